using System.Text.Json.Serialization;

namespace HopEn.Audit.Model;

/// <summary>When a service is out, as announced: every way to understand the words, the one retained first.</summary>
/// <param name="Phrase">The words of the announcement.</param>
/// <param name="Readings">At least one; the first is the retained one.</param>
/// <param name="RetainedBecause">Why the first was retained, in French; null when there is no other.</param>
/// <param name="Doubts">What remains uncertain, in French, ready to show; empty when nothing does.</param>
public sealed record OutageTime(
    string Phrase,
    IReadOnlyList<OutageReading> Readings,
    string? RetainedBecause,
    IReadOnlyList<string> Doubts
)
{
    private static readonly TimeSpan Unbounded = TimeSpan.FromDays(2);

    /// <summary>The reading that was retained.</summary>
    [JsonIgnore]
    public OutageReading Retained => Readings[0];

    /// <summary>Whether somebody must confirm: several readings, or a doubt.</summary>
    public bool NeedsConfirmation => Readings.Count > 1 || Doubts.Count > 0;

    /// <summary>The first instant that may be inside, by the retained reading.</summary>
    public DateTimeOffset? Start => Retained.Windows[0].PossibleStart;

    /// <summary>The end of what may be inside, by the retained reading; null when nothing bounds it.</summary>
    public DateTimeOffset? End => Retained.Windows[^1].PossibleEnd;

    /// <summary>Whether the retained reading gives hours, not days only.</summary>
    public bool IsExact => Retained.Windows.All(window => window.IsExact);

    /// <summary>Whether the retained reading is to be listed for a span.</summary>
    /// <remarks>One whose end, or start, is not told is listed for two days: it would be listed for ever otherwise.</remarks>
    public bool Concerns(DateTimeOffset from, DateTimeOffset to) =>
        Retained.Windows.Any(window =>
            (window.PossibleStart ?? (window.PossibleEnd - Unbounded) ?? DateTimeOffset.MinValue) < to
            && (window.PossibleEnd ?? (window.PossibleStart + Unbounded) ?? DateTimeOffset.MaxValue) > from
        );

    /// <summary>Whether the retained reading may touch a span.</summary>
    public bool MayTouch(DateTimeOffset from, DateTimeOffset to) =>
        Retained.Windows.Any(window => window.MayTouch(from, to));
}
