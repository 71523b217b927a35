using HopEn.Audit.Cda.Checks;
using HopEn.Audit.Cda.Findings;

namespace HopEn.Audit.Cli.Conformance;

/// <summary>One test that fires, over all documents.</summary>
/// <param name="Layer">Its layer.</param>
/// <param name="Schematron">Its schematron; null without.</param>
/// <param name="Role">How serious it is.</param>
/// <param name="Message">What it says, the first time it fires.</param>
/// <param name="Documents">Documents it fires on.</param>
/// <param name="Firings">Times it fires.</param>
internal sealed record FiredTest(
    FindingLayer Layer,
    string? Schematron,
    FindingRole Role,
    string Message,
    int Documents,
    int Firings
)
{
    /// <summary>All the tests that fire, the most serious and the most frequent first.</summary>
    public static IReadOnlyList<FiredTest> Of(IReadOnlyList<DocumentResult> results) =>
        [
            .. results
                .SelectMany((result, rank) => result.Findings.Select(finding => (rank, finding)))
                .GroupBy(one =>
                    (
                        one.finding.Layer,
                        one.finding.Schematron,
                        one.finding.Test,
                        one.finding.Role,
                        Said: Says(one.finding) ? one.finding.Message : null
                    )
                )
                .Select(group => new FiredTest(
                    group.Key.Layer,
                    group.Key.Schematron,
                    group.Key.Role,
                    group.First().finding.Message,
                    group.Select(one => one.rank).Distinct().Count(),
                    group.Count()
                ))
                .OrderByDescending(fault => fault.Role)
                .ThenByDescending(fault => fault.Documents)
                .ThenByDescending(fault => fault.Firings)
                .ThenBy(fault => fault.Message, StringComparer.Ordinal),
        ];

    // One code stands for several causes: a document may be unreadable, and a test not assessable, for want of one thing or another.
    private static bool Says(Finding finding) =>
        finding.Test is null || finding.Layer == FindingLayer.Opening || finding.Role == FindingRole.NotAssessable;
}
