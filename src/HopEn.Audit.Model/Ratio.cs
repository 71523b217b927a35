namespace HopEn.Audit.Model;

/// <summary>What a part makes of a whole that is not empty: one division for every rendering.</summary>
public static class Ratio
{
    /// <summary>0 to 1, unrounded.</summary>
    public static decimal Of(long part, long whole) => (decimal)part / whole;

    /// <summary>0 to 100, to one decimal.</summary>
    public static decimal Percent(long part, long whole) => Math.Round(Of(part, whole) * 100, 1);
}
