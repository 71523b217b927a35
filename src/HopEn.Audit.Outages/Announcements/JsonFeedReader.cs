using System.Globalization;
using System.Text.Json;

namespace HopEn.Audit.Outages.Announcements;

/// <summary>
/// Reads JSON feeds and the summaries of status pages, whatever the names of their arrays:
/// an announcement is an object with a title and a text or a start.
/// </summary>
internal static class JsonFeedReader
{
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
                AddItem(child, name, items);
        }
        else if (element.ValueKind == JsonValueKind.Object)
        {
            foreach (var property in element.EnumerateObject())
            {
                if (property.Name is "data" or "incident" or "maintenance" or "schedule")
                    AddItem(property.Value, property.Name, items);
                else
                    AddItems(property.Value, property.Name, items);
            }
        }
    }

    private static void AddItem(JsonElement element, string? name, List<Announcement> items)
    {
        if (JsonAnnouncement.Of(element, name) is { } item)
            items.Add(item);
        else
            AddItems(element, name, items);
    }
}
