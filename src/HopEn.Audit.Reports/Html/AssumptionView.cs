using HopEn.Audit.Model;
using HopEn.Audit.Reports.Words;

namespace HopEn.Audit.Reports.Html;

/// <summary>Something assumed.</summary>
internal sealed record AssumptionView(string Id, string Text, string Value, string Origin, string Confirmed)
{
    public static AssumptionView Of(Assumption assumption) =>
        new(
            assumption.Id,
            MessageWords.Of(assumption.Text, Surface.File),
            assumption.Value ?? "—",
            MessageWords.Of(assumption.Origin, Surface.File),
            assumption.Confirmed ? "oui" : "non"
        );
}
