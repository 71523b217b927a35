using HopEn.Audit.Model;
using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Evaluation;

namespace HopEn.Audit.Outages.Announcements.Calendars;

/// <summary>A time zone that a calendar describes itself (VTIMEZONE).</summary>
internal sealed class DescribedZone
{
    private const int MostChanges = 2_000;
    private readonly Rule[] rules;
    private readonly Dictionary<int, Change[]> years = [];

    private DescribedZone(Rule[] rules) => this.rules = rules;

    /// <summary>The zone; null when its description holds no clock.</summary>
    public static DescribedZone? Of(VTimeZone described)
    {
        var rules = described
            .TimeZoneInfos.Where(part => part is { Start: not null, OffsetTo: not null })
            .Select(part => new Rule(
                part.Start!.Value,
                (part.OffsetFrom ?? part.OffsetTo)!.Offset,
                part.OffsetTo!.Offset,
                part.RecurrenceRule,
                [.. part.RecurrenceDates.GetAllDates().Select(date => date.Value)]
            ))
            .ToArray();
        return rules.Length == 0 ? null : new DescribedZone(rules);
    }

    /// <summary>The moment when the clock of the zone shows an hour.</summary>
    public OutageMoment Moment(DateTime shown)
    {
        if (!years.TryGetValue(shown.Year, out var changes))
            years[shown.Year] = changes = Changes(shown.Year);
        var offsets = changes.Select(change => change.To).Append(changes[0].From).Distinct().ToArray();
        var fitting = offsets.Where(offset => OffsetAt(shown - offset, changes) == offset).ToArray();
        if (fitting.Length > 0)
            return CalendarClock.OfOffsets(shown, fitting);
        var skipping = changes.LastOrDefault(change => change.Shown <= shown) ?? changes[0];
        return CalendarClock.OfOffsets(shown, [skipping.From, skipping.To]);
    }

    private static TimeSpan OffsetAt(DateTime utc, Change[] changes) =>
        (changes.LastOrDefault(change => change.Utc <= utc) is { } last ? last.To : changes[0].From);

    // Those since the last one before the year, to its end.
    private Change[] Changes(int year) =>
        [
            .. rules
                .SelectMany(rule => rule.Onsets(year).Select(onset => new Change(onset, rule.From, rule.To)))
                .OrderBy(change => change.Utc),
        ];

    private sealed record Change(DateTime Shown, TimeSpan From, TimeSpan To)
    {
        public DateTime Utc => Shown - From;
    }

    private sealed record Rule(DateTime Start, TimeSpan From, TimeSpan To, RecurrenceRule? Recurrence, DateTime[] Dates)
    {
        public IEnumerable<DateTime> Onsets(int year)
        {
            var told = Dates.Append(Start);
            if (Recurrence is null)
                return told;
            // Outlook's begin in 1601: a yearly rule that is not counted is followed from a few years before.
            var isYearly =
                Recurrence is { Frequency: FrequencyType.Yearly, Count: null, Interval: <= 1 }
                && (Recurrence.Until is null || Recurrence.Until.Year >= year - 3);
            var first = isYearly && Start.Year < year - 3 ? Start.AddYears(year - 3 - Start.Year) : Start;
            var series = new CalendarEvent { Start = new CalDateTime(first), RecurrenceRule = Recurrence };
            return told.Concat(
                series
                    .GetOccurrences(
                        new CalDateTime(first),
                        new EvaluationOptions { MaxUnmatchedIncrementsLimit = MostChanges }
                    )
                    .Take(MostChanges)
                    .Select(occurrence => occurrence.Period.StartTime.Value)
                    .TakeWhile(onset => onset.Year <= year + 1)
                    .Where(onset => onset != first || first == Start)
            );
        }
    }
}
