namespace HopEn.Audit.Model;

/// <summary>Where an outage was read.</summary>
/// <param name="SourceId">The source, permanent.</param>
/// <param name="Source">The source, in French.</param>
/// <param name="Key">What the source calls the notice: address, identifier or title.</param>
/// <param name="Title">Its title; null when it has none.</param>
/// <param name="Text">Its words, shortened.</param>
/// <param name="TextSha256">SHA-256 of all its words.</param>
/// <param name="Url">Its address; null when it has none.</param>
/// <param name="PublishedOn">Day it was published; null when it does not tell.</param>
/// <param name="Confidence">How far it can be trusted.</param>
/// <param name="Phrase">The words that give the time.</param>
public sealed record OutageNotice(
    string SourceId,
    string Source,
    string Key,
    string? Title,
    string Text,
    string TextSha256,
    string? Url,
    DateOnly? PublishedOn,
    OutageConfidence Confidence,
    string Phrase
);
