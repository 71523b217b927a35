using HopEn.Audit.Outages.Announcements.Calendars;
using HopEn.Audit.Outages.Dates;
using HopEn.Audit.Outages.Declarations;

namespace HopEn.Audit.Outages.Announcements;

/// <summary>Reads the announcements of a page, a feed, a calendar or a text.</summary>
public static class AnnouncementReader
{
    /// <summary>Reads them.</summary>
    /// <exception cref="ArgumentOutOfRangeException">
    /// The source is a list kept by hand, which is configuration and not an announcement.
    /// </exception>
    public static AnnouncementBatch Read(OutageSource source, SourceContent content, DateContext context)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(content);
        return source.Kind switch
        {
            OutageSourceKind.Page => PageReader.Read(source, content, context),
            OutageSourceKind.Feed => FeedReader.Read(TextDecoder.Decode(content)),
            OutageSourceKind.Calendar => CalendarReader.Read(TextDecoder.Decode(content), context),
            OutageSourceKind.Text => new AnnouncementBatch(
                [
                    new Announcement(
                        source.Id,
                        null,
                        TextTables.Labelled(TextDecoder.Decode(content).ReplaceLineEndings("\n").Replace('\f', '\n'))
                    ),
                ],
                []
            ),
            _ => throw new ArgumentOutOfRangeException(nameof(source), source.Kind, "No shape of announcements."),
        };
    }
}
