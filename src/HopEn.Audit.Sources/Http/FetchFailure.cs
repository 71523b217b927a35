namespace HopEn.Audit.Sources.Http;

/// <summary>Why nothing usable was had of a server: a code and its parameters. Whoever asked puts it into words.</summary>
/// <param name="Kind">Code.</param>
/// <param name="Host">Host that was asked.</param>
public sealed record FetchFailure(FetchFailureKind Kind, string Host)
{
    /// <summary>Scheme of the address, when it is not accepted.</summary>
    public string? Scheme { get; init; }

    /// <summary>Status of the answer, when it was refused.</summary>
    public int? Status { get; init; }

    /// <summary>Host of the redirect, when it is another one.</summary>
    public string? OtherHost { get; init; }

    /// <summary>The limit that was passed: seconds, bytes or redirects.</summary>
    public long? Limit { get; init; }
}
