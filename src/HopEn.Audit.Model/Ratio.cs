namespace HopEn.Audit.Model;

/// <summary>What a part makes of a whole that is not empty: one division for every rendering.</summary>
public static class Ratio
{
    /// <summary>0 to 1, unrounded.</summary>
    public static decimal Of(long part, long whole) => (decimal)part / whole;

    /// <summary>0 to 100, to one decimal.</summary>
    public static decimal Percent(long part, long whole) => Points(Of(part, whole));

    /// <summary>Points (0 to 100) that a share or a difference of shares makes, to one decimal.</summary>
    public static decimal Points(decimal share) => Math.Round(share * 100, 1);

    /// <summary>A rate of 0 to 1 for a cell of a workbook: four decimals, rounded downwards, never in favour of who declares it.</summary>
    public static decimal RoundedDown(decimal rate) => Math.Floor(rate * 10000) / 10000;
}
