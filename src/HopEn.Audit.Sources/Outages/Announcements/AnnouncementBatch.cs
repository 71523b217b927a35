namespace HopEn.Audit.Sources.Outages.Announcements;

/// <summary>What was read in a source.</summary>
/// <param name="Announcements">Announcements, in order.</param>
/// <param name="Messages">What could not be read as declared, one French sentence each.</param>
/// <param name="FeedLink">The feed that a page names; null when none.</param>
public sealed record AnnouncementBatch(IReadOnlyList<Announcement> Announcements, IReadOnlyList<string> Messages, Uri? FeedLink = null);
