namespace HopEn.Audit.Model;

/// <summary>A source of announcements and what became of it.</summary>
/// <param name="Id">Permanent.</param>
/// <param name="Title">Its name, in French.</param>
/// <param name="Location">Its address or file.</param>
/// <param name="State">What became of it.</param>
public sealed record OutageSourceInfo(string Id, string Title, string Location, OutageSourceState State)
{
    /// <summary>When its contents were obtained; null when never.</summary>
    public DateTimeOffset? ReadAt { get; init; }

    /// <summary>Notices found in it.</summary>
    public int Notices { get; init; }

    /// <summary>SHA-256 of its contents; null when never read.</summary>
    public string? Sha256 { get; init; }

    /// <summary>What could not be read or understood, one French sentence each.</summary>
    public IReadOnlyList<string> Messages
    {
        get;
        init => field = value ?? [];
    } = [];
}
