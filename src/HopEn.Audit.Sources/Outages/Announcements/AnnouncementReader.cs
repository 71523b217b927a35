using HopEn.Audit.Model;
using HopEn.Audit.Sources.Outages.Dates;
using HopEn.Audit.Sources.Outages.Declarations;

namespace HopEn.Audit.Sources.Outages.Announcements;

/// <summary>Reads the announcements of a source, whatever its shape.</summary>
public static class AnnouncementReader
{
    /// <summary>Reads them.</summary>
    /// <exception cref="ConfigurationException">A list kept by hand holds faults.</exception>
    public static AnnouncementBatch Read(OutageSource source, SourceContent content, DateContext context)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(content);
        return source.Kind switch
        {
            OutageSourceKind.Page => PageReader.Read(source, content, context),
            OutageSourceKind.Feed => FeedReader.Read(TextDecoder.Decode(content)),
            OutageSourceKind.Calendar => CalendarReader.Read(TextDecoder.Decode(content), context),
            OutageSourceKind.Events => EventsReader.Read(source, TextDecoder.Decode(content), context),
            OutageSourceKind.Text => new AnnouncementBatch(
                [
                    new Announcement(
                        source.Id,
                        null,
                        PageText.Lines(TextDecoder.Decode(content).ReplaceLineEndings("\n").Replace('\f', '\n'))
                    ),
                ],
                []
            ),
            _ => throw new ArgumentOutOfRangeException(nameof(source), source.Kind, "Unknown kind."),
        };
    }
}
