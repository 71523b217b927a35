namespace HopEn.Audit.Model;

/// <summary>Where an outage was read.</summary>
public sealed record OutageNotice
{
    /// <summary>The source, permanent.</summary>
    public required string SourceId { get; init; }

    /// <summary>The source, in French.</summary>
    public required string Source { get; init; }

    /// <summary>What the source calls the notice: address, identifier or title.</summary>
    public required string Key { get; init; }

    /// <summary>Its title; null when it has none.</summary>
    public required string? Title { get; init; }

    /// <summary>Its words, shortened.</summary>
    public required string Text { get; init; }

    /// <summary>SHA-256 of all its words.</summary>
    public required string TextSha256 { get; init; }

    /// <summary>Its address; null when it has none.</summary>
    public required string? Url { get; init; }

    /// <summary>Day it was published; null when it does not tell.</summary>
    public required DateOnly? PublishedOn { get; init; }

    /// <summary>How far it can be trusted.</summary>
    public required OutageConfidence Confidence { get; init; }

    /// <summary>The words that give the time.</summary>
    public required string Phrase { get; init; }
}
