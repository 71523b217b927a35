using HopEn.Audit.Model;
using HopEn.Audit.Reports.French;
using HopEn.Audit.Reports.Words;

namespace HopEn.Audit.Reports.Html;

/// <summary>Rows rejected for one reason.</summary>
internal sealed record RejectionView(string File, string Text, string Count, string Lines)
{
    public static RejectionView Of(Rejection rejection) =>
        new(
            OriginWords.Holder(rejection.Origin),
            RejectWords.Of(rejection, Surface.File),
            FrenchNumbers.Count(rejection.Count),
            string.Join(", ", rejection.Samples.Select(OriginWords.Position))
                + (rejection.Count > rejection.Samples.Count && rejection.Samples.Count > 0 ? "…" : string.Empty)
        );
}
