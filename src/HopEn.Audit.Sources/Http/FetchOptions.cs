namespace HopEn.Audit.Sources.Http;

/// <summary>How far a request may go.</summary>
public sealed record FetchOptions
{
    /// <summary>Whether addresses of this machine and of private networks may be asked.</summary>
    public bool AllowsPrivate { get; init; }

    /// <summary>Whether a redirect to another host is followed.</summary>
    /// <remarks>A public page that moves is; what is asked with a secret, or of one named server, must not be.</remarks>
    public bool FollowsOtherHosts { get; init; }

    /// <summary>Longest time for one request, redirects included.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>Largest content, once decompressed, in bytes.</summary>
    public int LargestContent { get; init; } = 5_000_000;

    /// <summary>Time between two requests to one host.</summary>
    public TimeSpan Pause { get; init; } = TimeSpan.FromSeconds(1);
}
