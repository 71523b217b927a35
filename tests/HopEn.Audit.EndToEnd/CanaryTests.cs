using System.Text.RegularExpressions;

namespace HopEn.Audit.EndToEnd;

/// <summary>Patients whose names and numbers are known are put wherever a hospital may put them: no output tells one of them.</summary>
public sealed class CanaryTests : IDisposable
{
    private const int Refused = 6;

    private readonly CanaryDossier dossier = new();

    [Theory]
    [InlineData("name")]
    [InlineData("matricule")]
    [InlineData("number")]
    public async Task No_output_tells_a_patient_whatever_is_typed_in_a_cell(string typed)
    {
        dossier.Write(i => CanaryDossier.Typed(typed, i));
        (await dossier.Everything("UF", "SERVICE", "ERREUR")).ShouldBe(typed == "name" ? 3 : Refused);
    }

    [Theory]
    [InlineData("IPP", "NOM", "ID")]
    [InlineData("NDA", "DDN", "NDA")]
    [InlineData("MATRICULE", "MATRICULE", "NDA")]
    public async Task No_output_tells_a_patient_when_columns_are_taken_for_others(
        string unit,
        string service,
        string error
    )
    {
        dossier.Write(null);
        (await dossier.Everything(unit, service, error)).ShouldBe(Refused);
    }

    [Fact]
    public async Task Names_and_births_taken_for_units_and_services_are_hidden()
    {
        dossier.Write(null);
        (await dossier.Everything("NOM", "DDN", "ERREUR")).ShouldBe(3);
    }

    [Fact]
    public async Task No_output_tells_a_patient_when_a_file_has_no_headers_or_patients_in_them()
    {
        dossier.Write(null);
        var path = Path.Combine(dossier.Folder, "venues.csv");
        var lines = File.ReadAllLines(path);
        foreach (
            var first in new[]
            {
                lines[1],
                lines[0].Replace("NOM;DDN", "NOM CANARDEAU;" + CanaryDossier.Matricule, StringComparison.Ordinal),
                lines[0].Replace("NOM", "Canardeau Marie", StringComparison.Ordinal),
            }
        )
        {
            File.WriteAllLines(path, [first, .. lines[1..]]);
            await dossier.Everything("ABSENTE", "SERVICE", "ERREUR");
        }
    }

    [Fact]
    public async Task No_output_tells_a_patient_when_the_cells_of_half_the_rows_are_shifted()
    {
        dossier.Write(null);
        foreach (var path in Directory.GetFiles(dossier.Folder, "*.csv"))
        {
            var lines = File.ReadAllLines(path);
            File.WriteAllLines(path, lines.Select((line, i) => i % 2 == 1 && lines.Length > 3 ? $";{line}" : line));
        }

        await dossier.Everything("UF", "SERVICE", "ERREUR");
    }

    [Fact]
    public async Task No_output_tells_a_patient_after_whom_files_members_and_sheets_are_named()
    {
        dossier.Write(null);
        var renamed = dossier.RenameAfterPatients();
        (await dossier.Everything("UF", "SERVICE", "ERREUR", renamed)).ShouldBe(3);
        // A file, a member or a sheet that is not there is told, and not by its name.
        foreach (var (from, to) in renamed)
            await dossier.Audit([.. renamed.Where(one => one.From != from), (from, Absent(to))]);
    }

    [Fact]
    public async Task No_output_carries_a_character_that_a_terminal_obeys_or_that_turns_words_around()
    {
        if (OperatingSystem.IsWindows())
            return;
        dossier.Write(i => $"A\u001b[31m\u0007{i % 3}\u202e\u0085\u007f\u2066");
        var venues = Path.Combine(dossier.Folder, "venues.csv");
        File.WriteAllText(
            venues,
            File.ReadAllText(venues).Replace(";NOM;", ";N\u001bO\u202eM;", StringComparison.Ordinal)
        );
        const string Renamed = "ven\u001b[2J\u202eues.csv";
        File.Move(venues, Path.Combine(dossier.Folder, Renamed));
        var all = await dossier.Audit(("venues.csv", "\"ven\\e[2J\\u202eues.csv\""));
        all.Select(one => Path.GetFileName(one.Name))
            .ShouldBe(
                ["console", "report.json", "report.html", "findings.csv", "interruptions.ics"],
                ignoreOrder: true
            );
        // As such, or escaped in JSON.
        const string Obeyed = @"[\x00-\x08\x0B\x0C\x0E-\x1F\x7F-\x9F\u202A-\u202E\u2066-\u2069]";
        const string Escaped = @"\\u(00[01][0-9A-F]|007F|00[89][0-9A-F]|202[A-E]|206[6-9])";
        foreach (var (name, text) in all)
            Regex.IsMatch(text, $"{Obeyed}|{Escaped}", RegexOptions.IgnoreCase).ShouldBeFalse(name);
    }

    [Fact]
    public async Task A_killed_audit_leaves_no_patient_on_the_disk_and_its_folder_is_swept_by_the_next()
    {
        if (OperatingSystem.IsWindows())
            return;
        dossier.Write(null);
        var killed = 0;
        foreach (var delay in new[] { 0, 50, 200, 500, 1000 })
        {
            killed += await dossier.Kill(delay) ? 1 : 0;
            dossier.SearchTemporary();
        }

        killed.ShouldBeGreaterThan(1);
        await dossier.SweepTemporary();
    }

    public void Dispose() => dossier.Dispose();

    private static string Absent(string named) =>
        named
            .Replace("CANARDEAU_", "CANARDEAU_A_", StringComparison.Ordinal)
            .Replace("venues 1", "absent 1", StringComparison.Ordinal)
            .Replace("dmp 1", "absent 1", StringComparison.Ordinal)
            .Replace("Canardeau M", "Canardeau A M", StringComparison.Ordinal)
            .Replace("ZOELINE M", "ZOELINE A M", StringComparison.Ordinal)
            .Replace("\"1850578006084\"", "\"2850578006084\"", StringComparison.Ordinal);
}
