using HopEn.Audit.Model;

namespace HopEn.Audit.Outages.Dates;

/// <summary>The readings of a phrase that can be understood in one way only.</summary>
internal static class SingleReading
{
    /// <summary>One reading of one window.</summary>
    public static (IReadOnlyList<OutageReading>, string?) Of(OutageWindow window, string explanation) =>
        ([new OutageReading("plain", [window], explanation)], null);
}
