using System.Text;
using HopEn.Audit.Cda.Checks;
using HopEn.Audit.Cda.Findings;
using HopEn.Audit.Cda.Opening;
using HopEn.Audit.Cda.Output;
using HopEn.Audit.Reports.Csv;
using HopEn.Audit.Reports.French;
using Spectre.Console;

namespace HopEn.Audit.Cli.Conformance;

/// <summary>The bytes of a result file.</summary>
internal static class ConformanceFiles
{
    private static readonly string[] Header =
    [
        "Document",
        "Empreinte",
        "Type",
        "Niveau",
        "Verdict",
        "Couche",
        "Schematron",
        "Nature",
        "Gravité",
        "Constat",
        "Ligne",
        "Emplacement",
        "Test",
    ];

    public static byte[] Render(ConformanceOutcome outcome, string format)
    {
        using var stream = new MemoryStream();
        switch (format)
        {
            case "json":
                ResultJson.Write(stream, outcome.Results, outcome.Skipped);
                stream.WriteByte((byte)'\n');
                break;
            case "svrl":
                Svrl.Write(stream, outcome.Results, outcome.Skipped);
                break;
            case "csv":
                stream.Write(Encoding.UTF8.Preamble);
                stream.Write(Encoding.UTF8.GetBytes(Csv(outcome)));
                break;
            default:
                stream.Write(Encoding.UTF8.GetBytes(Text(outcome)));
                break;
        }

        return stream.ToArray();
    }

    private static string Text(ConformanceOutcome outcome)
    {
        var writer = new StringWriter();
        var console = AnsiConsole.Create(
            new AnsiConsoleSettings
            {
                Out = new AnsiConsoleOutput(writer),
                Ansi = AnsiSupport.No,
                ColorSystem = ColorSystemSupport.NoColors,
            }
        );
        console.Profile.Width = 120;
        ConsoleConformance.Write(outcome, console);
        return writer.ToString();
    }

    private static string Csv(ConformanceOutcome outcome)
    {
        var text = new StringBuilder();
        Append(text, Header);
        foreach (var result in outcome.Results)
        {
            if (result.Findings.Count == 0)
                Append(text, [.. Of(result), .. Enumerable.Repeat(string.Empty, 8)]);
            foreach (var finding in result.Findings)
                Append(text, [.. Of(result), .. Of(finding)]);
        }

        foreach (var item in outcome.Skipped)
            Append(text, Of(item));

        return text.ToString();
    }

    // A row per thing left aside: its verdict says that it is none, its finding why.
    private static string[] Of(SkippedItem item) =>
        [
            item.Shown,
            .. Enumerable.Repeat(string.Empty, 3),
            "laissé de côté",
            .. Enumerable.Repeat(string.Empty, 4),
            item.Reason,
            .. Enumerable.Repeat(string.Empty, 3),
        ];

    private static string[] Of(DocumentResult result) =>
        [
            result.Document,
            result.Sha256 ?? string.Empty,
            result.Type ?? string.Empty,
            Whole(result.Level),
            FrenchLabels.Of(result.Verdict),
        ];

    private static string[] Of(Finding finding) =>
        [
            ConformanceText.Of(finding.Layer),
            finding.Schematron ?? string.Empty,
            ResultJson.Code(finding.Kind),
            ConformanceText.Of(finding.Role),
            finding.Message,
            Whole(finding.Line),
            finding.Location ?? string.Empty,
            finding.Test ?? string.Empty,
        ];

    private static string Whole(int? value) =>
        value?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? string.Empty;

    private static void Append(StringBuilder text, IEnumerable<string> cells) =>
        text.AppendJoin(';', cells.Select(FindingsCsv.Cell)).Append("\r\n");
}
