using HopEn.Audit.Model;
using HopEn.Audit.Outages.Dates;
using Ical.Net.DataTypes;

namespace HopEn.Audit.Outages.Announcements.Calendars;

/// <summary>Reads the hours of one calendar, each on the clock it is told with.</summary>
/// <remarks>
/// In order: the zone that the file describes, the zone that the name means, the clock of France with a doubt. An hour without a zone
/// is on the clock of the whole calendar (X-WR-TIMEZONE), else of France. The library's own resolution is not used: it takes a name
/// that holds « UTC » for UTC.
/// </remarks>
internal sealed class CalendarZones
{
    private readonly Dictionary<string, DescribedZone> described;
    private readonly Dictionary<string, CalendarClock> clocks = new(StringComparer.Ordinal);
    private readonly string? wholeCalendar;

    public CalendarZones(Ical.Net.Calendar calendar)
    {
        described = calendar
            .TimeZones.Where(zone => zone.TzId is not null)
            .Select(zone => (Name: ZoneNames.Bare(zone.TzId!), Zone: DescribedZone.Of(zone)))
            .Where(pair => pair.Zone is not null)
            .GroupBy(pair => pair.Name, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.First().Zone!, StringComparer.Ordinal);
        wholeCalendar = calendar.Properties["X-WR-TIMEZONE"]?.Value?.ToString() is { Length: > 0 } name ? name : null;
    }

    /// <summary>The moment of an hour of the calendar; a day alone starts at midnight in France.</summary>
    public OutageMoment Moment(CalDateTime written) => Clock(written).Moment(written.Value);

    /// <summary>What a user must confirm of the clocks that were used, in French.</summary>
    public IEnumerable<string> Doubts => clocks.Values.Select(clock => clock.Doubt).OfType<string>();

    /// <summary>The clock that an hour is read on.</summary>
    public CalendarClock Clock(CalDateTime written) =>
        !written.HasTime ? CalendarClock.OfFrance
        : (written.TzId ?? wholeCalendar) is { } name ? Named(name)
        : CalendarClock.OfFrance;

    private CalendarClock Named(string written)
    {
        var name = ZoneNames.Bare(written);
        if (!clocks.TryGetValue(name, out var clock))
            clocks[name] = clock = Read(name);
        return clock;
    }

    private CalendarClock Read(string name)
    {
        var known = ZoneNames.Find(name) is { } zone ? CalendarClock.Of(zone) : null;
        if (described.GetValueOrDefault(name) is { } own)
            return new CalendarClock(own.Moment, null) { Namesake = known };
        if (known is not null)
            return known;
        return ZoneNames.Offset(name) is { } offset && offset != TimeSpan.FromHours(1)
            ? CalendarClock.At(offset, DateDoubts.UnknownZone(name, "à la distance d’UTC que son nom indique"))
            : CalendarClock.OfFrance with
            {
                Doubt = DateDoubts.UnknownZone(name, "à l’heure de Paris"),
            };
    }
}
