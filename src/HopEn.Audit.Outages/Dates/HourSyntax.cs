namespace HopEn.Audit.Outages.Dates;

/// <summary>An hour as written.</summary>
/// <param name="Hour">0 to 24; null for a part of the day or an open end.</param>
/// <param name="Minute">0 to 59.</param>
/// <param name="Part">« fin de soirée » and the like.</param>
/// <param name="OpenWords">« nouvel ordre » and the like; null otherwise.</param>
/// <param name="NextDay">Whether « le lendemain » follows.</param>
/// <param name="IsMidnight">Whether it is the word « minuit ».</param>
/// <param name="Offset">Offset from UTC it is told with (« 19h UTC », « 21h (UTC+2) »); null for the clock of France.</param>
/// <param name="IsAbout">Whether « vers » or « environ » goes with it.</param>
internal sealed record HourSyntax(
    int? Hour,
    int Minute = 0,
    DayPart? Part = null,
    string? OpenWords = null,
    bool NextDay = false,
    bool IsMidnight = false,
    TimeSpan? Offset = null,
    bool IsAbout = false
)
{
    /// <summary>Minutes after midnight, for telling whether a range crosses it.</summary>
    public int StartMinutes => Part is { } part ? part.From * 60 : (Hour ?? 0) * 60 + Minute;

    /// <summary>Minutes after midnight of the end of a part; « minuit » as an end is 24 h.</summary>
    public int EndMinutes =>
        Part is { } part ? part.To * 60
        : IsMidnight ? 24 * 60
        : (Hour ?? 0) * 60 + Minute;
}
