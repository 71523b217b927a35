using HopEn.Audit.Model;
using HopEn.Audit.Outages.Announcements;

namespace HopEn.Audit.Sources.Outages;

/// <summary>What was had of a source.</summary>
/// <param name="State">What became of it.</param>
/// <param name="ReadAt">When its contents were obtained; now when there are none.</param>
internal sealed record SourceReading(OutageSourceState State, DateTimeOffset ReadAt)
{
    /// <summary>Its contents; null when there are none.</summary>
    public SourceContent? Content { get; init; }

    /// <summary>Why there are none, or only what was kept: a French sentence; null when all is well.</summary>
    public string? Problem { get; init; }
}
