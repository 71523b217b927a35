using HopEn.Audit.Model;
using HopEn.Audit.Reports.French;
using HopEn.Audit.Reports.Words;
using Spectre.Console;

namespace HopEn.Audit.Cli.Terminal;

/// <summary>Prints the essentials of a report on a terminal: the verdict, what fails, what to do first, what is missing.</summary>
internal static class ConsoleReport
{
    /// <summary>Prints.</summary>
    public static void Write(AuditReport report, IAnsiConsole console)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(console);
        var score = report.Score;
        console.WriteLine();
        foreach (var notice in report.Notices.Where(IsAlert))
            console.Write(
                new Text(
                    $"Attention\u202f: {MessageWords.Of(notice, Surface.Terminal)}\n\n",
                    new Style(decoration: Decoration.Bold)
                )
            );
        console.Write(
            new Text(
                $"{report.Subject.Name}, {FrenchNumbers.Period(report.Period)}",
                new Style(decoration: Decoration.Bold)
            )
        );
        console.WriteLine();
        console.Write(
            new Text($"{report.Programme.Title} ({MessageWords.Clauses(report.Programme.Reasons, Surface.Terminal)})")
        );
        console.WriteLine();
        foreach (var outage in report.Outages.Upcoming)
            console.Write(
                new Text(
                    $"Interruption à venir\u202f: {OutageSentences.Upcoming(outage)}\n",
                    new Style(decoration: Decoration.Bold)
                )
            );
        console.WriteLine();
        console.Write(
            new Text(
                FrenchLabels.Of(score.Grade, score.WaivedFailures).ToUpperInvariant(),
                new Style(Colour(score.Grade), decoration: Decoration.Bold)
            )
        );
        console.WriteLine();
        console.Write(new Text(Sentences.Banner(report)));
        console.WriteLine();
        ConsoleFigures.Headline(report, console);
        console.Write(
            new Text($"{ScoreSentences.Name}\u202f: {ScoreSentences.Whole(score)}. {ScoreSentences.Disclaimer}")
        );
        console.WriteLine();
        if (score.WithheldBecause is { Count: > 0 } withheld)
            console.WriteLine(MessageWords.Of(withheld, Surface.Terminal));
        console.Write(
            new Text(
                string.Join(
                    " · ",
                    score
                        .Counts.Where(count => count.Count > 0)
                        .Select(count =>
                            $"{FrenchLabels.Sign(count.Verdict)} {count.Count} {FrenchLabels.Of(count.Verdict, count.Count)}"
                        )
                )
            )
        );
        console.WriteLine();
        Visits(report, console);
        ConsoleFigures.Objectives(report, console);
        ConsoleFigures.Indicators(report, console);
        Outages(report, console);
        DmpSubmissions(report, console);
        foreach (
            var sentence in new[]
            {
                Sentences.Identities(report),
                Sentences.Exchanges(report),
                Sentences.Reception(report),
                EvidenceSentences.File(report),
            }.Where(text => text.Length > 0)
        )
            console.Write(new Text($"\n{sentence}\n"));
        Conformance(report, console);
        Attestations(report, console);
        Entities(report, console);
        ConsoleActions.Failing(report, console);
        ConsoleActions.Tolerated(report, console);
        ConsoleActions.Reserved(report, console);
        ConsoleActions.First(report, console);
        ConsoleActions.Missing(report, console);
        foreach (var notice in report.Notices.Where(notice => !IsAlert(notice)))
            console.Write(new Text($"Note\u202f: {MessageWords.Of(notice, Surface.Terminal)}\n"));
    }

    // What makes the rest doubtful is read before it.
    private static bool IsAlert(AuditMessage notice) => notice.Code == MessageCodes.RowsLost;

    private static void Visits(AuditReport report, IAnsiConsole console)
    {
        if (VisitSentences.Headline(report) is not { Length: > 0 } headline)
            return;
        console.WriteLine();
        console.Write(new Text(headline + "\n", new Style(decoration: Decoration.Bold)));
        if (VisitSentences.Pending(report.Visits!.Last!.Commitments) is { Length: > 0 } pending)
            console.Write(new Padder(new Text(pending), new Padding(2, 0, 0, 0)));
    }

    private static void Outages(AuditReport report, IAnsiConsole console)
    {
        var told = report
            .Outages.InPeriod.Select(finding => (finding.Outage, Text: OutageSentences.Summary(finding)))
            .Where(pair => pair.Text.Length > 0)
            .ToArray();
        if (told.Length == 0)
            return;
        console.WriteLine();
        foreach (var (outage, text) in told)
            console.Write(
                new Text(
                    $"{outage.ServiceName} interrompu, {FrenchMoments.Windows(outage.When.Retained)}\u202f: "
                        + $"{char.ToLowerInvariant(text[0])}{text[1..]}\n"
                )
            );
    }

    private static void DmpSubmissions(AuditReport report, IAnsiConsole console)
    {
        if (report.Feeding is not { } feeding || DmpSubmissionSentences.Summary(feeding) is not { Length: > 0 } summary)
            return;
        console.WriteLine();
        console.Write(new Text(summary + "\n"));
        if (DmpSubmissionSentences.Rejections(feeding) is { Length: > 0 } rejections)
            console.Write(new Padder(new Text(rejections), new Padding(2, 0, 0, 0)));
    }

    private static void Conformance(AuditReport report, IAnsiConsole console)
    {
        if (report.Conformance is not { } conformance)
            return;
        console.WriteLine();
        console.Write(
            new Text(ConformanceSentences.Headline(conformance) + "\n", new Style(decoration: Decoration.Bold))
        );
        string[] lines =
        [
            ConformanceWords.First(conformance, Surface.Terminal),
            ConformanceSentences.Caveats(conformance),
            ConformanceSentences.Scope(conformance),
        ];
        foreach (var line in lines.Where(line => line.Length > 0))
            console.Write(new Padder(new Text(line), new Padding(2, 0, 0, 0)));
    }

    private static void Attestations(AuditReport report, IAnsiConsole console)
    {
        if (report.Attestations.Count == 0)
            return;
        console.WriteLine();
        console.Write(
            new Text(AttestationSentences.Headline(report.Attestations) + "\n", new Style(decoration: Decoration.Bold))
        );
        if (AttestationSentences.ToDo(report.Attestations) is { Length: > 0 } line)
            console.Write(new Padder(new Text(line), new Padding(2, 0, 0, 0)));
    }

    private static void Entities(AuditReport report, IAnsiConsole console)
    {
        if (report.Entities.Count == 0)
            return;
        console.WriteLine();
        foreach (var entity in report.Entities)
        {
            var score = $"{ScoreSentences.Index(entity.Score)}, couverture {FrenchNumbers.Rate(entity.Score.Coverage)}";
            console.Write(
                new Text(
                    $"{entity.Entity.Name ?? entity.Entity.Finess} ({entity.Entity.Finess})\u202f: "
                        + $"{FrenchLabels.Of(entity.Score.Grade, entity.Score.WaivedFailures)}, {score}\n"
                )
            );
        }
    }

    private static Color? Colour(Grade grade) =>
        grade switch
        {
            Grade.Ready => Color.Green,
            Grade.ReadyWithWaivers => Color.Yellow,
            Grade.NotReady => Color.Red,
            Grade.Undetermined => null,
            _ => throw new ArgumentOutOfRangeException(nameof(grade), grade, "Unknown grade."),
        };
}
