using HopEn.Audit.Model;
using HopEn.Audit.Reports.French;

namespace HopEn.Audit.Reports.Html;

/// <summary>An action of the plan.</summary>
internal sealed record ActionView(
    int Rank,
    string RuleId,
    string Title,
    string Remedy,
    string Owner,
    string Gain,
    bool Blocking,
    string Affected
)
{
    public static ActionView Of(ActionItem action, int rank) =>
        new(
            Rank: rank,
            RuleId: action.RuleId,
            Title: action.Title,
            Remedy: action.Remedy,
            Owner: action.Owner,
            Gain: FrenchNumbers.Gain(action.Gain),
            Blocking: action.Blocking,
            Affected: FrenchNumbers.Count(action.Affected)
        );
}
