using HopEn.Audit.Model;
using HopEn.Audit.Outages.Announcements;
using HopEn.Audit.Outages.Dates;
using HopEn.Audit.Outages.Declarations;

namespace HopEn.Audit.Sources.Outages;

/// <summary>Reads what a source holds, whether it is announcements or a list kept by hand.</summary>
internal static class OutageContentReader
{
    /// <exception cref="ConfigurationException">A list kept by hand holds faults.</exception>
    public static AnnouncementBatch Read(OutageSource source, SourceContent content, DateContext context) =>
        source.Kind == OutageSourceKind.Events
            ? EventsReader.Read(source, TextDecoder.Decode(content), context)
            : AnnouncementReader.Read(source, content, context);
}
