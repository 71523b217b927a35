namespace HopEn.Audit.Outages.Announcements;

/// <summary>The bytes of a source.</summary>
/// <param name="Bytes">Bytes.</param>
/// <param name="Charset">Character set told by the server; null when it tells none.</param>
/// <param name="Url">Where they come from; null for a file.</param>
public sealed record SourceContent(byte[] Bytes, string? Charset, Uri? Url);
