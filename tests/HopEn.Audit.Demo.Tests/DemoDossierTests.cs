using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using HopEn.Audit.Engine.Rules;
using HopEn.Audit.Model;
using HopEn.Audit.Sources.Kinds;
using MiniExcelLibs;

namespace HopEn.Audit.Demo.Tests;

public sealed class DemoDossierTests : IDisposable
{
    // Who is not reached follows from the defects of several files: nobody is planted.
    private static readonly string[] Recounted = ["professional-message-patients", "citizen-message-patients"];
    private readonly DirectoryInfo parent = Directory.CreateTempSubdirectory("hopen-demo-");

    private sealed record Defect(string Rule, string Subject, string? File, long? Line);

    private sealed record Rejected(string Code, string File, long Line);

    [Fact]
    public void The_same_seed_gives_the_same_bytes_whatever_the_culture()
    {
        var culture = CultureInfo.CurrentCulture;
        var first = Hashes(Write("un", 7));
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo("ar-SA");
            Hashes(Write("deux", 7)).ShouldBe(first);
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }

    [Fact]
    public void Another_seed_gives_other_patients()
    {
        var first = Hashes(Write("un", 7));
        var second = Hashes(Write("deux", 8));
        first["identites-gam.csv"].ShouldNotBe(second["identites-gam.csv"]);
        first["pseudonymes.cle"].ShouldNotBe(second["pseudonymes.cle"]);
    }

    [Fact]
    public void Every_rule_asked_of_a_dossier_has_a_planted_defect()
    {
        // The rules that only the view from outside asks have no dossier to be planted in; an attestation is answered, it finds no row.
        var pack = RulePack.Read(Repository.Rules, ShippedKinds.All);
        var rules = pack
            .Programmes.Where(programme => !programme.IsPartial)
            .SelectMany(programme => programme.Categories)
            .SelectMany(category => category.Rules)
            .Select(rule => (string)rule.Id)
            .Distinct()
            .Where(id => pack.Find(id)!.Question is null)
            .Except(Recounted)
            .Order(StringComparer.Ordinal);
        using var usual = new DemoFolder();
        using var bare = new DemoFolder(withApplicativeMailbox: false);
        usual
            .Truth<Defect>("planted-defects.json")
            .Concat(bare.Truth<Defect>("planted-defects.json"))
            .Select(defect => defect.Rule)
            .Distinct()
            .Order(StringComparer.Ordinal)
            .ShouldBe(rules);
    }

    [Fact]
    public void The_lines_named_by_the_ground_truth_hold_the_subject()
    {
        using var demo = new DemoFolder();
        var files = new Dictionary<string, string[]>(StringComparer.Ordinal);
        var placed = demo.Truth<Defect>("planted-defects.json")
            .Where(defect => defect.Line is not null && !defect.Subject.StartsWith('('))
            .ToArray();
        placed.Length.ShouldBeGreaterThan(100);
        foreach (var defect in placed)
        {
            if (!files.TryGetValue(defect.File!, out var lines))
                files[defect.File!] = lines = Lines(demo.Path, defect.File!);
            lines[(int)defect.Line! - 1]
                .ShouldContain(defect.Subject, Case.Insensitive, $"{defect.Rule} {defect.File}:{defect.Line}");
        }
    }

    [Fact]
    public void Each_file_has_the_encoding_it_is_meant_to_have()
    {
        var folder = Write("un", 7);
        byte[] Bytes(string name) => File.ReadAllBytes(Path.Combine(folder, name));
        var strict = new UTF8Encoding(false, true);
        Bytes("identites-gam.csv").AsSpan(0, 3).SequenceEqual(Encoding.UTF8.Preamble).ShouldBeTrue();
        Should.Throw<DecoderFallbackException>(() => strict.GetString(Bytes("identites-sud.csv")));
        Should.Throw<DecoderFallbackException>(() => strict.GetString(Bytes("gam-venues-2025-01.csv")));
        var gam = CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetString(Bytes("gam-venues-2025-01.csv"));
        foreach (var letter in "’œ€–é")
            gam.ShouldContain(letter);
        strict.GetString(Bytes("sejours-sud.csv")).ShouldContain("Chirurgie viscérale");
    }

    [Fact]
    public void A_folder_that_holds_something_else_is_refused_and_left_alone()
    {
        var folder = Directory.CreateDirectory(Path.Combine(parent.FullName, "autre")).FullName;
        File.WriteAllText(Path.Combine(folder, "notes.txt"), "à garder");
        Should.Throw<UsageException>(() => Write("autre", 7)).Message.ShouldContain("n’est pas une démonstration");
        Directory.EnumerateFileSystemEntries(folder).Count().ShouldBe(1);
        Directory.EnumerateFileSystemEntries(parent.FullName).Count().ShouldBe(1);
    }

    [Fact]
    public void An_earlier_demonstration_is_replaced_and_the_reports_beside_it_stay()
    {
        var folder = Write("un", 7);
        Directory.CreateDirectory(Path.Combine(folder, "rapports"));
        File.WriteAllText(Path.Combine(folder, "rapports", "report.json"), "{}");
        Hashes(Write("un", 8))["identites-gam.csv"].ShouldBe(Hashes(Write("deux", 8))["identites-gam.csv"]);
        File.Exists(Path.Combine(folder, "rapports", "report.json")).ShouldBeTrue();
    }

    [Fact]
    public void A_cancelled_writing_leaves_nothing_behind()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();
        Should.Throw<OperationCanceledException>(() =>
            DemoDossier.Write(Path.Combine(parent.FullName, "un"), new DemoOptions(7, 3000), null, source.Token)
        );
        Directory.EnumerateFileSystemEntries(parent.FullName).ShouldBeEmpty();
    }

    public void Dispose() => parent.Delete(recursive: true);

    private string Write(string name, int seed) =>
        DemoDossier
            .Write(Path.Combine(parent.FullName, name), new DemoOptions(seed, 3000), null, CancellationToken.None)
            .Folder;

    private static Dictionary<string, string> Hashes(string folder) =>
        Directory
            .EnumerateFiles(folder)
            .ToDictionary(
                path => Path.GetFileName(path),
                path => Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(path)))
            );

    private static string[] Lines(string folder, string file)
    {
        if (file.Contains('#', StringComparison.Ordinal))
        {
            var parts = file.Split('#');
            return
            [
                .. MiniExcel
                    .Query(Path.Combine(folder, parts[0]), sheetName: parts[1])
                    .Select(row => string.Join(';', ((IDictionary<string, object?>)row).Values)),
            ];
        }

        if (file.Contains('!', StringComparison.Ordinal))
        {
            using var archive = ZipFile.OpenRead(Path.Combine(folder, file.Split('!')[0]));
            using var member = new StreamReader(archive.GetEntry(file.Split('!')[1])!.Open());
            return member.ReadToEnd().Split('\n');
        }

        var bytes = File.ReadAllBytes(Path.Combine(folder, file));
        return (System.Text.Unicode.Utf8.IsValid(bytes) ? Encoding.UTF8 : Encoding.Latin1).GetString(bytes).Split('\n');
    }
}
