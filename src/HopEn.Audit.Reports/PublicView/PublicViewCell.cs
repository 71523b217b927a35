using HopEn.Audit.Model;
using HopEn.Audit.Reports.French;
using HopEn.Audit.Reports.Html;

namespace HopEn.Audit.Reports.PublicView;

/// <summary>What one rule says of one establishment: how many fail of how many.</summary>
/// <param name="Failing">How many fail; a dash when nothing could be told.</param>
/// <param name="Total">Of how many.</param>
/// <param name="Verdict">Verdict.</param>
/// <param name="Sign">Its sign.</param>
/// <param name="Code">Its code, for the style sheet.</param>
public sealed record PublicViewCell(string Failing, string Total, string Verdict, string Sign, string Code)
{
    internal static PublicViewCell Empty { get; } = new("—", string.Empty, string.Empty, string.Empty, string.Empty);

    internal static PublicViewCell Of(RuleResult? rule) =>
        rule is null
            ? Empty
            : new PublicViewCell(
                rule.Outcome.Denominator == 0 ? "—" : FrenchNumbers.Count(rule.Outcome.NonConforming()),
                rule.Outcome.Denominator == 0 ? string.Empty : FrenchNumbers.Count(rule.Outcome.Denominator),
                FrenchLabels.Of(rule.Outcome.Verdict),
                FrenchLabels.Sign(rule.Outcome.Verdict),
                ReportView.Code(rule.Outcome.Verdict)
            );
}
