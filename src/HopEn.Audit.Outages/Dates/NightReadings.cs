using HopEn.Audit.Model;

namespace HopEn.Audit.Outages.Dates;

/// <summary>The readings of nights whose hours are not told.</summary>
internal static class NightReadings
{
    /// <summary>Why the night of a day is the one that follows it.</summary>
    public const string NamedAfterItsStart = "une nuit porte le nom du jour où elle commence";

    /// <summary>The readings, the retained one first, and why.</summary>
    public static (IReadOnlyList<OutageReading>, string?) Of(DateSyntax syntax, IReadOnlyList<DateOnly> named)
    {
        static OutageWindow Night(DateOnly day) =>
            new(MomentResolver.Span(day, 20, 24, "nuit"), MomentResolver.Span(day.AddDays(1), 0, 8, "nuit"));
        if (named.Count == 1)
        {
            var (next, previous) = (
                new OutageReading("plain", [Night(named[0])], "la nuit qui suit ce jour"),
                new OutageReading("previous-night", [Night(named[0].AddDays(-1))], "la nuit qui précède ce jour")
            );
            return syntax.Days[0].Offset is not null ? ([next], null) : ([next, previous], NamedAfterItsStart);
        }

        var days = NamedDays.Expanded(syntax, named);
        return (
            [
                new OutageReading(
                    "plain",
                    [.. days.Zip(days.Skip(1)).Select(night => Night(night.First))],
                    days.Count == 2 ? "cette nuit-là" : "chaque nuit, entre les jours nommés"
                ),
            ],
            null
        );
    }
}
