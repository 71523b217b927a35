using HopEn.Audit.Model;
using HopEn.Audit.Reports.French;

namespace HopEn.Audit.Reports.Outside;

/// <summary>One establishment of a summary, worded.</summary>
/// <param name="Finess">FINESS asked for.</param>
/// <param name="Name">Name, or why there is no report.</param>
/// <param name="HasReport">Whether there is a report.</param>
/// <param name="Status">Legal status.</param>
/// <param name="Sites">Sites looked at.</param>
/// <param name="Mailboxes">Published mailboxes.</param>
/// <param name="Organisational">Organisational ones.</param>
/// <param name="Personal">Personal ones.</param>
/// <param name="OnEntity">Attached to the legal entity.</param>
/// <param name="Failing">Rules that fail.</param>
/// <param name="Index">Internal index; a dash when there is none.</param>
/// <param name="Coverage">Coverage.</param>
/// <param name="DataDate">Day of the extraction.</param>
/// <param name="Rules">Result of each rule, in the order of <see cref="OutsideSummary.Rules"/>.</param>
public sealed record OutsideRow(
    string Finess,
    string Name,
    bool HasReport,
    string Status,
    string Sites,
    string Mailboxes,
    string Organisational,
    string Personal,
    string OnEntity,
    string Failing,
    string Index,
    string Coverage,
    string DataDate,
    IReadOnlyList<OutsideCell> Rules
)
{
    private const string None = "—";

    internal static OutsideRow Of(OutsideResult result, IReadOnlyList<RuleResult> columns)
    {
        if (result.Report is not { } report)
        {
            return new OutsideRow(
                result.Finess,
                result.Fault ?? string.Empty,
                false,
                None,
                None,
                None,
                None,
                None,
                None,
                None,
                None,
                None,
                None,
                [.. columns.Select(_ => OutsideCell.Empty)]
            );
        }

        var published = report.Playing(RuleRole.PublishedMailboxes);
        var inventory = published is null ? null : MailboxInventory.Of(published.Evidence.Details);
        static string Count(long? mailboxes) => mailboxes is { } count ? FrenchNumbers.Count(count) : None;
        return new OutsideRow(
            result.Finess,
            report.Subject.Name,
            true,
            FrenchLabels.Of(report.Subject.StatusClass),
            FrenchNumbers.Count(report.Subject.Sites.Count),
            Count(published?.Evidence.Total),
            Count(inventory?.Organisational),
            Count(inventory?.Personal),
            Count(inventory?.OnEntity),
            FrenchNumbers.Count(report.FailingRules()),
            report.Score.Value is { } value ? FrenchNumbers.Number(value) : None,
            FrenchNumbers.Rate(report.Score.Coverage),
            FrenchNumbers.Day(report.Period.End),
            [.. columns.Select(column => OutsideCell.Of(report.Rules.FirstOrDefault(rule => rule.Id == column.Id)))]
        );
    }
}
