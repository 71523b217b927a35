using HopEn.Audit.Model;
using HopEn.Audit.Outages.Dates;
using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Evaluation;

namespace HopEn.Audit.Outages.Announcements.Calendars;

/// <summary>The occurrences of the events of a calendar, those that were moved or withdrawn told once.</summary>
/// <remarks>A rule is followed on the clock of its series, and each occurrence becomes a moment afterwards.</remarks>
internal sealed class CalendarSeries
{
    private const int MostUnmatched = 1_000;
    private readonly CalendarZones zones;
    private readonly HashSet<(string? Uid, OutageMoment Start)> moved;
    private readonly ILookup<string?, CalendarEvent> followed;

    /// <param name="events">The events that hold.</param>
    /// <param name="zones">The clocks of the calendar.</param>
    public CalendarSeries(IReadOnlyList<CalendarEvent> events, CalendarZones zones)
    {
        this.zones = zones;
        var changes = events.Where(one => one.RecurrenceIdentifier is not null).ToArray();
        moved = [.. changes.Select(one => (one.Uid, zones.Moment(one.RecurrenceIdentifier!.StartTime)))];
        followed = changes
            .Where(one => one.RecurrenceIdentifier!.Range == RecurrenceRange.ThisAndFuture && one.Start is not null)
            .ToLookup(one => one.Uid);
    }

    /// <summary>The occurrences of one event within a year of a day, or the event itself.</summary>
    public IEnumerable<CalendarOccurrence> Of(CalendarEvent one, DateOnly around)
    {
        // An event that repeats by the hour, or more often, is no announced closure; its first occurrence is kept.
        if (
            one.RecurrenceIdentifier is not null
            || one.RecurrenceRule
                is { Frequency: FrequencyType.Secondly or FrequencyType.Minutely or FrequencyType.Hourly }
            || (one.RecurrenceRule is null && !one.RecurrenceDates.GetAllPeriodsAndDates().Any())
        )
        {
            yield return CalendarOccurrence.Only(one, zones);
            yield break;
        }

        var excluded = one.ExceptionDates.GetAllDates().ToArray();
        foreach (var clock in Starts(one, around))
        {
            var start = Written(clock, one.Start!);
            if (excluded.Any(date => IsSame(date, start)) || moved.Contains((one.Uid, zones.Moment(start))))
                continue;
            yield return Changed(one, start) ?? CalendarOccurrence.Of(one, start, zones);
        }
    }

    private IEnumerable<DateTime> Starts(CalendarEvent one, DateOnly around)
    {
        var (from, to) = (around.AddYears(-1), around.AddYears(1));
        var added = one
            .RecurrenceDates.GetAllPeriodsAndDates()
            .Select(date => Local(date, one.Start!))
            .Append(one.Start!.Value)
            .Where(clock => DateOnly.FromDateTime(clock) >= from && DateOnly.FromDateTime(clock) <= to);
        return Ruled(one, from, to).Take(AnnouncementBatch.Most + 1).Concat(added).Distinct().Order();
    }

    private IEnumerable<DateTime> Ruled(CalendarEvent one, DateOnly from, DateOnly to)
    {
        if (one.RecurrenceRule is not { } written)
            return [];
        var rule = new RecurrenceRule();
        rule.CopyFrom(written);
        rule.Until = null;
        var until = written.Until is { } last
            ? (last.HasTime ? Local(last, one.Start!) : last.Value.AddDays(1).AddTicks(-1))
            : (DateTime?)null;
        return new CalendarEvent { Start = Floating(one.Start!, one.Start!.Value), RecurrenceRule = rule }
            .GetOccurrences(
                new CalDateTime(from.Year, from.Month, from.Day),
                new EvaluationOptions { MaxUnmatchedIncrementsLimit = MostUnmatched }
            )
            .Select(occurrence => occurrence.Period.StartTime.Value)
            .TakeWhile(clock => DateOnly.FromDateTime(clock) <= to && !(clock > until));
    }

    // What a change of « this and those that follow » makes of an occurrence; null when none concerns it.
    private CalendarOccurrence? Changed(CalendarEvent one, CalDateTime start)
    {
        var change = followed[one.Uid]
            .Where(change => Local(change.RecurrenceIdentifier!.StartTime, one.Start!) <= start.Value)
            .MaxBy(change => Local(change.RecurrenceIdentifier!.StartTime, one.Start!));
        if (change is null)
            return null;
        var shift = change.Start!.Value - Local(change.RecurrenceIdentifier!.StartTime, change.Start);
        return CalendarOccurrence.Of(change, Written(Local(start, change.Start) + shift, change.Start), zones);
    }

    private bool IsSame(CalDateTime date, CalDateTime start) =>
        date.HasTime ? zones.Moment(date) == zones.Moment(start) : date.Value.Date == start.Value.Date;

    // The same moment on the clock of another.
    private DateTime Local(CalDateTime date, CalDateTime other)
    {
        if (date.TzId == other.TzId || !date.HasTime || !other.HasTime)
            return date.Value;
        var moment = zones.Moment(date).Latest!.Value;
        var shift = zones.Moment(Written(moment.DateTime, other)).Latest!.Value - moment;
        return moment.DateTime - shift;
    }

    private static CalDateTime Written(DateTime clock, CalDateTime like) =>
        like.HasTime ? new CalDateTime(clock, like.TzId) : new CalDateTime(clock, hasTime: false);

    private static CalDateTime Floating(CalDateTime like, DateTime clock) => new(clock, hasTime: like.HasTime);
}

file static class RecurrenceDatesReading
{
    public static IEnumerable<CalDateTime> GetAllPeriodsAndDates(this RecurrenceDates dates) =>
        dates.GetAllDates().Concat(dates.GetAllPeriods().Select(period => period.StartTime));
}
