using System.Globalization;
using System.Text.Json;
using HopEn.Audit.Model;
using HopEn.Audit.Outages.Dates;

namespace HopEn.Audit.Outages.Announcements;

/// <summary>
/// Reads JSON feeds and the summaries of status pages, whatever the names of their arrays:
/// an announcement is an object with a title and a text or a start.
/// </summary>
internal static class JsonFeedReader
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
        "starts_at",
        "started_at",
        "start",
        "start_date",
        "date_start",
        "start_time",
    ];
    private static readonly string[] Ends =
    [
        "scheduled_until",
        "ends_at",
        "resolved_at",
        "end",
        "end_date",
        "date_end",
        "end_time",
    ];
    private static readonly string[] Dates =
    [
        "date_published",
        "published_at",
        "created_at",
        "published",
        "date_modified",
        "updated_at",
    ];

    public static AnnouncementBatch Read(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(
                text,
                new JsonDocumentOptions
                {
                    MaxDepth = 64,
                    AllowTrailingCommas = true,
                    CommentHandling = JsonCommentHandling.Skip,
                }
            );
            var items = new List<Announcement>();
            AddItems(document.RootElement, null, items);
            if (items.Count > 0)
                return AnnouncementBatch.Bounded(items, []);
            var isFeed =
                (document.RootElement.ValueKind == JsonValueKind.Array && document.RootElement.GetArrayLength() == 0)
                || (
                    document.RootElement.ValueKind == JsonValueKind.Object
                    && document
                        .RootElement.EnumerateObject()
                        .Any(property =>
                            property.Value is { ValueKind: JsonValueKind.Array } list && list.GetArrayLength() == 0
                        )
                );
            return new AnnouncementBatch([], ["Le flux JSON ne contient aucune annonce."], IsEmpty: isFeed);
        }
        catch (JsonException fault)
        {
            return new AnnouncementBatch(
                [],
                [
                    $"Le flux JSON n’est pas lisible (ligne {((fault.LineNumber ?? 0) + 1).ToString(CultureInfo.InvariantCulture)}).",
                ]
            );
        }
    }

    private static void AddItems(JsonElement element, string? name, List<Announcement> items)
    {
        if (items.Count > AnnouncementBatch.Most)
            return;
        if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (var child in element.EnumerateArray())
            {
                if (Item(child, name) is { } item)
                    items.Add(item);
                else
                    AddItems(child, name, items);
            }
        }
        else if (element.ValueKind == JsonValueKind.Object)
        {
            foreach (var property in element.EnumerateObject())
                AddItems(property.Value, property.Name, items);
        }
    }

    private static Announcement? Item(JsonElement element, string? array)
    {
        if (element.ValueKind != JsonValueKind.Object || array is "incident_updates" or "components" or "authors")
            return null;
        var title = Text(element, Titles);
        var body = Text(element, Texts) ?? Updates(element);
        var start = LocalMoment(element, Starts);
        if (title is null || (body is null && start is null))
            return null;
        var published = Moment(element, Dates);
        var isIncident = array?.Contains("incident", StringComparison.OrdinalIgnoreCase) == true;
        return new Announcement(
            Text(element, ["id", "guid", "url"]) ?? title,
            PageReader.Fragment(title),
            PageReader.Fragment(body ?? string.Empty)
        )
        {
            PublishedOn = published is { } day ? DateOnly.FromDateTime(ParisTime.Of(day).DateTime) : null,
            When = start is not null
                ? DateResolver.Instants(
                    Text(element, Starts)! + (Text(element, Ends) is { } end ? " / " + end : string.Empty),
                    start,
                    LocalMoment(element, Ends),
                    null
                )
                : null,
            Url =
                Text(element, ["url", "external_url", "shortlink", "link"]) is { } link
                && Uri.TryCreate(link, UriKind.Absolute, out var address)
                && address.Scheme is "http" or "https"
                    ? link
                    : null,
            Nature =
                isIncident ? OutageNature.Incident
                : array?.Contains("maintenance", StringComparison.OrdinalIgnoreCase) == true ? OutageNature.Scheduled
                : null,
            IsCancelled = Text(element, ["status", "state"]) is "cancelled" or "canceled",
        };
    }

    private static string? Updates(JsonElement element) =>
        element.TryGetProperty("incident_updates", out var updates) && updates.ValueKind == JsonValueKind.Array
            ? string.Join(
                '\n',
                updates
                    .EnumerateArray()
                    .Where(update => update.ValueKind == JsonValueKind.Object)
                    .Select(update => Text(update, Texts))
                    .OfType<string>()
            )
            : null;

    private static string? Text(JsonElement element, string[] names)
    {
        foreach (var name in names)
        {
            if (
                element.TryGetProperty(name, out var value)
                && value.ValueKind is JsonValueKind.String or JsonValueKind.Number
                && value.ToString() is { Length: > 0 } text
            )
                return text;
        }

        return null;
    }

    // Without an offset it is the clock of France, as everywhere else; a day alone gives no hour.
    private static OutageMoment? LocalMoment(JsonElement element, string[] names)
    {
        if (
            Text(element, names) is not { Length: > 8 } text
            || !DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var moment)
            || !FrenchCalendar.Holds(moment.Year)
        )
            return null;
        if (text.Length == 10)
            return MomentResolver.Start(DateOnly.FromDateTime(moment), null);
        return moment.Kind == DateTimeKind.Unspecified
            ? MomentResolver.Local(moment)
            : OutageMoment.Exactly(ParisTime.Of(new DateTimeOffset(moment)));
    }

    private static DateTimeOffset? Moment(JsonElement element, string[] names) =>
        Text(element, names) is { } text
        && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment)
        && FrenchCalendar.Holds(moment.Year)
        && text.Length > 8
            ? moment
            : null;
}
