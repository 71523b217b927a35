namespace HopEn.Audit.Sources.Outages.Network;

/// <summary>What became of a request.</summary>
/// <param name="State">What the server answered.</param>
/// <param name="Bytes">Contents; empty unless fetched.</param>
/// <param name="Charset">Character set it tells; null when none.</param>
/// <param name="ETag">Its mark of this version; null when none.</param>
/// <param name="LastModified">When it last changed, as it writes it; null when none.</param>
/// <param name="Problem">Why nothing is usable, a French sentence; null otherwise.</param>
public sealed record FetchResult(
    FetchState State,
    byte[] Bytes,
    string? Charset,
    string? ETag,
    string? LastModified,
    string? Problem
)
{
    internal static FetchResult Failed(string problem) => new(FetchState.Failed, [], null, null, null, problem);
}
