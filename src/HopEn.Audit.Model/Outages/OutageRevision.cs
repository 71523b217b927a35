namespace HopEn.Audit.Model;

/// <summary>What a notice said before it changed.</summary>
/// <param name="SourceId">The source.</param>
/// <param name="TextSha256">SHA-256 of its former words.</param>
/// <param name="Text">Its former words, shortened.</param>
/// <param name="LastSeen">When they were last seen.</param>
public sealed record OutageRevision(string SourceId, string TextSha256, string Text, DateTimeOffset LastSeen);
