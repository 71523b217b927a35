namespace HopEn.Audit.Engine.Kinds;

/// <summary>
/// A kind of input, as its definition tells it: what it is called, the columns it has, the tables it fills, who holds
/// it.
/// </summary>
/// <remarks>Kinds are data: nothing here knows any of them but by its code. Two definitions of one code are the same kind.</remarks>
public sealed record SourceKind
{
    /// <summary>Reader of the kinds that are tables of any form: text, workbook, archive.</summary>
    public const string TableReader = "table";

    /// <summary>Reader of the kinds whose files are documents, whatever carries them.</summary>
    public const string DocumentReader = "cda";

    /// <summary>The name used in dossier.yml and in reports.</summary>
    public required string Code { get; init; }

    /// <summary>What the kind is called in French sentences.</summary>
    public required string Label { get; init; }

    /// <summary>What its files are called in a table, French.</summary>
    public required string ShortLabel { get; init; }

    /// <summary>Kinds are listed, and tried on an unknown table, from the lowest rank.</summary>
    /// <remarks>A new kind takes the highest: tables are numbered in this order, and the pseudonym of a row speaks of its number.</remarks>
    public int Rank { get; init; } = int.MaxValue;

    /// <summary>Name of what reads its files.</summary>
    public string Reader { get; init; } = TableReader;

    /// <summary>Row tables it fills, the first being the one that tells whether it is there.</summary>
    public required IReadOnlyList<KindTable> Tables { get; init; }

    /// <summary>The columns it understands; empty when its format is imposed by whoever publishes it.</summary>
    public IReadOnlyList<SourceColumn> Columns { get; init; } = [];

    /// <summary>Views of its SQL that a rule may read.</summary>
    public IReadOnlyList<string> Views { get; init; } = [];

    /// <summary>Other names in the <c>needs</c> of rules that this kind is asked for.</summary>
    public IReadOnlyList<string> Answers { get; init; } = [];

    /// <summary>Code of the kind to ask for instead; null for itself.</summary>
    public string? AskedAs { get; init; }

    /// <summary>Kinds whose tables its views read.</summary>
    public IReadOnlyList<string> Reads { get; init; } = [];

    /// <summary>Which of its views are put in tables, and when.</summary>
    public IReadOnlyDictionary<string, Settling> Settled { get; init; } = new Dictionary<string, Settling>();

    /// <summary>Salted keys that its row table holds: patient, encounter, ins.</summary>
    public IReadOnlyList<string> Keys { get; init; } = [];

    /// <summary>Whether its view leaves out the rows of other establishments, counted as out of scope.</summary>
    public bool IsScoped { get; init; }

    /// <summary>Whether it is published for everyone: it may be kept in the cache that dossiers share.</summary>
    public bool IsPublic { get; init; }

    /// <summary>Whether each file says which columns it has, instead of all files together.</summary>
    public bool ColumnsPerFile { get; init; }

    /// <summary>
    /// Columns of the days it covers row by row, where the absence of a row is an absence of export; null for the
    /// others.
    /// </summary>
    public KindDays? Days { get; init; }

    /// <summary>Who can supply it, French.</summary>
    public required string HeldBy { get; init; }

    /// <summary>How it is asked for; null when it is not.</summary>
    public KindRequest? Request { get; init; }

    /// <summary>Its row tables and views, SQL.</summary>
    public IReadOnlyList<string> TableSql { get; init; } = [];

    /// <summary>How its canonical columns become a row, a template; null when its reader writes rows itself.</summary>
    public string? ReadSql { get; init; }

    /// <summary>What is computed of its rows once all are read, SQL; null when nothing is.</summary>
    /// <remarks>It only spares the questions time: macros of <see cref="TableSql"/> tell how, where whoever writes a rule looks.</remarks>
    public string? SealSql { get; init; }

    /// <summary>Whether its files are tables whose columns are recognised or mapped.</summary>
    public bool IsTabular => Columns.Count > 0;

    /// <summary>Whether its files are documents, in any folder, rather than tables.</summary>
    public bool HoldsDocuments => Reader == DocumentReader;

    /// <summary>The row table that tells whether it is there.</summary>
    public string Table => Tables[0].Name;

    /// <summary>Whether its row table holds keys of patients.</summary>
    public bool HoldsPatients => Keys.Count > 0;

    /// <summary>The column of a name; null when there is none.</summary>
    public SourceColumn? Column(string name) => Columns.FirstOrDefault(column => column.Name == name);

    /// <inheritdoc />
    public bool Equals(SourceKind? other) => other?.Code == Code;

    /// <inheritdoc />
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Code);

    /// <inheritdoc />
    public override string ToString() => Code;
}
