namespace HopEn.Audit.Engine.Kinds;

/// <summary>The kinds of source that a program knows, read once and given to everyone.</summary>
public sealed class SourceKinds
{
    // Of a long list of codes, how many are explained.
    private const int MostExplained = 12;

    // Number of the ledger itself, whose rows are files.
    private const int LedgerTable = 0;

    private readonly Dictionary<string, SourceKind> byCode;
    private readonly Dictionary<string, int> numbers;
    private readonly Dictionary<string, string> labels;

    /// <summary>A registry of kinds.</summary>
    /// <param name="kinds">Kinds, in any order.</param>
    /// <param name="recipients">Who holds exports, in the order of the pages of a request.</param>
    public SourceKinds(IEnumerable<SourceKind> kinds, IReadOnlyList<KindRecipient> recipients)
    {
        All = [.. kinds.OrderBy(kind => kind.Rank).ThenBy(kind => kind.Code, StringComparer.Ordinal)];
        Recipients = recipients;
        byCode = All.ToDictionary(kind => kind.Code, StringComparer.Ordinal);
        Tables = [.. All.SelectMany(kind => kind.Tables).Select(table => table.Name).Distinct(StringComparer.Ordinal)];
        numbers = Tables
            .Select((table, index) => (table, Number: LedgerTable + 1 + index))
            .ToDictionary(pair => pair.table, pair => pair.Number, StringComparer.Ordinal);
        labels = All.SelectMany(kind => kind.Columns)
            .SelectMany(column => column.CodeLabels)
            .DistinctBy(label => label.Key)
            .ToDictionary(StringComparer.Ordinal);
    }

    /// <summary>The kinds, in their order.</summary>
    public IReadOnlyList<SourceKind> All { get; }

    /// <summary>The kinds that are tables whose columns are recognised or mapped.</summary>
    public IEnumerable<SourceKind> Tabular => All.Where(kind => kind.IsTabular);

    /// <summary>The row tables, in the order of their numbers.</summary>
    public IReadOnlyList<string> Tables { get; }

    /// <summary>Who holds exports.</summary>
    public IReadOnlyList<KindRecipient> Recipients { get; }

    /// <summary>The kind of a code; null when there is none.</summary>
    public SourceKind? Find(string? code) => code is null ? null : byCode.GetValueOrDefault(code);

    /// <summary>The kind of a code that must be there.</summary>
    /// <exception cref="ArgumentException">There is none.</exception>
    public SourceKind this[string code] =>
        Find(code) ?? throw new ArgumentException($"No kind of source is called {code}.", nameof(code));

    /// <summary>Number of a row table, which tells its rows from those of others; null when no kind fills it.</summary>
    public int? Number(string table) => numbers.TryGetValue(table, out var number) ? number : null;

    /// <summary>The kind to ask for when a rule needs a table or a view; null when no kind gives it.</summary>
    public SourceKind? AskedFor(string name)
    {
        var kind = All.FirstOrDefault(kind =>
            kind.Tables.Any(table => table.Name == name) || kind.Answers.Contains(name, StringComparer.Ordinal)
        );
        return Find(kind?.AskedAs) ?? kind;
    }

    /// <summary>The kind that gives a column of a table, and what the column is called; null when no kind fills the table.</summary>
    /// <remarks>Kinds of an imposed format may fill one table with columns that the other lacks.</remarks>
    public (SourceKind Kind, string Label)? Giving(string table, string column)
    {
        var published = All.SelectMany(kind => kind.Tables, (kind, filled) => (kind, filled))
            .FirstOrDefault(pair => pair.filled.Name == table && pair.filled.Columns.ContainsKey(column));
        if (published.kind is not null)
            return (published.kind, published.filled.Columns[column] is { Length: > 0 } told ? told : column);
        return AskedFor(table) is { } kind ? (kind, kind.Column(column)?.Label ?? column) : null;
    }

    /// <summary>What a code means, in French; the code itself when it is a French word already.</summary>
    public string CodeLabel(string code) => labels.GetValueOrDefault(code, code);

    /// <summary>A code followed by what it means.</summary>
    public string Explained(string code) => labels.TryGetValue(code, out var label) ? $"{code} ({label})" : code;

    /// <summary>The codes of a column followed by what they mean; of a long list, the first ones and how many there are.</summary>
    public IReadOnlyList<string> Explained(SourceColumn column)
    {
        ArgumentNullException.ThrowIfNull(column);
        return
        [
            .. column.Codes.Take(MostExplained).Select(Explained),
            .. column.Codes.Count > MostExplained ? [$"… ({column.Codes.Count} codes en tout)"] : Array.Empty<string>(),
        ];
    }

    /// <summary>The same kinds without one of them.</summary>
    public SourceKinds Without(string code) => new(All.Where(kind => kind.Code != code), Recipients);
}
