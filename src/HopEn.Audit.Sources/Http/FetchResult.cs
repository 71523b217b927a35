namespace HopEn.Audit.Sources.Http;

/// <summary>What became of a request.</summary>
/// <param name="State">What the server answered.</param>
public sealed record FetchResult(FetchState State)
{
    /// <summary>Contents; empty unless fetched.</summary>
    public byte[] Bytes { get; init; } = [];

    /// <summary>Character set it tells; null when none.</summary>
    public string? Charset { get; init; }

    /// <summary>Its mark of this version; null when none.</summary>
    public string? ETag { get; init; }

    /// <summary>When it last changed, as it writes it; null when none.</summary>
    public string? LastModified { get; init; }

    /// <summary>Why nothing is usable; null otherwise.</summary>
    public FetchFailure? Failure { get; init; }

    internal static FetchResult Failed(FetchFailure failure) => new(FetchState.Failed) { Failure = failure };
}
