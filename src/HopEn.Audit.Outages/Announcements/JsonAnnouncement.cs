using System.Text.Json;
using HopEn.Audit.Model;
using HopEn.Audit.Outages.Dates;

namespace HopEn.Audit.Outages.Announcements;

/// <summary>
/// Makes an announcement of an object of a JSON feed (JSON Feed), of a status page (Statuspage: <c>incidents</c>,
/// <c>scheduled_maintenances</c>) or of Cachet (<c>schedules</c>, <c>incidents</c>, of versions 2 and 3).
/// </summary>
internal static class JsonAnnouncement
{
    private static readonly string[] Titles = ["title", "name", "summary", "subject"];
    private static readonly string[] Texts =
    [
        "content_text",
        "content_html",
        "body",
        "description",
        "message",
        "content",
        "text",
    ];
    private static readonly string[] Starts =
    [
        "scheduled_for",
        "scheduled_at",
        "scheduled",
        "starts_at",
        "started_at",
        "occurred_at",
        "occurred",
        "start",
        "start_at",
        "start_date",
        "date_start",
        "start_time",
    ];
    private static readonly string[] Ends =
    [
        "scheduled_until",
        "completed_at",
        "completed",
        "ends_at",
        "resolved_at",
        "end",
        "end_at",
        "end_date",
        "date_end",
        "end_time",
    ];
    private static readonly string[] Dates =
    [
        "date_published",
        "published_at",
        "created_at",
        "created",
        "published",
        "date_modified",
        "updated_at",
    ];

    /// <summary>The announcement; null when the object is none: no title, or neither words nor a start.</summary>
    /// <param name="element">The object.</param>
    /// <param name="list">The name of the list it is in; null at the root.</param>
    public static Announcement? Of(JsonElement element, string? list)
    {
        if (element.ValueKind != JsonValueKind.Object || list is "incident_updates" or "components" or "authors")
            return null;
        // JSON:API keeps the fields apart.
        var type = JsonFields.Text(element, "type") ?? list ?? string.Empty;
        var fields =
            element.TryGetProperty("attributes", out var own) && own.ValueKind == JsonValueKind.Object ? own : element;
        var isIncident = type.Contains("incident", StringComparison.OrdinalIgnoreCase);
        var title = JsonFields.Text(fields, Titles);
        var body = Words(fields);
        var start = JsonFields.Moment(fields, Starts);
        if (start is null && isIncident && title is not null && !HoldsDate(title + "\n" + body))
            start = JsonFields.Moment(fields, "created_at", "created");
        if (title is null || (body is null && start is null))
            return null;
        return new Announcement(
            JsonFields.Text(element, "id", "guid", "url") ?? title,
            PageReader.Fragment(title),
            PageReader.Fragment(body ?? string.Empty)
        )
        {
            PublishedOn = WrittenDates.Day(JsonFields.Text(fields, Dates)),
            When = start is not null ? Time(fields, start) : null,
            Url =
                JsonFields.Text(fields, "url", "external_url", "shortlink", "link", "permalink") is { } link
                && Uri.TryCreate(link, UriKind.Absolute, out var address)
                && address.Scheme is "http" or "https"
                    ? link
                    : null,
            Nature =
                isIncident ? OutageNature.Incident
                : IsScheduled(fields, type) ? OutageNature.Scheduled
                : null,
            IsCancelled = JsonFields.Text(fields, "status", "state") is "cancelled" or "canceled",
        };
    }

    private static bool IsScheduled(JsonElement fields, string type) =>
        type.Contains("maintenance", StringComparison.OrdinalIgnoreCase)
        || type.Contains("schedule", StringComparison.OrdinalIgnoreCase)
        || JsonFields.Text(fields, "scheduled_at", "scheduled_for", "scheduled") is not null;

    // Its own words, those of its updates, and what it touches, by which the service is known.
    private static string? Words(JsonElement fields)
    {
        string?[] words =
        [
            JsonFields.Text(fields, Texts),
            .. JsonFields.Objects(fields, "incident_updates").Select(update => JsonFields.Text(update, Texts)),
            .. JsonFields.Objects(fields, "updates").Select(update => JsonFields.Text(update, Texts)),
            .. JsonFields.Objects(fields, "components").Select(component => JsonFields.Text(component, "name")),
        ];
        var told = words.OfType<string>().Distinct(StringComparer.Ordinal).ToArray();
        return told.Length == 0 ? null : string.Join("<br>\n", told);
    }

    private static OutageTime Time(JsonElement fields, OutageMoment start)
    {
        var end = JsonFields.Moment(fields, Ends);
        var phrase =
            (JsonFields.Text(fields, Starts) ?? JsonFields.Text(fields, "created_at", "created"))!
            + (end is not null ? " / " + JsonFields.Text(fields, Ends) : string.Empty);
        if (end is null && IsOver(fields) && JsonFields.Moment(fields, "updated_at", "updated") is { Latest: { } last })
            end =
                last > start.Earliest
                    ? new OutageMoment(start.Earliest, last, "résolu à la dernière mise à jour")
                    : null;
        return DateResolver.Instants(phrase, start, end, null);
    }

    private static bool IsOver(JsonElement fields) =>
        (JsonFields.Text(fields, "human_status") ?? JsonFields.Text(fields, "status", "state"))?.ToLowerInvariant()
            is "resolved"
                or "completed"
                or "complete"
                or "postmortem"
                or "fixed";

    private static bool HoldsDate(string text) =>
        FrenchDates.Find(text, new DateContext(new DateOnly(2000, 1, 1), false)).Any(phrase => !phrase.IsPublication);
}
