namespace HopEn.Audit.Sources.Discovery;

/// <summary>How a column of dates written with slashes orders day and month.</summary>
/// <param name="DayFirst">Dates whose first number is no month.</param>
/// <param name="MonthFirst">Dates whose second number is no month.</param>
/// <param name="Either">Dates that are two different days, whichever comes first.</param>
public sealed record DateOrder(long DayFirst, long MonthFirst, long Either)
{
    // A few dates of the first days of a month prove nothing.
    private const int FewestDates = 10;

    /// <summary>Whether nothing in the column tells which number is the day.</summary>
    public bool IsOpen => DayFirst == 0 && MonthFirst == 0 && Either >= FewestDates;

    /// <summary>The order of a column that several files hold.</summary>
    public static DateOrder Of(IReadOnlyCollection<DateOrder> files) =>
        new(files.Sum(file => file.DayFirst), files.Sum(file => file.MonthFirst), files.Sum(file => file.Either));
}
