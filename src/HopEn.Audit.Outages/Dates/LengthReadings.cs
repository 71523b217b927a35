using HopEn.Audit.Model;

namespace HopEn.Audit.Outages.Dates;

/// <summary>What a length makes of two hours: « coupure de 15 minutes entre 12h et 14h » is somewhere between them.</summary>
internal static class LengthReadings
{
    /// <summary>The readings, their windows bounded by a shorter length.</summary>
    public static IReadOnlyList<OutageReading> Within(IReadOnlyList<OutageReading> readings, DateSyntax syntax) =>
        syntax is { Duration: { } length, To: not null }
            ?
            [
                .. readings.Select(reading =>
                    reading with
                    {
                        Windows = [.. reading.Windows.Select(window => Within(window, length))],
                    }
                ),
            ]
            : readings;

    /// <summary>What contradicts the length, in French.</summary>
    public static IEnumerable<string> Doubts(OutageReading reading, DateSyntax syntax) =>
        syntax is { Duration: { } length, To: not null }
        && reading.Windows.Any(window => window.Start.IsExact && window.End.IsExact && Span(window) < length)
            ? ["La durée annoncée dépasse l’intervalle entre le début et la fin."]
            : [];

    private static OutageWindow Within(OutageWindow window, TimeSpan length) =>
        window is { Start: { IsExact: true } start, End: { IsExact: true } end, Duration: null }
        && Span(window) > length
            ? new OutageWindow(
                new OutageMoment(start.Earliest, HourWindows.Shift(end.Latest, -length), MomentResolver.NoHour),
                new OutageMoment(HourWindows.Shift(start.Earliest, length), end.Latest, MomentResolver.NoHour),
                length
            )
            : window;

    private static TimeSpan? Span(OutageWindow window) => window.End.Latest - window.Start.Earliest;
}
