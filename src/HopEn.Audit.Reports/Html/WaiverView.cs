using HopEn.Audit.Model;
using HopEn.Audit.Reports.French;
using HopEn.Audit.Reports.Words;

namespace HopEn.Audit.Reports.Html;

/// <summary>A waiver.</summary>
internal sealed record WaiverView(
    string RuleId,
    string Reason,
    string Author,
    string Granted,
    string Expires,
    string State,
    string Note
)
{
    public static WaiverView Of(WaiverInfo waiver) =>
        new(
            RuleId: waiver.RuleId,
            Reason: waiver.Reason,
            Author: waiver.Author,
            Granted: waiver.GrantedOn is { } granted ? FrenchNumbers.Day(granted) : "—",
            Expires: waiver.Expires is { } expires ? FrenchNumbers.Day(expires) : "sans échéance",
            State: FrenchLabels.Of(waiver.State),
            Note: MessageWords.OfAny(waiver.Note, Surface.File)
        );
}
