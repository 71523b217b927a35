namespace HopEn.Audit.Outages.Announcements;

/// <summary>What was read in a source.</summary>
/// <param name="Announcements">Announcements, in order.</param>
/// <param name="Messages">What could not be read as declared, one French sentence each.</param>
/// <param name="FeedLink">The feed that a page names; null when none.</param>
/// <param name="IsEmpty">Whether the source is understood and announces nothing, which is no fault of it.</param>
public sealed record AnnouncementBatch(
    IReadOnlyList<Announcement> Announcements,
    IReadOnlyList<string> Messages,
    Uri? FeedLink = null,
    bool IsEmpty = false
)
{
    /// <summary>The most announcements read of one source.</summary>
    internal const int Most = 500;

    /// <summary>Announcements of which only the first are kept, which is then told.</summary>
    internal static AnnouncementBatch Bounded(
        IReadOnlyList<Announcement> announcements,
        IReadOnlyList<string> messages,
        Uri? feed = null
    ) =>
        announcements.Count <= Most
            ? new AnnouncementBatch(announcements, messages, feed)
            : new AnnouncementBatch(
                [.. announcements.Take(Most)],
                [.. messages, $"Seules les {Most} premières annonces ont été lues."],
                feed
            );
}
