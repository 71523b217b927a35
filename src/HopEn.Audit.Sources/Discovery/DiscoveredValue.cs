namespace HopEn.Audit.Sources.Discovery;

/// <summary>A distinct value of a coded column.</summary>
/// <param name="Value">As written in the file.</param>
/// <param name="Count">Rows that hold it.</param>
/// <param name="Code">Canonical code; null when nothing suggests one.</param>
/// <param name="IsCertain">Whether the code goes without asking.</param>
public sealed record DiscoveredValue(string Value, long Count, string? Code, bool IsCertain)
{
    /// <summary>
    /// Whether so few rows hold it, of so many, that asking what it means would waste the hospital's time: they are
    /// rejected and counted unless it is added.
    /// </summary>
    public bool IsRare { get; init; }
}
