using HopEn.Audit.Model;
using HopEn.Audit.Reports.French;
using HopEn.Audit.Reports.Words;
using Spectre.Console;

namespace HopEn.Audit.Cli.Terminal;

/// <summary>Prints what fails, what to do first, and what lacks to say more.</summary>
internal static class ConsoleActions
{
    private const int ActionsShown = 3;

    /// <summary>The rules that fail: what blocks first, then what gains most.</summary>
    public static void Failing(AuditReport report, IAnsiConsole console)
    {
        var failing = report
            .Rules.Where(rule => rule.Outcome.IsFailing())
            .OrderByDescending(rule => rule.Score.Blocks)
            .ThenByDescending(rule => rule.Score.Gain)
            .ThenBy(rule => rule.Identity.Severity)
            .ToArray();
        if (failing.Length == 0)
            return;
        console.WriteLine();
        var table = new Table()
            .Border(TableBorder.Simple)
            .AddColumn("Ce qui échoue")
            .AddColumn(new TableColumn("Résultat").RightAligned().NoWrap())
            .AddColumn(new TableColumn("Gain").RightAligned().NoWrap());
        foreach (var rule in failing)
        {
            var blocking = rule.Score.Blocks ? " [bloquant]" : string.Empty;
            var sign = $"{FrenchLabels.Sign(rule.Outcome.Verdict)} {rule.Identity.Title}{blocking}{Assumed(rule)}";
            var result =
                rule.Outcome.Denominator == 0
                    ? "—"
                    : $"{FrenchNumbers.Count(rule.Outcome.Numerator)} / {FrenchNumbers.Count(rule.Outcome.Denominator)}";
            table.AddRow(
                new Text(sign, new Style(rule.Score.Blocks ? Color.Red : null)),
                new Text(result),
                new Text(FrenchNumbers.Gain(rule.Score.Gain))
            );
        }

        console.Write(table);
    }

    /// <summary>The rules that are met within the tolerance of the programme only.</summary>
    public static void Tolerated(AuditReport report, IAnsiConsole console)
    {
        var tolerated = report.Rules.Where(rule => rule.Outcome.IsTolerated()).ToArray();
        if (tolerated.Length == 0)
            return;
        console.Write(
            new Text(
                "En réserve\u202f: dans la tolérance du programme, ou non tranché\n",
                new Style(decoration: Decoration.Bold)
            )
        );
        foreach (var rule in tolerated)
        {
            var sign = $"{FrenchLabels.Sign(rule.Outcome.Verdict)} {rule.Identity.Title}{Assumed(rule)}";
            var result = FrenchNumbers.Fraction(rule.Outcome.Numerator, rule.Outcome.Denominator);
            console.Write(new Padder(new Text($"{sign}\u202f: {result}"), new Padding(2, 0, 0, 0)));
        }

        console.WriteLine();
    }

    private static string Assumed(RuleResult rule) =>
        rule.Identity.Status == RuleStatus.Assumed ? " (hypothèse)" : string.Empty;

    /// <summary>The rules that would be met, were it not for the rows that their files lost.</summary>
    public static void Reserved(AuditReport report, IAnsiConsole console)
    {
        var reserved = report
            .Rules.Where(rule => rule.Outcome is { IsReserved: true, Verdict: Verdict.Reservation })
            .ToArray();
        if (reserved.Length == 0)
            return;
        console.WriteLine();
        console.Write(
            new Text(
                "À confirmer\u202f: ces résultats reposent sur des fichiers qui ont perdu trop de lignes\n",
                new Style(decoration: Decoration.Bold)
            )
        );
        foreach (var rule in reserved)
            console.Write(
                new Padder(
                    new Text($"{FrenchLabels.Sign(rule.Outcome.Verdict)} {rule.Identity.Title}{Assumed(rule)}"),
                    new Padding(2, 0, 0, 0)
                )
            );
        console.WriteLine();
    }

    /// <summary>What to do first.</summary>
    public static void First(AuditReport report, IAnsiConsole console)
    {
        if (report.ActionPlan.Count == 0)
            return;
        console.Write(new Text("À faire d’abord\n", new Style(decoration: Decoration.Bold)));
        foreach (var (action, rank) in report.ActionPlan.Take(ActionsShown).Select((action, i) => (action, i + 1)))
        {
            console.Write(new Padder(new Text($"{rank}. {action.Remedy} ({action.Owner})"), new Padding(2, 0, 0, 0)));
        }
    }

    /// <summary>What can not be evaluated, by what lacks.</summary>
    public static void Missing(AuditReport report, IAnsiConsole console)
    {
        var missing = report
            .Rules.SelectMany(rule => rule.Outcome.Missing)
            .GroupBy(one => one.Message)
            .Select(group =>
                $"{MessageWords.Of(group.Key, Surface.Terminal)} ({FrenchNumbers.Plural(group.Count(), "règle", "règles")})"
            )
            .ToArray();
        if (missing.Length == 0)
            return;
        console.WriteLine();
        console.Write(new Text("Non évaluable faute de données\n", new Style(decoration: Decoration.Bold)));
        foreach (var sentence in missing)
            console.Write(new Padder(new Text("? " + sentence), new Padding(2, 0, 0, 0)));
    }
}
