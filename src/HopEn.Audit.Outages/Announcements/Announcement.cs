using HopEn.Audit.Model;

namespace HopEn.Audit.Outages.Announcements;

/// <summary>An announcement as its source gives it, before it is understood.</summary>
/// <param name="Key">What the source calls it.</param>
/// <param name="Title">Its title; null when it has none.</param>
/// <param name="Text">Its words, a line per block.</param>
public sealed record Announcement(string Key, string? Title, string Text)
{
    /// <summary>Its address.</summary>
    public string? Url { get; init; }

    /// <summary>The day it was published; null when unknown.</summary>
    public DateOnly? PublishedOn { get; init; }

    /// <summary>When, told by a machine or typed; null when it must be read in the words.</summary>
    public OutageTime? When { get; init; }

    /// <summary>The services, told by the source; empty when they must be read in the words.</summary>
    public IReadOnlyList<OutageService> Services { get; init; } = [];

    /// <summary>What stops, told by the source; null when it must be read in the words.</summary>
    public IReadOnlyList<string>? Effects { get; init; }

    /// <summary>Scheduled or not, told by the source.</summary>
    public OutageNature? Nature { get; init; }

    /// <summary>Whether the source withdrew it.</summary>
    public bool IsCancelled { get; init; }

    /// <summary>How far it can be trusted, when that differs from its source.</summary>
    public OutageConfidence? Confidence { get; init; }

    /// <summary>Where the source says it comes from; null when it is the source itself.</summary>
    public string? Origin { get; init; }
}
