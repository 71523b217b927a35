using System.Globalization;
using System.Reflection;
using DuckDB.NET.Data;
using HopEn.Audit.Engine.Outages;
using HopEn.Audit.Model;

namespace HopEn.Audit.Engine.Datasets;

/// <summary>
/// The in-process DuckDB database of one audit: row tables that readers fill, views that rules read. Its schema is
/// <c>schema.sql</c>, printed by <see cref="Schema"/>.
/// </summary>
/// <remarks>
/// Not thread-safe: one audit loads it from one thread, or from several that take a <see cref="Branch"/> each. DuckDB itself uses
/// every core for a large file. Once it is loaded, any number of sessions read it; two of them never fill the same table.
/// </remarks>
public sealed class Dataset : IDisposable
{
    // Under these, one thread per question and several questions at once; above, every thread for each question. Measured far from both
    // sides (25,000 rows, 1,000,000 rows): the very limits are chosen, not tuned.
    private const long SmallFile = 4 << 20;
    private const long SmallRows = 300_000;
    private const int MostWorkers = 8;

    // Planning a statement over a small table costs ten times running it: what these passes save there is less than they take. Measured
    // on the demonstration: a sixth of the processor time of a whole audit.
    private const string PassesNotWorthIt = "common_subexpressions,statistics_propagation";

    private readonly Dictionary<(string Table, string Kind), HashSet<string>> provided;
    private readonly Pseudonymizer pseudonymizer;
    private readonly int branch;
    private int branches;
    private bool suitsSmall;

    private Dataset(DatasetSession main, DatasetOptions options, Pseudonymizer pseudonymizer, int branch)
    {
        Main = main;
        Options = options;
        this.pseudonymizer = pseudonymizer;
        this.branch = branch;
        provided = [];
        Ledger = new LoadLedger(this);
        Notices = [];
    }

    private Dataset(Dataset origin)
    {
        Main = origin.Main.Branch();
        Options = origin.Options;
        pseudonymizer = origin.pseudonymizer;
        provided = origin.provided;
        Ledger = origin.Ledger;
        Notices = origin.Notices;
        (Outages, IsSmall, Workers, IsSealed) = (origin.Outages, origin.IsSmall, origin.Workers, origin.IsSealed);
    }

    // The months that the macro month_of looks up.
    private static string Months { get; } =
        "["
        + string.Join(
            ", ",
            Enumerable
                .Range(0, 20 * 12)
                .Select(i => string.Create(CultureInfo.InvariantCulture, $"'{2015 + (i / 12)}-{1 + (i % 12):00}'"))
        )
        + "]";

    /// <summary>Whether it is a branch: the ledger then only remembers, for <see cref="Absorb"/>.</summary>
    internal bool IsBranch => branch > 0;

    /// <summary>The text of the schema, with its comments.</summary>
    public static string Schema =>
        Resource("schema.sql")
        + "\n"
        + Resource("exchanges.sql")
        + "\n"
        + Resource("outages.sql")
        + "\n"
        + Resource("cda.sql");

    /// <summary>The open connection.</summary>
    public DuckDBConnection Connection => Main.Connection;

    /// <summary>The session that loads, and that everything not said otherwise uses.</summary>
    internal DatasetSession Main { get; }

    /// <summary>Whether the loaded dataset is small: planning is what a statement costs then.</summary>
    internal bool IsSmall { get; private set; }

    /// <summary>How many rules may be asked at once: several when the dataset is small, since planning is what costs then, and it uses one core.</summary>
    internal int Workers { get; private set; } = 1;

    /// <summary>The options it was opened with.</summary>
    public DatasetOptions Options { get; }

    /// <summary>What was loaded from where.</summary>
    public LoadLedger Ledger { get; }

    /// <summary>Whether <see cref="Seal"/> ran: nothing can be loaded any more.</summary>
    public bool IsSealed { get; private set; }

    /// <summary>Warnings raised while loading, French sentences without any patient datum.</summary>
    public IList<string> Notices { get; }

    /// <summary>Interruptions of national services known to this audit.</summary>
    public KnownOutages Outages { get; private set; } = KnownOutages.None;

