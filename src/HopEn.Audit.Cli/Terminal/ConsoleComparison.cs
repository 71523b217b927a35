using HopEn.Audit.Model;
using HopEn.Audit.Reports.French;
using Spectre.Console;

namespace HopEn.Audit.Cli.Terminal;

/// <summary>Prints what changed between two reports.</summary>
internal static class ConsoleComparison
{
    /// <summary>Prints.</summary>
    public static void Write(ReportComparison comparison, IAnsiConsole console)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        ArgumentNullException.ThrowIfNull(console);
        console.Write(
            new Text(
                $"Du {comparison.BeforeAt:dd/MM/yyyy} au {comparison.AfterAt:dd/MM/yyyy}\u202f: "
                    + $"{Score(comparison.BeforeScore, comparison.BeforeUncapped)} puis "
                    + $"{Score(comparison.AfterScore, comparison.AfterUncapped)}{Delta(comparison)}\n",
                new Style(decoration: Decoration.Bold)
            )
        );
        foreach (var warning in comparison.Warnings)
            console.Write(new Text($"Attention\u202f: {warning}\n"));
        if (comparison.Changes.Count > 0)
        {
            var table = new Table()
                .Border(TableBorder.Simple)
                .AddColumn("Règle")
                .AddColumn("Changement")
                .AddColumn("Avant")
                .AddColumn("Après");
            foreach (var change in comparison.Changes)
            {
                table.AddRow(
                    new Text(change.Title),
                    new Text(FrenchLabels.Of(change.Kind)),
                    new Text(State(change.Before, change.BeforeRate)),
                    new Text(State(change.After, change.AfterRate))
                );
            }

            console.Write(table);
        }

        foreach (var change in comparison.Indicators)
        {
            console.Write(new Text(ComparisonSentences.Figure(change) + "\n", new Style(decoration: Decoration.Bold)));
            foreach (
                var line in new[] { ComparisonSentences.Boxes(change), ComparisonSentences.Months(change) }.Where(
                    line => line.Length > 0
                )
            )
                console.Write(new Padder(new Text(line), new Padding(2, 0, 0, 0)));
        }

        console.Write(
            new Text($"{FrenchNumbers.Plural(comparison.Unchanged, "règle inchangée", "règles inchangées")}.\n")
        );
    }

    private static string Score(decimal? score, decimal? uncapped) =>
        score is { } value ? $"{ScoreSentences.Capped(value, uncapped)} sur 100" : "pas de score";

    private static string Delta(ReportComparison comparison)
    {
        if (comparison.PointsGained is not { } gained)
            return string.Empty;
        var capped = comparison.IsCapped ? " avant plafond" : string.Empty;
        var doubt = comparison.RulesChanged ? ", en partie peut-être du fait des règles" : string.Empty;
        return $" ({FrenchNumbers.SignedPoints(gained)}{capped}{doubt})";
    }

    private static string State(Verdict? verdict, decimal? rate) =>
        verdict is { } value
            ? FrenchLabels.Of(value) + (rate is { } share ? $", {FrenchNumbers.Rate(share)}" : string.Empty)
            : "—";
}
