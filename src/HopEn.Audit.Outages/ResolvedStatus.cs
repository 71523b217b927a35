using System.Globalization;
using System.Text.RegularExpressions;
using HopEn.Audit.Model;
using HopEn.Audit.Outages.Dates;

namespace HopEn.Audit.Outages;

/// <summary>Bounds an interruption without an end by the day when its announcement says that it is over: « [Résolu] ».</summary>
internal static partial class ResolvedStatus
{
    /// <summary>The time, its end no later than the day of publication when the announcement starts by saying that it is over.</summary>
    /// <param name="time">A time of the announcement.</param>
    /// <param name="text">The announcement, from its title on.</param>
    /// <param name="published">The day it was published; null when it is not known.</param>
    public static OutageTime Bounded(OutageTime time, string text, DateOnly? published)
    {
        if (
            published is not { } day
            || time is not { Readings: [{ Windows: [{ Start.Earliest: { } start, End.Latest: null } window] } reading] }
            || !Status().IsMatch(FoldedText.Of(text))
        )
            return time;
        var latest = ParisTime.At(day.AddDays(1), TimeOnly.MinValue);
        if (latest <= start)
            return time;
        var doubt =
            "La fin n’est pas annoncée\u202f: l’annonce publiée le "
            + $"{day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture)} dit seulement que c’est résolu.";
        return time with
        {
            Readings =
            [
                reading with
                {
                    Windows =
                    [
                        window with
                        {
                            End = new OutageMoment(start, latest, "résolu, à une heure non précisée"),
                        },
                    ],
                },
            ],
            Doubts = [.. time.Doubts.Where(one => one != DateDoubts.NoEnd), doubt],
        };
    }

    [GeneratedRegex(
        @"^\W*(?:\b(?:incident|panne)\s*)?[\[(]?\s*(?:resolu|retabli|termine|clos|cloture)(?:e?s?)\s*(?:[\])]|\s[-:])",
        RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex Status();
}
