namespace HopEn.Audit.Engine.Datasets;

/// <summary>Which columns of which table the exports of a dossier fill: what decides whether a rule can run.</summary>
public sealed class LoadedColumns
{
    private readonly Dictionary<(string Table, string Kind), HashSet<string>> columns = [];

    /// <summary>
    /// Declares that a table is loaded from a kind of source, with its canonical columns. A column counts only when every
    /// file of the kind has it; different kinds complete each other.
    /// </summary>
    /// <param name="table">Table, as rules name it.</param>
    /// <param name="kind">Kind of source.</param>
    /// <param name="provided">Canonical columns that the file has.</param>
    public void Declare(string table, string kind, params IEnumerable<string> provided)
    {
        if (columns.TryGetValue((table, kind), out var already))
            already.IntersectWith(provided);
        else
            columns[(table, kind)] = new HashSet<string>(provided, StringComparer.Ordinal);
    }

    /// <summary>Whether a need is met.</summary>
    /// <param name="need"><c>identity</c>, <c>identity.oid</c>, or alternatives <c>encounter.finess|unit.finess</c>.</param>
    public bool Meet(string need)
    {
        ArgumentNullException.ThrowIfNull(need);
        return need.Split('|').Any(MeetOne);
    }

    /// <summary>The columns declared for a table and a kind of source, alphabetical.</summary>
    public IReadOnlyList<string> Of(string table, string kind) =>
        columns.TryGetValue((table, kind), out var known) ? [.. known.Order(StringComparer.Ordinal)] : [];

    /// <summary>Takes over what was declared apart.</summary>
    internal void Merge(LoadedColumns others)
    {
        foreach (var ((table, kind), provided) in others.columns)
            Declare(table, kind, provided);
    }

    private bool MeetOne(string alternative)
    {
        var parts = alternative.Split('.', 2);
        return columns.Any(pair => pair.Key.Table == parts[0] && (parts.Length == 1 || pair.Value.Contains(parts[1])));
    }
}
