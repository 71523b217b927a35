namespace HopEn.Audit.Model;

/// <summary>A period in calendar days, both ends included, Europe/Paris.</summary>
/// <param name="Start">First day.</param>
/// <param name="End">Last day.</param>
public sealed record ReportPeriod(DateOnly Start, DateOnly End)
{
    /// <summary>First year that an audit may speak of: before it, a year is mistyped or stands for none.</summary>
    public const int FirstYear = 1990;

    /// <summary>Last year that an audit may speak of.</summary>
    public const int LastYear = 2100;

    /// <summary>Years of the longest period.</summary>
    public const int MostYears = 10;

    /// <summary>Whether it is a period that somebody may want audited.</summary>
    public bool IsPlausible() =>
        Start.Year >= FirstYear && End.Year <= LastYear && Start <= End && End <= Start.AddYears(MostYears);
}
