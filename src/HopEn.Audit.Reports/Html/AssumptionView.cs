using HopEn.Audit.Model;

namespace HopEn.Audit.Reports.Html;

/// <summary>Something assumed.</summary>
internal sealed record AssumptionView(string Id, string Text, string Value, string Origin, string Confirmed)
{
    public static AssumptionView Of(Assumption assumption) =>
        new(
            assumption.Id,
            assumption.Text,
            assumption.Value ?? "—",
            assumption.Origin,
            assumption.Confirmed ? "oui" : "non"
        );
}
