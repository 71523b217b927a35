namespace HopEn.Audit.Model;

/// <summary>A source of announcements and what became of it.</summary>
/// <param name="Id">Permanent.</param>
/// <param name="Title">Its name, in French.</param>
/// <param name="Location">Its address or file.</param>
/// <param name="State">What became of it.</param>
/// <param name="ReadAt">When its contents were obtained; null when never.</param>
/// <param name="Notices">Notices found in it.</param>
/// <param name="Sha256">SHA-256 of its contents; null when never read.</param>
/// <param name="Messages">What could not be read or understood, one French sentence each.</param>
public sealed record OutageSourceInfo(
    string Id,
    string Title,
    string Location,
    OutageSourceState State,
    DateTimeOffset? ReadAt,
    int Notices,
    string? Sha256,
    IReadOnlyList<string> Messages
);
