using System.Globalization;
using HopEn.Audit.Model;
using HopEn.Audit.Outages.Dates;
using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Evaluation;

namespace HopEn.Audit.Outages.Announcements;

/// <summary>Reads the events of an iCalendar file, with the occurrences of those that repeat, one year before and after.</summary>
internal static class CalendarReader
{
    private const int MostUnmatched = 1_000;
    private const string Unreadable = "Le calendrier n’est pas un fichier iCalendar lisible.";

    public static AnnouncementBatch Read(string text, DateContext context)
    {
        try
        {
            if (Ical.Net.Calendar.Load(text) is not { } calendar)
                return new AnnouncementBatch([], [Unreadable]);
            if (calendar.Events.Count == 0)
                return new AnnouncementBatch([], ["Le calendrier ne contient aucun événement."], IsEmpty: true);
            var moved = calendar
                .Events.Where(one => one.RecurrenceIdentifier is not null)
                .Select(one => (one.Uid, Moment(one.RecurrenceIdentifier!.StartTime)))
                .ToHashSet();
            var events = calendar.Events.Where(IsDated).ToArray();
            var announcements = events
                .SelectMany(one => Occurrences(one, context, moved))
                .Take(AnnouncementBatch.Most + 1)
                .ToArray();
            string[] zones =
            [
                .. calendar
                    .Events.SelectMany(one => new[] { one.Start, one.End })
                    .Where(moment => moment is { HasTime: true, TzId: not null } && !IsKnown(moment))
                    .Select(moment => moment!.TzId!)
                    .Distinct(StringComparer.Ordinal),
            ];
            string[] undated =
                events.Length == calendar.Events.Count ? []
                : events.Length == 0 ? ["Aucun événement du calendrier n’a de date lisible."]
                :
                [
                    $"Des événements du calendrier n’ont pas de date lisible\u202f: "
                        + $"{calendar.Events.Count - events.Length} sur {calendar.Events.Count}.",
                ];
            return AnnouncementBatch.Bounded(
                announcements,
                [
                    .. undated,
                    .. zones.Select(zone =>
                        $"Le fuseau horaire «\u202f{zone}\u202f» du calendrier n’est pas connu\u202f: "
                        + "ses heures sont prises pour celles de Paris."
                    ),
                ]
            );
        }
        catch (Exception fault)
            when (fault
                    is FormatException
                        or ArgumentException
                        or InvalidOperationException
                        or System.Runtime.Serialization.SerializationException
                        or KeyNotFoundException
                        or OverflowException
                        or NullReferenceException
                        or EvaluationException
            )
        {
            return new AnnouncementBatch([], [Unreadable]);
        }
    }

    // A series may have begun long ago.
    private static bool IsDated(CalendarEvent one) =>
        one.Start is { } start
        && (FrenchCalendar.Holds(start.Year) || (one.RecurrenceRule is not null && start.Year is >= 1900 and < 1990))
        && (one.End is not { } end || one.RecurrenceRule is not null || FrenchCalendar.Holds(end.Year));

    private static IEnumerable<Announcement> Occurrences(
        CalendarEvent one,
        DateContext context,
        HashSet<(string? Uid, OutageMoment Start)> moved
    )
    {
        // An event that repeats by the hour, or more often, is no announced closure; its first occurrence is kept.
        if (
            one.RecurrenceIdentifier is not null
            || one.RecurrenceRule
                is { Frequency: FrequencyType.Secondly or FrequencyType.Minutely or FrequencyType.Hourly }
            || (one.RecurrenceRule is null && !one.RecurrenceDates.GetAllDates().Any())
        )
        {
            yield return Of(one, Moment(one.Start!), End(one), string.Empty);
            yield break;
        }

        var (from, to) = (context.Reference.AddYears(-1), context.Reference.AddYears(1));
        foreach (
            var occurrence in one.GetOccurrences(
                    new CalDateTime(from.Year, from.Month, from.Day),
                    new EvaluationOptions { MaxUnmatchedIncrementsLimit = MostUnmatched }
                )
                .Take(AnnouncementBatch.Most + 1)
        )
        {
            var start = Moment(occurrence.Period.StartTime);
            if (DateOnly.FromDateTime(start.Earliest!.Value.DateTime) > to)
                yield break;
            // An occurrence that was moved, or withdrawn, has an event of its own.
            if (moved.Contains((one.Uid, start)))
                continue;
            var end = End(one)?.Latest - Moment(one.Start!).Latest is { } length
                ? OutageMoment.Exactly(ParisTime.Of(start.Latest!.Value + length))
                : null;
            yield return Of(
                one,
                start,
                end,
                "/" + start.Earliest.Value.ToString("yyyyMMddHHmm", CultureInfo.InvariantCulture)
            );
        }
    }

    private static Announcement Of(CalendarEvent one, OutageMoment start, OutageMoment? end, string suffix)
    {
        static string Written(OutageMoment moment) =>
            moment.Earliest!.Value.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
        var phrase = Written(start) + (end is not null ? " / " + Written(end) : string.Empty);
        return new Announcement(
            (one.Uid ?? one.Summary ?? "événement") + suffix,
            one.Summary,
            PageText.Lines(string.Join('\n', new[] { one.Summary, one.Description, one.Location }.OfType<string>()))
        )
        {
            When = DateResolver.Instants(phrase, start, end, null),
            PublishedOn =
                one.LastModified is { } modified && FrenchCalendar.Holds(modified.Year) ? Day(modified)
                : one.DtStamp is { } stamp && FrenchCalendar.Holds(stamp.Year) ? Day(stamp)
                : null,
            Url = one.Url is { Scheme: "http" or "https" } url ? url.ToString() : null,
            IsCancelled = string.Equals(one.Status, "CANCELLED", StringComparison.OrdinalIgnoreCase),
        };
    }

    private static OutageMoment? End(CalendarEvent one)
    {
        if (one.End is { } end)
            return Moment(end);
        if (one.Duration is { } duration)
            return OutageMoment.Exactly(
                ParisTime.Of(Moment(one.Start!).Latest!.Value + duration.ToTimeSpanUnspecified())
            );
        return one.Start!.HasTime ? null : MomentResolver.Local(one.Start.Value.AddDays(1));
    }

    private static DateOnly Day(CalDateTime moment) => DateOnly.FromDateTime(Moment(moment).Earliest!.Value.DateTime);

    // An hour without a time zone, or with one that is not known, is the clock of France.
    private static OutageMoment Moment(CalDateTime moment) =>
        moment.TzId is null || !IsKnown(moment)
            ? MomentResolver.Local(moment.Value)
            : OutageMoment.Exactly(
                ParisTime.Of(
                    new DateTimeOffset(DateTime.SpecifyKind(moment.AsUtc, DateTimeKind.Unspecified), TimeSpan.Zero)
                )
            );

    private static bool IsKnown(CalDateTime moment)
    {
        try
        {
            return moment.AsUtc.Year > 0;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}
