namespace HopEn.Audit.Sources.Discovery;

/// <summary>What the first rows of a table tell of one column.</summary>
/// <param name="Header">Header as written.</param>
/// <param name="Position">Position, from 0.</param>
/// <param name="Sample">Filled cells of the sample.</param>
public sealed record ColumnProfile(string Header, int Position, IReadOnlyList<string> Sample)
{
    /// <summary>Share of the filled cells that are of a class, 0 to 1; 0 when no cell is filled.</summary>
    public double Share(ContentClass content) =>
        Sample.Count == 0 ? 0 : (double)Sample.Count(cell => ContentProbe.Is(content, cell)) / Sample.Count;
}
