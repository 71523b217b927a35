namespace HopEn.Audit.Outages.Dates;

/// <summary>A day as written: what is missing is deduced later.</summary>
/// <param name="Day">Day of the month.</param>
/// <param name="Month">Month.</param>
/// <param name="Year">Year.</param>
/// <param name="Weekday">Day of the week.</param>
/// <param name="Offset">Days after the day of the announcement, for « demain » and the like.</param>
/// <param name="Toward">−1 for « dernier », 1 for « prochain », 0 otherwise.</param>
/// <param name="ToSunday">Whether the Sunday that ends its week is meant: « le week-end du 17 mai ».</param>
internal sealed record DaySyntax(
    int? Day,
    int? Month,
    int? Year,
    DayOfWeek? Weekday,
    int? Offset = null,
    int Toward = 0,
    bool ToSunday = false
)
{
    public bool IsBare => Offset is null && Month is null && Weekday is null;

    public bool IsWeekdayOnly => Offset is null && Day is null && Weekday is not null;
}
