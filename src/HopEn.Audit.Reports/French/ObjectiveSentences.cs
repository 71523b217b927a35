using HopEn.Audit.Model;

namespace HopEn.Audit.Reports.French;

/// <summary>The objectives in a line each: what a report is opened for, before any index.</summary>
public static class ObjectiveSentences
{
    /// <summary>The objectives that are judged, one line each.</summary>
    public static IReadOnlyList<ObjectiveLine> Judged(AuditReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return [.. report.Objectives.Where(IsJudged).Select(objective => Line(objective, report))];
    }

    /// <summary>« Sans jugement, faute de cible ou de données : P1.O3, P1.O4. »; empty when all are judged.</summary>
    public static string Open(AuditReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        string[] open = [.. report.Objectives.Where(one => !IsJudged(one)).Select(one => Number(one.Id))];
        return open.Length == 0
            ? string.Empty
            : $"Sans jugement, faute de cible ou de données\u202f: {string.Join(", ", open)}.";
    }

    private static bool IsJudged(ObjectiveResult objective) =>
        objective.Verdict
            is Verdict.Compliant
                or Verdict.Reservation
                or Verdict.NonCompliant
                or Verdict.Waived
                or Verdict.Error;

    private static ObjectiveLine Line(ObjectiveResult objective, AuditReport report)
    {
        var rules = objective
            .RuleIds.Select(id => report.Rules.FirstOrDefault(rule => rule.Id == id))
            .OfType<RuleResult>()
            .ToArray();
        var target = objective.Target is { } aim ? $", cible {FrenchNumbers.Target(aim)}" : string.Empty;
        // The figure is reached, what must stand beside it is not: the line would contradict itself.
        var (isReached, lacking) = objective.Verdict is Verdict.NonCompliant or Verdict.Reservation
            ? Lacking(rules)
            : (false, string.Empty);
        return new ObjectiveLine(
            objective.Verdict,
            Number(objective.Id),
            $"{objective.Title}\u202f: {Figure(rules)}{target}{(isReached ? " atteinte" : string.Empty)}"
                + (lacking.Length > 0 ? $"\u202f; il reste à régler\u202f: {lacking}" : string.Empty)
        );
    }

    // What the indicator itself does not lack: whether it is reached, and what fails beside it.
    private static (bool IsReached, string Lacking) Lacking(RuleResult[] rules) =>
        rules is [{ Outcome.Verdict: Verdict.Compliant or Verdict.Reservation } figure, .. var others]
            ? (
                figure.Outcome.Verdict == Verdict.Compliant,
                string.Join(
                    ", ",
                    others
                        .Where(rule => rule.Outcome.Verdict == Verdict.NonCompliant)
                        .Select(rule => rule.Identity.Title)
                )
            )
            : (false, string.Empty);

    private static string Figure(RuleResult[] rules) =>
        rules switch
        {
            [{ Outcome: { Denominator: > 0, Weighted: { } weighted } outcome }, ..] =>
                $"{FrenchNumbers.Rate(outcome.CountedRate())} en brut, {FrenchNumbers.Rate(weighted)} pondéré"
                    + (outcome.IsUnsettled ? ", non tranché" : string.Empty),
            [{ Outcome: { Denominator: > 0, Rate: { } rate } }, ..] => FrenchNumbers.Rate(rate),
            _ => "—",
        };

    // HOPEN2/P1.O7 is known as P1.O7.
    private static string Number(string id) => id.Split('/')[^1];
}
