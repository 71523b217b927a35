using System.Text;
using System.Text.Json;

namespace HopEn.Audit.EndToEnd;

// The commands that are run on it, and what is looked for in what they leave.
internal sealed partial class CanaryDossier
{
    /// <summary>Runs every command, and looks for the patients in what they print and write.</summary>
    /// <param name="unit">Header read as the units.</param>
    /// <param name="service">Header read as the services.</param>
    /// <param name="error">Header read as the errors.</param>
    /// <param name="renamed">What of dossier.yml is written otherwise.</param>
    /// <returns>The exit code of the audit.</returns>
    public async Task<int> Everything(
        string unit,
        string service,
        string error,
        params (string From, string To)[] renamed
    )
    {
        var told = new StringBuilder();
        async Task<int> Tell(params string[] arguments)
        {
            var (code, output, errors) = await Tool.Run(arguments);
            told.Append(output).Append(errors);
            return code;
        }

        if (Directory.Exists(Output))
            Directory.Delete(Output, recursive: true);
        Directory.CreateDirectory(Output);
        File.Delete(Yml);
        await Tell("init", Folder);
        // It must find the files; whatever else it says of them is searched.
        var places = new[] { "files:", "member:", "sheet:" };
        if (File.Exists(Yml))
            told.AppendJoin(
                '\n',
                File.ReadAllLines(Yml).Where(line => renamed.Length == 0 || !places.Any(line.TrimStart().StartsWith))
            );
        Describe(unit, service, error, renamed);
        var report = Path.Combine(Output, "rapport");
        var audited = await Tell(["audit", Folder, "--output", report, .. Formats, "--no-cache"]);
        var json = Path.Combine(report, "report.json");
        await Tell("convert", json, "--output", Path.Combine(Output, "converti"), "--format", "csv");
        await Tell("compare", json, json);
        await Tell("request", Folder, "--output", Path.Combine(Output, "demandes"));
        await Tell("evidence", Folder, "--objective", "P1.O7", "--output", Path.Combine(Output, "preuves.zip"));
        await Tell("visit", Folder, "--yes", "--output", Path.Combine(Output, "visite"), "--no-cache");
        await Tell("attest", Folder, "--yes");
        await Tell("doctor", Folder);
        foreach (var rule in File.Exists(json) ? Failing(json) : [])
        {
            var list = Path.Combine(Folder, "liste.csv");
            await Tell("worklist", Folder, rule, "--output", list, "--no-cache");
            if (!File.Exists(list))
                continue;
            Search($"worklist {rule}", File.ReadAllText(list), Persons);
            File.Delete(list);
        }

        told.ToString().Length.ShouldBeGreaterThan(500);
        Search("console", told.ToString(), [.. Persons, .. Numbers]);
        foreach (var (name, text) in WrittenTexts.In(Output))
            Search(name, text, [.. Persons, .. Numbers]);
        return audited;
    }

    // Of each kind of row one is enough.
    private static string[] Failing(string json)
    {
        using var report = JsonDocument.Parse(File.ReadAllText(json));
        return
        [
            .. report
                .RootElement.GetProperty("rules")
                .EnumerateArray()
                .Where(rule => rule.GetProperty("evidence").GetProperty("samples").GetArrayLength() > 0)
                .GroupBy(rule =>
                    rule.GetProperty("evidence").GetProperty("samples")[0].GetProperty("origin").ToString().Split(',')[
                        0
                    ]
                )
                .Select(group => group.First().GetProperty("id").GetString()!)
                .Take(3),
        ];
    }

    /// <summary>Audits, and looks for the patients in what is printed and written.</summary>
    /// <returns>What that is.</returns>
    public async Task<IReadOnlyList<(string Name, string Text)>> Audit(params (string From, string To)[] renamed)
    {
        Describe("UF", "SERVICE", "ERREUR", renamed);
        var (_, output, errors) = await Tool.Run([
            "audit",
            Folder,
            "--output",
            Path.Combine(Output, "rapport"),
            .. Formats,
            "--no-cache",
        ]);
        errors.ShouldNotBeEmpty();
        (string Name, string Text)[] all = [("console", output + errors), .. WrittenTexts.In(Output)];
        foreach (var (name, text) in all)
            Search(name, text, [.. Persons, .. Numbers]);
        return all;
    }

    /// <summary>Audits, and kills the audit so many milliseconds after it has a folder of its own.</summary>
    /// <returns>Whether it was still running.</returns>
    public async Task<bool> Kill(int delay)
    {
        Describe("UF", "SERVICE", "ERREUR", []);
        Directory.CreateDirectory(Temporary);
        using var audit = Tool.Start(Environment, "audit", Folder, "--no-cache", "--quiet", "--format", "json");
        _ = audit.StandardOutput.ReadToEndAsync();
        _ = audit.StandardError.ReadToEndAsync();
        while (!audit.HasExited && !Directory.EnumerateDirectories(Temporary, "hopen-audit-*").Any())
            await Task.Delay(5);
        await Task.Delay(delay);
        var runs = !audit.HasExited;
        audit.Kill();
        await audit.WaitForExitAsync();
        return runs;
    }

    /// <summary>What a killed audit left in the temporary folder tells no patient.</summary>
    public void SearchTemporary()
    {
        foreach (var path in Directory.GetFiles(Temporary, "*", SearchOption.AllDirectories))
            Search(path, Encoding.Latin1.GetString(File.ReadAllBytes(path)), [.. Persons, .. Numbers]);
    }

    /// <summary>Audits to the end: what others left in the temporary folder is then gone.</summary>
    public async Task SweepTemporary()
    {
        await Tool.Run(Environment, "audit", Folder, "--no-cache", "--quiet", "--format", "json");
        // A folder whose audit was killed before it could be locked is empty, and stays a day.
        Directory.EnumerateFiles(Temporary, "*", SearchOption.AllDirectories).ShouldBeEmpty();
    }

    private string Temporary => Path.Combine(root.FullName, "temporaire");

    // The runtime leaves a socket in the temporary folder when it is killed.
    private Dictionary<string, string> Environment =>
        new() { ["TMPDIR"] = Temporary, ["DOTNET_EnableDiagnostics"] = "0" };

    private void Describe(string unit, string service, string error, (string From, string To)[] renamed) =>
        File.WriteAllText(
            Yml,
            renamed.Aggregate(Described(unit, service, error), (yml, one) =>
                yml.Replace(one.From, one.To, StringComparison.Ordinal)
            )
        );

    private static void Search(string name, string text, IEnumerable<string> canaries) =>
        canaries
            .Where(canary => text.Contains(canary, StringComparison.OrdinalIgnoreCase))
            .ShouldBeEmpty($"{name}\n{Around(text)}");

    // What stands around the first patient that is found.
    private static string Around(string text)
    {
        var at = Persons
            .Concat(Numbers)
            .Select(one => text.IndexOf(one, StringComparison.OrdinalIgnoreCase))
            .Where(one => one >= 0);
        return at.DefaultIfEmpty(-1).Min() is >= 0 and var first
            ? text.Substring(Math.Max(0, first - 150), Math.Min(300, text.Length - Math.Max(0, first - 150)))
            : string.Empty;
    }
}
