namespace HopEn.Audit.Sources.Outages.Network;

/// <summary>How far a source may go.</summary>
public sealed record FetchOptions
{
    /// <summary>Whether addresses of this machine and of private networks may be asked.</summary>
    public bool AllowsPrivate { get; init; }

    /// <summary>Longest time for one source, redirects included.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>Largest content, once decompressed, in bytes.</summary>
    public int LargestContent { get; init; } = 5_000_000;

    /// <summary>Time between two requests to one host.</summary>
    public TimeSpan Pause { get; init; } = TimeSpan.FromSeconds(1);
}
