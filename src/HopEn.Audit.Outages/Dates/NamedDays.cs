namespace HopEn.Audit.Outages.Dates;

/// <summary>What the days named by a phrase are between them.</summary>
internal static class NamedDays
{
    /// <summary>The longest range whose days are taken one by one.</summary>
    public const int MostDays = 62;

    /// <summary>Every day of a range; the days themselves when it is a list, or longer than <see cref="MostDays"/>.</summary>
    public static IReadOnlyList<DateOnly> Expanded(DateSyntax syntax, IReadOnlyList<DateOnly> days) =>
        !syntax.IsRange || days[^1].DayNumber - days[0].DayNumber > MostDays
            ? days
            : [.. Enumerable.Range(0, days[^1].DayNumber - days[0].DayNumber + 1).Select(days[0].AddDays)];

    /// <summary>Whether each day follows the one before.</summary>
    public static bool AreConsecutive(IReadOnlyList<DateOnly> days) =>
        days.Zip(days.Skip(1)).All(pair => pair.Second.DayNumber - pair.First.DayNumber == 1);
}
