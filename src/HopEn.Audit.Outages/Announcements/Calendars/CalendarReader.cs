using System.Globalization;
using System.Text.RegularExpressions;
using HopEn.Audit.Model;
using HopEn.Audit.Outages.Dates;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Evaluation;

namespace HopEn.Audit.Outages.Announcements.Calendars;

/// <summary>Reads the events of an iCalendar file, with the occurrences of those that repeat, one year before and after.</summary>
internal static partial class CalendarReader
{
    private const string Unreadable = "Le calendrier n’est pas un fichier iCalendar lisible.";

    public static AnnouncementBatch Read(string text, DateContext context)
    {
        try
        {
            if (Ical.Net.Calendar.Load(WithQuotedZones(text)) is not { } calendar)
                return new AnnouncementBatch([], [Unreadable]);
            if (calendar.Events.Count == 0)
                return new AnnouncementBatch([], ["Le calendrier ne contient aucun événement."], IsEmpty: true);
            var zones = new CalendarZones(calendar);
            var holding = CalendarRevisions.Latest([.. calendar.Events], zones);
            var series = new CalendarSeries(holding, zones);
            var events = holding.Where(IsDated).ToArray();
            var withdrawsAll = string.Equals(calendar.Method, "CANCEL", StringComparison.OrdinalIgnoreCase);
            var announcements = events
                .SelectMany(one => series.Of(one, context.Reference))
                .Take(AnnouncementBatch.Most + 1)
                .Select(occurrence => Of(occurrence, zones, withdrawsAll))
                .ToArray();
            string[] undated =
                events.Length == holding.Count ? []
                : events.Length == 0 ? ["Aucun événement du calendrier n’a de date lisible."]
                :
                [
                    $"Des événements du calendrier n’ont pas de date lisible\u202f: "
                        + $"{holding.Count - events.Length} sur {holding.Count}.",
                ];
            return AnnouncementBatch.Bounded(announcements, [.. undated, .. zones.Doubts]);
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

    // « DTSTART;TZID=(UTC+01:00) Bruxelles, Copenhague:20270710T210000 »: what should have been quoted, once lines are joined.
    private static string WithQuotedZones(string text) =>
        UnquotedZone()
            .Replace(
                text.Replace("\r\n ", string.Empty, StringComparison.Ordinal)
                    .Replace("\r\n\t", string.Empty, StringComparison.Ordinal)
                    .Replace("\n ", string.Empty, StringComparison.Ordinal)
                    .Replace("\n\t", string.Empty, StringComparison.Ordinal),
                "$1\"$2\":"
            );

    [GeneratedRegex(
        """
            ^((?:DTSTART|DTEND|EXDATE|RDATE|RECURRENCE-ID)[^\r\n":]*;TZID=)(?!")
            ((?:(?!;[A-Z-]+=)[^"\r\n])*[:,;](?:(?!;[A-Z-]+=)[^"\r\n])*)
            :(?=\d{8}(?:T\d{6})?)
            """,
        RegexOptions.CultureInvariant
            | RegexOptions.IgnoreCase
            | RegexOptions.Multiline
            | RegexOptions.IgnorePatternWhitespace,
        2000
    )]
    private static partial Regex UnquotedZone();

    // A series may have begun long ago.
    private static bool IsDated(CalendarEvent one) =>
        one.Start is { } start
        && (FrenchCalendar.Holds(start.Year) || (one.RecurrenceRule is not null && start.Year is >= 1900 and < 1990))
        && (one.End is not { } end || one.RecurrenceRule is not null || FrenchCalendar.Holds(end.Year));

    private static Announcement Of(CalendarOccurrence occurrence, CalendarZones zones, bool withdrawsAll)
    {
        static string Written(OutageMoment moment) =>
            moment.Earliest!.Value.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
        DateOnly? Day(CalDateTime? told) =>
            told is not null && FrenchCalendar.Holds(told.Year)
                ? DateOnly.FromDateTime(zones.Moment(told).Earliest!.Value.DateTime)
                : null;
        var (one, start, end, suffix, doubts) = occurrence;
        var phrase = Written(start) + (end is not null ? " / " + Written(end) : string.Empty);
        var when = DateResolver.Instants(phrase, start, end, null);
        return new Announcement(
            (one.Uid ?? one.Summary ?? "événement") + suffix,
            one.Summary,
            PageText.Lines(string.Join('\n', new[] { one.Summary, one.Description, one.Location }.OfType<string>()))
        )
        {
            When = when with { Doubts = [.. when.Doubts, .. doubts] },
            PublishedOn = Day(one.LastModified) ?? Day(one.DtStamp),
            Url = one.Url is { Scheme: "http" or "https" } url ? url.ToString() : null,
            IsCancelled = withdrawsAll || string.Equals(one.Status, "CANCELLED", StringComparison.OrdinalIgnoreCase),
        };
    }
}
