using HopEn.Audit.Model;

namespace HopEn.Audit.Outages.Dates;

/// <summary>The time of a closure whose start and end were typed by somebody, in the clock of France.</summary>
public static class WrittenTime
{
    /// <summary>The moment that a clock in France shows; null in a year that no announcement is about.</summary>
    /// <remarks>In the nights when clocks change, it is one of two instants.</remarks>
    public static OutageMoment? Moment(DateTime clock) =>
        FrenchCalendar.Holds(clock.Year) ? MomentResolver.Local(clock) : null;

    /// <summary>The time between two moments, with what is doubtful in it.</summary>
    /// <param name="words">As written.</param>
    /// <param name="start">Start.</param>
    /// <param name="end">End; null when it is not told.</param>
    public static OutageTime Between(string words, OutageMoment start, OutageMoment? end)
    {
        ArgumentNullException.ThrowIfNull(words);
        ArgumentNullException.ThrowIfNull(start);
        return DateResolver.Instants(words, start, end, null);
    }
}
