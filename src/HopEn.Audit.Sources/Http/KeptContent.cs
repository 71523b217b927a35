namespace HopEn.Audit.Sources.Http;

/// <summary>Contents of a source that were kept.</summary>
/// <param name="Url">Where they come from.</param>
/// <param name="FetchedAt">When.</param>
/// <param name="Charset">Character set told by the server.</param>
/// <param name="ETag">Its mark of this version.</param>
/// <param name="LastModified">When it last changed, as it writes it.</param>
/// <param name="Sha256">SHA-256 of the contents: a file cut short is not used.</param>
public sealed record KeptContent(
    Uri Url,
    DateTimeOffset FetchedAt,
    string? Charset,
    string? ETag,
    string? LastModified,
    string Sha256
);
