namespace HopEn.Audit.Outages.Dates;

/// <summary>What the words of an announcement don't say about their dates.</summary>
/// <param name="Reference">The day the words were written, from which « demain » and missing years are deduced.</param>
/// <param name="IsPublication">Whether that day is known; otherwise it is only the day the announcement was read.</param>
public sealed record DateContext(DateOnly Reference, bool IsPublication)
{
    /// <summary>
    /// The days that the phrase before named in full, to which a weekday alone refers: « les 17 et 18 mai,
    /// de 21h le samedi à 13h le dimanche ».
    /// </summary>
    internal IReadOnlyList<DateOnly> Named { get; init; } = [];

    /// <summary>
    /// The day that « demain » is counted from, and whether it is known, once a date of the words has moved the reference; null before.
    /// </summary>
    internal (DateOnly Day, bool IsKnown)? Written { get; init; }

    /// <summary>The day that « demain » is counted from, and whether it is known.</summary>
    internal (DateOnly Day, bool IsKnown) Now => Written ?? (Reference, IsPublication);
}
