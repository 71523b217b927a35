using HopEn.Audit.Model;
using HopEn.Audit.Sources.Outages.Dates;
using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Evaluation;

namespace HopEn.Audit.Sources.Outages.Announcements;

/// <summary>Reads the events of an iCalendar file, with the occurrences of those that repeat, one year before and after.</summary>
internal static class CalendarReader
{
    private const int MostEvents = 500;
    private const int MostUnmatched = 1_000;

    public static AnnouncementBatch Read(string text, DateContext context)
    {
        try
        {
            var calendar = Ical.Net.Calendar.Load(text);
            if (calendar is null || calendar.Events.Count == 0) return new AnnouncementBatch([], ["Le calendrier ne contient aucun événement."]);
            var announcements = calendar.Events.Where(one => one.Start is not null).SelectMany(one => Occurrences(one, context)).Take(MostEvents).ToArray();
            return new AnnouncementBatch(announcements, announcements.Length == 0 ? ["Aucun événement du calendrier n’a de date lisible."] : []);
        }
        catch (Exception fault) when (fault is FormatException or ArgumentException or InvalidOperationException or System.Runtime.Serialization.SerializationException or KeyNotFoundException or OverflowException or NullReferenceException or EvaluationException)
        {
            return new AnnouncementBatch([], ["Le calendrier n’est pas un fichier iCalendar lisible."]);
        }
    }

    private static IEnumerable<Announcement> Occurrences(CalendarEvent one, DateContext context)
    {
        // An event that repeats by the hour, or more often, is no announced closure; its first occurrence is kept.
        if (one.RecurrenceRule is null or { Frequency: FrequencyType.Secondly or FrequencyType.Minutely or FrequencyType.Hourly })
        {
            yield return Of(one, Moment(one.Start!), End(one), string.Empty);
            yield break;
        }

        var (from, to) = (context.Reference.AddYears(-1), context.Reference.AddYears(1));
        foreach (var occurrence in one.GetOccurrences(new CalDateTime(from.Year, from.Month, from.Day), new EvaluationOptions { MaxUnmatchedIncrementsLimit = MostUnmatched }).Take(MostEvents))
        {
            var start = Moment(occurrence.Period.StartTime);
            if (DateOnly.FromDateTime(start.DateTime) > to) yield break;
            var length = End(one) - Moment(one.Start!);
            yield return Of(one, start, start + length, "/" + start.ToString("yyyyMMddHHmm", System.Globalization.CultureInfo.InvariantCulture));
        }
    }

    private static Announcement Of(CalendarEvent one, DateTimeOffset start, DateTimeOffset? end, string suffix)
    {
        var phrase = start.ToString("yyyy-MM-dd HH:mm", System.Globalization.CultureInfo.InvariantCulture) + (end is { } last ? " / " + last.ToString("yyyy-MM-dd HH:mm", System.Globalization.CultureInfo.InvariantCulture) : string.Empty);
        return new Announcement((one.Uid ?? one.Summary ?? "événement") + suffix, one.Summary, PageText.Lines(string.Join('\n', new[] { one.Summary, one.Description, one.Location }.OfType<string>())))
        {
            When = DateResolver.Instants(phrase, start, end, null),
            PublishedOn = one.LastModified is { } modified ? DateOnly.FromDateTime(Moment(modified).DateTime) : one.DtStamp is { } stamp ? DateOnly.FromDateTime(Moment(stamp).DateTime) : null,
            Url = one.Url is { Scheme: "http" or "https" } url ? url.ToString() : null,
            IsCancelled = string.Equals(one.Status, "CANCELLED", StringComparison.OrdinalIgnoreCase),
        };
    }

    private static DateTimeOffset? End(CalendarEvent one)
    {
        if (one.End is { } end) return Moment(end);
        if (one.Duration is { } duration) return Moment(one.Start!) + duration.ToTimeSpanUnspecified();
        return one.Start!.HasTime ? null : Moment(one.Start!).AddDays(1);
    }

    // An hour without a time zone is the clock of France.
    private static DateTimeOffset Moment(CalDateTime moment) => moment.TzId is null
        ? ParisTime.Instants(moment.Value).First
        : ParisTime.Of(new DateTimeOffset(DateTime.SpecifyKind(moment.AsUtc, DateTimeKind.Unspecified), TimeSpan.Zero));
}
