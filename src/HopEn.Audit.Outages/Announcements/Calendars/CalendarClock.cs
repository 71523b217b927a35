using HopEn.Audit.Model;
using HopEn.Audit.Outages.Dates;
using NodaTime;

namespace HopEn.Audit.Outages.Announcements.Calendars;

/// <summary>A clock that the hours of a calendar are read on.</summary>
/// <param name="Moment">The moment when the clock shows an hour; two instants when it shows it twice, or never.</param>
/// <param name="Doubt">What a user must confirm of the clock itself, in French; null when nothing.</param>
internal sealed record CalendarClock(Func<DateTime, OutageMoment> Moment, string? Doubt)
{
    /// <summary>The clock of the known zone of the same name, when the calendar describes its own; null otherwise.</summary>
    public CalendarClock? Namesake { get; init; }

    /// <summary>What a user must confirm of an hour read on the clock, in French; null when nothing.</summary>
    public string? DoubtAbout(DateTime shown) =>
        Doubt ?? (Namesake is { } other && other.Moment(shown) != Moment(shown) ? DateDoubts.OtherZone : null);

    /// <summary>The clock of France.</summary>
    public static CalendarClock OfFrance { get; } = new(MomentResolver.Local, null);

    /// <summary>The clock of a zone.</summary>
    public static CalendarClock Of(DateTimeZone zone) =>
        new(
            shown =>
            {
                var mapping = zone.MapLocal(LocalDateTime.FromDateTime(shown));
                return OfOffsets(
                    shown,
                    [mapping.EarlyInterval.WallOffset.ToTimeSpan(), mapping.LateInterval.WallOffset.ToTimeSpan()]
                );
            },
            null
        );

    /// <summary>A clock always at the same distance from UTC.</summary>
    public static CalendarClock At(TimeSpan offset, string doubt) => new(shown => OfOffsets(shown, [offset]), doubt);

    /// <summary>An hour that a clock shows at one or two distances from UTC.</summary>
    public static OutageMoment OfOffsets(DateTime shown, IReadOnlyList<TimeSpan> offsets)
    {
        var local = DateTime.SpecifyKind(shown, DateTimeKind.Unspecified);
        var instants = offsets
            .Select(offset => ParisTime.Of(new DateTimeOffset(local, TimeSpan.Zero) - offset))
            .Order()
            .ToArray();
        return new OutageMoment(
            instants[0],
            instants[^1],
            instants[0] == instants[^1] ? null : MomentResolver.ClockChange
        );
    }
}
