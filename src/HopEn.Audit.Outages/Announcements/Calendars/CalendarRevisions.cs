using HopEn.Audit.Model;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;

namespace HopEn.Audit.Outages.Announcements.Calendars;

/// <summary>Keeps, of the events that a calendar tells several times, the last revision (RFC 5546, 2.1.5).</summary>
/// <remarks>
/// An event is its UID, with its RECURRENCE-ID for one occurrence of a series. The highest SEQUENCE wins, then the last change. Events
/// that nothing orders are all kept: a program that numbers every event « 1 » tells several of them.
/// </remarks>
internal static class CalendarRevisions
{
    /// <summary>The events that hold, in the order of the file.</summary>
    public static IReadOnlyList<CalendarEvent> Latest(IReadOnlyList<CalendarEvent> events, CalendarZones zones) =>
        [
            .. events
                .Select((one, index) => (Event: one, Index: index))
                .GroupBy(pair =>
                    (pair.Event.Uid, pair.Event.RecurrenceIdentifier is { } id ? zones.Moment(id.StartTime) : null)
                )
                .SelectMany(group => group.Key.Uid is null ? group : Last([.. group], zones))
                .OrderBy(pair => pair.Index)
                .Select(pair => pair.Event),
        ];

    private static IEnumerable<(CalendarEvent Event, int Index)> Last(
        (CalendarEvent Event, int Index)[] revisions,
        CalendarZones zones
    )
    {
        var last = revisions.Max(revision => Rank(revision.Event, zones));
        foreach (var revision in revisions.Where(revision => Rank(revision.Event, zones) == last))
        {
            // What withdraws an event need not repeat when it was.
            var before = revisions.Where(one => one.Event.Start is not null).MaxBy(one => one.Event.Sequence).Event;
            if (revision.Event.Start is null && before is not null)
            {
                revision.Event.Start = before.Start;
                revision.Event.End = before.End;
                revision.Event.Summary ??= before.Summary;
            }

            yield return revision;
        }
    }

    private static (int, DateTimeOffset, DateTimeOffset) Rank(CalendarEvent one, CalendarZones zones)
    {
        DateTimeOffset At(CalDateTime? told) =>
            told is null ? DateTimeOffset.MinValue : zones.Moment(told).Latest ?? DateTimeOffset.MinValue;
        return (one.Sequence, At(one.LastModified), At(one.DtStamp));
    }
}