    /// <summary>Tells which interruptions are known, once, before the dataset is sealed.</summary>
    public void Tell(KnownOutages known)
    {
        ArgumentNullException.ThrowIfNull(known);
        Outages = known;
        OutageTables.Fill(this, known);
        Provide("outage", "outages", "service");
    }

    /// <summary>Opens an empty dataset in memory.</summary>
    /// <param name="options">Key, temporary folder and memory.</param>
    /// <param name="today">Day of the audit in France: bounds the century of two-digit years.</param>
    public static Dataset Open(DatasetOptions options, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(options);
        var connection = new DuckDBConnection("DataSource=:memory:");
        connection.Open();
        var dataset = new Dataset(new DatasetSession(connection), options, new Pseudonymizer(options.PseudonymKey), 0);
        dataset.Execute(
            $"SET temp_directory = {Sql.Text(options.TemporaryFolder)}; SET preserve_insertion_order = true; SET GLOBAL TimeZone = 'Europe/Paris'"
        );
        var granted = options.MemoryBytes ?? MemoryBudget.Default(GC.GetGCMemoryInfo().TotalAvailableMemoryBytes);
        dataset.Execute($"SET memory_limit = '{MemoryBudget.ForDuckDb(granted) / 1048576} MiB'");
        dataset.Execute(
            Resource("macros.sql")
                .Replace("{year}", today.Year.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
                .Replace("{months}", Months, StringComparison.Ordinal)
        );
        dataset.Execute(Schema);
        ShippedData.Fill(dataset);
        return dataset;
    }

    /// <summary>Runs statements without reading a result.</summary>
    public void Execute(string sql) => Main.Execute(sql);

    /// <summary>Runs statements that a cancellation interrupts within milliseconds.</summary>
    /// <returns>Rows that the last one changed.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public long Execute(string sql, CancellationToken cancellation) => Main.Execute(sql, cancellation);

    /// <summary>Reads every row of a query.</summary>
    public IReadOnlyList<T> Query<T>(string sql, Func<DuckDBDataReader, T> read) => Main.Query(sql, read);

    /// <summary>Reads the first column of the first row.</summary>
    public T Scalar<T>(string sql) => Main.Scalar<T>(sql);

    /// <summary>Suits threads and planning to a file about to be read: waking several threads for a small one costs more than reading it.</summary>
    /// <param name="bytes">Size of the file.</param>
    public void Expect(long bytes) => Suit(IsSmallFile(bytes));

    /// <summary>Whether a file is small enough to be read beside others, one thread each.</summary>
    /// <param name="bytes">Size of the file.</param>
    public static bool IsSmallFile(long bytes) => bytes < SmallFile;

    /// <summary>How many small files may be read at once.</summary>
    public static int Lanes => Math.Min(Environment.ProcessorCount, MostWorkers);

    /// <summary>
    /// The same tables through a session of its own, for one file read beside others. What is told of the file (ledger, notices, columns)
    /// stays here until <see cref="Absorb"/>. Two branches never fill the same row table at once.
    /// </summary>
    public Dataset Branch() => new(Main.Branch(), Options, pseudonymizer, Interlocked.Increment(ref branches));

    /// <summary>The same tables through a session of its own, once the loading ended: for questions, or for tables that no other session fills meanwhile.</summary>
    internal Dataset Beside() => new(this);

    /// <summary>Takes over what was told of a file that a branch loaded: done in the order of the dossier, the result is that of loading one after the other.</summary>
    /// <param name="loaded">A branch of this dataset.</param>
    public void Absorb(Dataset loaded)
    {
        ArgumentNullException.ThrowIfNull(loaded);
        foreach (var part in loaded.Ledger.Parts)
            Ledger.Record(part.File, part.FirstRow, part.Rows);
        foreach (var notice in loaded.Notices)
            Notices.Add(notice);
        foreach (var ((table, kind), columns) in loaded.provided)
            Provide(table, kind, columns);
    }

    /// <summary>Name of a working table that no other branch uses.</summary>
    /// <param name="name">What it is for.</param>
    public string WorkingName(string name) =>
        branch == 0 ? name : string.Create(CultureInfo.InvariantCulture, $"{name}_{branch}");

    private void Suit(bool small)
    {
        if (small == suitsSmall)
            return;
        suitsSmall = small;
        Execute(
            $"SET threads = {(small ? 1 : Environment.ProcessorCount).ToString(CultureInfo.InvariantCulture)}; SET disabled_optimizers = {Sql.Text(small ? PassesNotWorthIt : string.Empty)}"
        );
    }

    /// <summary>
    /// Declares that a table is loaded from a kind of source, with its canonical columns. A column counts only when every
    /// file of the kind has it; different kinds complete each other.
    /// </summary>
    public void Provide(string table, string kind, params IEnumerable<string> columns)
    {
        if (provided.TryGetValue((table, kind), out var already))
            already.IntersectWith(columns);
        else
            provided[(table, kind)] = new HashSet<string>(columns, StringComparer.Ordinal);
    }

    /// <summary>Whether a need is met: <c>identity</c>, <c>identity.oid</c>, or alternatives <c>encounter.finess|unit.finess</c>.</summary>
    public bool Provides(string need)
    {
        ArgumentNullException.ThrowIfNull(need);
        return need.Split('|')
            .Any(alternative =>
            {
                var parts = alternative.Split('.', 2);
                return provided.Any(pair =>
                    pair.Key.Table == parts[0] && (parts.Length == 1 || pair.Value.Contains(parts[1]))
                );
            });
    }

    /// <summary>The columns declared for a table and a kind of source, alphabetical.</summary>
    public IReadOnlyList<string> Provided(string table, string kind) =>
        provided.TryGetValue((table, kind), out var columns) ? [.. columns.Order(StringComparer.Ordinal)] : [];

    /// <summary>The columns of a row table with their types, in their order.</summary>
    public IReadOnlyList<string> Layout(string table) =>
        Query($"DESCRIBE raw.{Sql.Name(table)}", reader => $"{reader.GetString(0)} {reader.GetString(1)}");

    /// <summary>The keyed pseudonym of a subject, the same in every run with the same key.</summary>
    public string Pseudonym(Unit unit, string subject) => pseudonymizer.Of(unit, subject);

    /// <summary>SQL of the salted integer of a key: equal for equal (domain, value), meaningless outside this process.</summary>
    /// <param name="domain">Domain of the key.</param>
    /// <param name="expression">SQL expression of the value, VARCHAR.</param>
    public string KeyExpression(string domain, string expression) =>
        $"CASE WHEN {expression} IS NOT NULL THEN hash({expression}, {pseudonymizer.Salt(domain)}::UBIGINT) END";

    /// <summary>
    /// Ends the loading: matches the patient keys, fills what the dossier tells, then refuses files, extensions and any change of configuration.
    /// </summary>
    /// <param name="context">What the dossier tells.</param>
    /// <param name="cancellation">Interrupts the matching of patient keys.</param>
    public void Seal(DatasetContext context, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(context);
        IsSmall = Ledger.Parts.Sum(part => part.Rows) < SmallRows;
        Suit(IsSmall);
        if (IsSmall)
            Workers = Lanes;
        new KeyResolver(this, cancellation).Run();
        DatasetScope.Apply(this, context, isPart: false, cancellation);
        Lock();
        IsSealed = true;
    }

    /// <summary>Refuses files, extensions and any change of configuration from now on.</summary>
    internal void Lock() => Execute("SET enable_external_access = false; SET lock_configuration = true");

    /// <summary>Narrows a sealed dataset to one legal entity of the dossier.</summary>
    /// <param name="context">The dossier as if it held that entity only.</param>
    /// <param name="cancellation">Interrupts the filling of the population.</param>
    internal void Narrow(DatasetContext context, CancellationToken cancellation) =>
        DatasetScope.Apply(this, context, isPart: true, cancellation);

    /// <summary>File and physical line of a row; null when the row comes from no file.</summary>
    public RowLocation? Locate(long rowId) => Ledger.Locate(rowId);

    /// <inheritdoc />
    public void Dispose() => Main.Dispose();

    private static string Resource(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
