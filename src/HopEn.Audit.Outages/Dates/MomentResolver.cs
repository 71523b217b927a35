using HopEn.Audit.Model;

namespace HopEn.Audit.Outages.Dates;

/// <summary>Turns a day and an hour of the clock in France into a moment, bounded when the words are vague.</summary>
internal static class MomentResolver
{
    /// <summary>Words of a day without hours.</summary>
    public const string NoHour = "heure non précisée";

    /// <summary>Words of an hour that happens twice, or never.</summary>
    public const string ClockChange = "heure du changement d’heure";

    /// <summary>Start of a window on a day.</summary>
    public static OutageMoment Start(DateOnly day, HourSyntax? hour) =>
        hour switch
        {
            null => Span(day, 0, 24, NoHour),
            { Part: { } part } => Span(day, part.From, part.To, part.Words),
            _ => At(day, hour, hour.Hour ?? 0),
        };

    /// <summary>End of a window on a day.</summary>
    public static OutageMoment End(DateOnly day, HourSyntax? hour) =>
        hour switch
        {
            null => Span(day, 0, 24, NoHour),
            { OpenWords: { } words } => new OutageMoment(null, null, words),
            { Part: { } part } => Span(day, part.From, part.To, part.Words),
            { IsMidnight: true } => At(day, hour, 24),
            _ => At(day, hour, hour.Hour ?? 0),
        };

    /// <summary>An hour of the clock in France, without offset: one instant, or one of two in the nights when clocks change.</summary>
    public static OutageMoment Local(DateTime clock)
    {
        var (first, last) = ParisTime.Instants(clock);
        return new OutageMoment(first, last, first != last ? ClockChange : null);
    }

    /// <summary>Midnight that starts a day.</summary>
    public static DateTimeOffset Midnight(DateOnly day) => ParisTime.At(day, TimeOnly.MinValue);

    /// <summary>A moment somewhere between two hours of a day.</summary>
    public static OutageMoment Span(DateOnly day, int from, int to, string words) =>
        new(Clock(day, from, 0).First, Clock(day, to, 0).Last, words);

    private static OutageMoment At(DateOnly day, HourSyntax hour, int hours)
    {
        if (hour.Offset is { } offset)
            return OutageMoment.Exactly(
                ParisTime.Of(
                    new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero)
                        .AddHours(hours)
                        .AddMinutes(hour.Minute) - offset
                )
            );
        var (first, last) = Clock(day, hours, hour.Minute);
        return new OutageMoment(
            first,
            last,
            first != last ? ClockChange
                : hour.IsAbout ? "heure approximative"
                : null
        );
    }

    private static (DateTimeOffset First, DateTimeOffset Last) Clock(DateOnly day, int hours, int minutes) =>
        ParisTime.Instants(day.ToDateTime(TimeOnly.MinValue).AddHours(hours).AddMinutes(minutes));
}
