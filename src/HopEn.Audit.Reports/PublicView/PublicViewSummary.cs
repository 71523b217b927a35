using HopEn.Audit.Model;

namespace HopEn.Audit.Reports.PublicView;

/// <summary>Several outside reports side by side.</summary>
/// <param name="Rules">Rules compared: those that give a rate, in the order of the programme.</param>
/// <param name="Rows">One establishment each, in the order they were asked for.</param>
/// <param name="GeneratedAt">Day and hour, Europe/Paris.</param>
/// <param name="Sources">Public files read, with date and hash.</param>
public sealed record PublicViewSummary(
    IReadOnlyList<PublicViewRule> Rules,
    IReadOnlyList<PublicViewRow> Rows,
    string GeneratedAt,
    IReadOnlyList<string> Sources
)
{
    /// <summary>Puts results side by side.</summary>
    public static PublicViewSummary Of(IReadOnlyList<PublicViewResult> results)
    {
        ArgumentNullException.ThrowIfNull(results);
        var reports = results.Select(result => result.Report).OfType<AuditReport>().ToArray();
        var columns = reports
            .SelectMany(report => report.Rules)
            .Where(rule => rule.Identity.Kind == RuleKind.Ratio && rule.Outcome.RawVerdict != Verdict.NotAssessable)
            .DistinctBy(rule => rule.Id)
            .ToArray();
        return new PublicViewSummary(
            [
                .. columns.Select(rule => new PublicViewRule(
                    rule.Id,
                    Neutral(rule),
                    rule.Identity.Status == RuleStatus.Assumed
                )),
            ],
            [.. results.Select(result => PublicViewRow.Of(result, columns))],
            reports.Length == 0
                ? string.Empty
                : reports[0]
                    .Run.GeneratedAt.ToString(
                        "dd/MM/yyyy 'à' HH'h'mm",
                        System.Globalization.CultureInfo.InvariantCulture
                    ),
            reports.Length == 0
                ? []
                :
                [
                    .. reports[0]
                        .Sources.Select(source =>
                            source.Label
                            + (source.Date is { } date ? $" du {French.FrenchNumbers.Day(date)}" : string.Empty)
                            + $" (empreinte {source.Sha256[..12]})"
                        )
                        .Distinct(),
                ]
        );

        // The title of a failing rule tells a failure: the column is named by one that holds when there is one.
        string Neutral(RuleResult rule) =>
            reports
                .SelectMany(report => report.Rules)
                .FirstOrDefault(one => one.Id == rule.Id && one.Outcome.Verdict == Verdict.Compliant)
                ?.Identity.Title
            ?? rule.Identity.Title;
    }
}
