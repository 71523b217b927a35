using System.Globalization;
using HopEn.Audit.Model;
using HopEn.Audit.Outages.Dates;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;

namespace HopEn.Audit.Outages.Announcements.Calendars;

/// <summary>An event of a calendar at one of its dates.</summary>
/// <param name="Event">What it says.</param>
/// <param name="Start">Start.</param>
/// <param name="End">End; null when it is not told.</param>
/// <param name="Suffix">What tells it from the other occurrences; empty for an event that does not repeat.</param>
/// <param name="Doubts">What a user must confirm of its clock, in French.</param>
internal sealed record CalendarOccurrence(
    CalendarEvent Event,
    OutageMoment Start,
    OutageMoment? End,
    string Suffix,
    IReadOnlyList<string> Doubts
)
{
    /// <summary>An event that does not repeat.</summary>
    public static CalendarOccurrence Only(CalendarEvent one, CalendarZones zones) =>
        new(one, zones.Moment(one.Start!), Ending(one, zones), string.Empty, DoubtsOf(one, one.Start!, zones));

    /// <summary>An event at one of its dates.</summary>
    public static CalendarOccurrence Of(CalendarEvent one, CalDateTime start, CalendarZones zones)
    {
        var moment = zones.Moment(start);
        var end = Ending(one, zones)?.Latest - zones.Moment(one.Start!).Latest is { } length
            ? OutageMoment.Exactly(ParisTime.Of(moment.Latest!.Value + length))
            : null;
        var suffix = "/" + moment.Earliest!.Value.ToString("yyyyMMddHHmm", CultureInfo.InvariantCulture);
        return new CalendarOccurrence(one, moment, end, suffix, DoubtsOf(one, start, zones));
    }

    private static OutageMoment? Ending(CalendarEvent one, CalendarZones zones)
    {
        if (one.End is { } end)
            return zones.Moment(end);
        if (one.Duration is { } duration)
            return OutageMoment.Exactly(
                ParisTime.Of(zones.Moment(one.Start!).Latest!.Value + duration.ToTimeSpanUnspecified())
            );
        return one.Start!.HasTime ? null : MomentResolver.Local(one.Start.Value.AddDays(1));
    }

    private static string[] DoubtsOf(CalendarEvent one, CalDateTime start, CalendarZones zones) =>
        [
            .. new[]
            {
                zones.Clock(start).DoubtAbout(start.Value),
                one.End is { } end ? zones.Clock(end).DoubtAbout(end.Value) : null,
            }
                .OfType<string>()
                .Distinct(StringComparer.Ordinal),
        ];
}
