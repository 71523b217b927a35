using HopEn.Audit.Cda.Findings;
using HopEn.Audit.Model;
using HopEn.Audit.Reports.French;
using Spectre.Console;

namespace HopEn.Audit.Cli.Conformance;

/// <summary>Prints a run on a terminal: how many conform, what fails most, which documents to open first.</summary>
internal static class ConsoleConformance
{
    private const int FaultsShown = 20;
    private const int DocumentsShown = 10;

    public static void Write(ConformanceOutcome outcome, IAnsiConsole console)
    {
        console.WriteLine();
        console.Write(
            new Text(
                outcome.Headline,
                new Style(outcome.AllConform ? Color.Green : Color.Red, decoration: Decoration.Bold)
            )
        );
        console.WriteLine();
        foreach (var (layer, name) in outcome.Layers)
            console.Write(
                new Text(
                    $"{name}\u202f: {FrenchNumbers.Count(outcome.Passing(layer))} sur {FrenchNumbers.Count(outcome.Judged)} sans erreur\n"
                )
            );
        if (outcome.SampledFrom is { } files)
            console.Write(
                new Text(
                    $"Échantillon pris parmi {FrenchNumbers.Plural(files, "fichier", "fichiers")}\u202f: le reste n’est pas vérifié.\n"
                )
            );
        Faults(FiredTest.Of(outcome.Results), console);
        Documents(outcome, console);
        if (outcome.Skipped.Count > 0)
            console.Write(new Text($"Laissé de côté\u202f: {ConformanceText.Skipped(outcome.Skipped)}\n"));
        foreach (var notice in outcome.Notices.Take(5))
            console.Write(new Text($"Jeu officiel\u202f: {notice}\n"));
        if (outcome.Notices.Count > 5)
            console.Write(new Text($"Jeu officiel\u202f: et {outcome.Notices.Count - 5} autres remarques.\n"));
    }

    private static void Faults(IReadOnlyList<FiredTest> faults, IAnsiConsole console)
    {
        if (faults.Count == 0)
            return;
        var table = new Table()
            .Border(TableBorder.Simple)
            .AddColumn("Ce qui est constaté")
            .AddColumn(new TableColumn("Couche").NoWrap())
            .AddColumn(new TableColumn("Gravité").NoWrap())
            .AddColumn(new TableColumn("Documents").RightAligned().NoWrap());
        foreach (var fault in faults.Take(FaultsShown))
        {
            table.AddRow(
                new Text($"{Sign(fault.Role)} {Told(fault)}"),
                new Text(ConformanceText.Of(fault.Layer)),
                new Text(ConformanceText.Of(fault.Role), new Style(fault.Role == FindingRole.Error ? Color.Red : null)),
                new Text(FrenchNumbers.Count(fault.Documents))
            );
        }

        console.Write(table);
        if (faults.Count > FaultsShown)
            console.Write(
                new Text(
                    $"… et {faults.Count - FaultsShown} autres constats\u202f: «\u202f--format csv\u202f» les donne tous.\n"
                )
            );
    }

    private static void Documents(ConformanceOutcome outcome, IAnsiConsole console)
    {
        var failing = outcome
            .Results.Where(result => result.Verdict is Verdict.NonCompliant or Verdict.NotAssessable)
            .ToArray();
        if (failing.Length == 0)
            return;
        console.Write(new Text("Documents non conformes\n", new Style(decoration: Decoration.Bold)));
        foreach (var result in failing.Take(DocumentsShown))
        {
            var errors = result.Findings.Where(finding => finding.Role == FindingRole.Error).ToArray();
            var first =
                errors.Length == 0
                    ? string.Empty
                    : $"\u202f: {(errors[0].Line is { } line ? $"ligne {line}, " : string.Empty)}{Short(errors[0].Message)}";
            console.Write(
                new Padder(
                    new Text($"{result.Document} ({FrenchNumbers.Plural(errors.Length, "erreur", "erreurs")}){first}"),
                    new Padding(2, 0, 0, 0)
                )
            );
        }

        if (failing.Length > DocumentsShown)
            console.Write(new Text($"  … et {failing.Length - DocumentsShown} autres.\n"));
    }

    private static string Sign(FindingRole role) =>
        role switch
        {
            FindingRole.Error => "✗",
            FindingRole.Warning => "!",
            FindingRole.NotAssessable => "?",
            _ => "·",
        };

    // A notice is ours, and its end says what to do; what schemas say has no bound.
    private static string Told(FiredTest fault) =>
        fault is { Role: FindingRole.Info, Schematron: null } ? fault.Message : Short(fault.Message);

    private static string Short(string message) => message.Length <= 200 ? message : message[..199] + "…";
}
