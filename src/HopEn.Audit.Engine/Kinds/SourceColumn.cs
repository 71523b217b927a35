namespace HopEn.Audit.Engine.Kinds;

/// <summary>A canonical column of a tabular kind of source.</summary>
public sealed record SourceColumn
{
    /// <summary>Name in dossier.yml and, behind the kind, in the <c>needs</c> of a rule.</summary>
    public required string Name { get; init; }

    /// <summary>French description, for messages and requests.</summary>
    public required string Label { get; init; }

    /// <summary>Whether the source is useless without it.</summary>
    public bool Required { get; init; }

    /// <summary>Whether its cells identify a patient: they are consumed while they are read, no row table holds them.</summary>
    public bool Identifies { get; init; }

    /// <summary>
    /// Headers recognised without mapping, from the most precise to the vaguest, compared folded (case, accents and
    /// punctuation ignored).
    /// </summary>
    public IReadOnlyList<string> Headers { get; init; } = [];

    /// <summary>Canonical codes the values must be mapped to; empty for free values.</summary>
    public IReadOnlyList<string> Codes { get; init; } = [];

    /// <summary>What each code means, French.</summary>
    public IReadOnlyDictionary<string, string> CodeLabels { get; init; } = new Dictionary<string, string>();

    /// <summary>What hospitals call the codes, in the order in which they are tried.</summary>
    public IReadOnlyList<CodeWords> Words { get; init; } = [];

    /// <summary>What its cells look like: a column of the same header whose cells do not is another; null when nothing tells.</summary>
    public string? Content { get; init; }

    /// <summary>Content that finds the column when its header says nothing; null when none does.</summary>
    public string? ToldBy { get; init; }

    /// <summary>What its cells are for.</summary>
    public ColumnRole Role { get; init; }

    /// <summary>
    /// Column of the row table that keeps its day, looked at to refuse files that write the month first; null when no
    /// figure depends on it.
    /// </summary>
    public string? MonthCheck { get; init; }

    /// <summary>
    /// Whether its days tell in which order day and month are written: those of validity often are the first of a month
    /// and tell nothing.
    /// </summary>
    public bool ProvesOrder { get; init; } = true;
}

/// <summary>What hospitals call a code.</summary>
/// <param name="Code">Canonical code.</param>
/// <param name="Certain">Whole words that can mean nothing else.</param>
/// <param name="Likely">Words and abbreviations that only suggest it: the hospital is asked.</param>
public sealed record CodeWords(string Code, IReadOnlyList<string> Certain, IReadOnlyList<string> Likely);
