using HopEn.Audit.Model;
using HopEn.Audit.Reports.French;

namespace HopEn.Audit.Reports.PublicView;

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
/// <param name="Rules">Result of each rule, in the order of <see cref="PublicViewSummary.Rules"/>.</param>
public sealed record PublicViewRow(
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
    IReadOnlyList<PublicViewCell> Rules
)
{
    private const string None = "—";

    internal static PublicViewRow Of(PublicViewResult result, IReadOnlyList<RuleResult> columns)
    {
        if (result.Report is not { } report)
        {
            return new PublicViewRow(
                Finess: result.Finess,
                Name: result.Fault ?? string.Empty,
                HasReport: false,
                Status: None,
                Sites: None,
                Mailboxes: None,
                Organisational: None,
                Personal: None,
                OnEntity: None,
                Failing: None,
                Index: None,
                Coverage: None,
                DataDate: None,
                Rules: [.. columns.Select(_ => PublicViewCell.Empty)]
            );
        }

        var published = report.Playing(RuleRole.PublishedMailboxes);
        var inventory = published is null ? null : MailboxInventory.Of(published.Evidence.Details);
        static string Count(long? mailboxes) => mailboxes is { } count ? FrenchNumbers.Count(count) : None;
        return new PublicViewRow(
            Finess: result.Finess,
            Name: report.Subject.Name,
            HasReport: true,
            Status: FrenchLabels.Of(report.Subject.StatusClass),
            Sites: FrenchNumbers.Count(report.Subject.Sites.Count),
            Mailboxes: Count(published?.Evidence.Total),
            Organisational: Count(inventory?.Organisational),
            Personal: Count(inventory?.Personal),
            OnEntity: Count(inventory?.OnEntity),
            Failing: FrenchNumbers.Count(report.FailingRules()),
            Index: report.Score.Value is { } value ? ScoreSentences.Capped(value, report.Score.Uncapped) : None,
            Coverage: FrenchNumbers.Rate(report.Score.Coverage),
            DataDate: FrenchNumbers.Day(report.Period.End),
            Rules:
            [
                .. columns.Select(column =>
                    PublicViewCell.Of(report.Rules.FirstOrDefault(rule => rule.Id == column.Id))
                ),
            ]
        );
    }
}
