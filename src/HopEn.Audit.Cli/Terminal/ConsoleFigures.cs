using HopEn.Audit.Model;
using HopEn.Audit.Reports.French;
using HopEn.Audit.Reports.Words;
using Spectre.Console;

namespace HopEn.Audit.Cli.Terminal;

/// <summary>Prints the figures of the objectives and of the indicators.</summary>
internal static class ConsoleFigures
{
    /// <summary>The objectives, a line each, before the index.</summary>
    public static void Headline(AuditReport report, IAnsiConsole console)
    {
        foreach (var line in ObjectiveSentences.Judged(report))
            console.Write(new Padder(new Text(line.Whole), new Padding(2, 0, 0, 0)));
        if (ObjectiveSentences.Open(report) is { Length: > 0 } open)
            console.Write(new Padder(new Text(open), new Padding(2, 0, 0, 0)));
    }

    /// <summary>The objectives that a rule counts patients for, or that are declared.</summary>
    public static void Objectives(AuditReport report, IAnsiConsole console)
    {
        foreach (var objective in report.Objectives)
        {
            var rules = report
                .Rules.Where(rule =>
                    objective.RuleIds.Contains(rule.Id)
                    && rule.Identity.Kind == RuleKind.Ratio
                    && rule.Identity.Unit == Unit.Patient
                    && rule.Outcome.Denominator > 0
                    && report.Indicators.All(indicator => indicator.RuleId != rule.Id)
                )
                .ToArray();
            if (
                rules.Length == 0
                && (
                    objective.Declared is null
                    || report.Indicators.Any(indicator => indicator.Objective == objective.Id)
                )
            )
                continue;
            console.WriteLine();
            if (rules.Length == 0)
                console.Write(
                    new Text($"{objective.Id}, {objective.Title}\u202f: {Sentences.Declared(objective.Declared!)}\n")
                );
            foreach (var rule in rules)
                console.Write(
                    new Text(
                        $"{objective.Id}, {objective.Title}\u202f: {ResultWords.Of(rule, Surface.Terminal)}"
                            + $"{(objective.TargetIsLocal ? ". " + MessageWords.Of(objective.Notes, Surface.Terminal) : string.Empty)}\n"
                    )
                );
        }
    }

    /// <summary>The indicators of the programme, with what they lose and how to gain it.</summary>
    public static void Indicators(AuditReport report, IAnsiConsole console)
    {
        foreach (var indicator in report.Indicators)
        {
            console.WriteLine();
            console.Write(
                new Text(IndicatorSentences.Headline(indicator) + "\n", new Style(decoration: Decoration.Bold))
            );
            string[] lines =
            [
                FigureSentences.Channels(indicator),
                FigureSentences.Reason(indicator),
                IndicatorSentences.Lost(indicator),
                IndicatorSentences.Remedy(indicator),
                IndicatorSentences.Share(indicator),
                IndicatorSentences.Beside(indicator),
                .. Projection(indicator),
                IndicatorSentences.Waterfall(indicator),
                FigureSentences.Weighting(indicator),
                IndicatorSentences.Types(indicator),
                .. IndicatorSentences.Doubts(indicator),
            ];
            foreach (var line in lines.Where(line => line.Length > 0))
                console.Write(new Padder(new Text(line), new Padding(2, 0, 0, 0)));
        }
    }

    private static string[] Projection(IndicatorResult indicator) =>
        indicator.Outlook is { } outlook
            ?
            [
                string.Join(
                    " ",
                    new[]
                    {
                        ProjectionSentences.OfPatients.Need(outlook),
                        ProjectionSentences.OfPatients.Best(outlook),
                    }.Where(part => part.Length > 0)
                ),
            ]
            : [];
}
