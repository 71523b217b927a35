using System.Globalization;
using DuckDB.NET.Data;
using HopEn.Audit.Engine.Kinds;
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
    private readonly DatasetTuning tuning;
    private readonly int branch;
    private int branches;

    private Dataset(
        DatasetSession main,
        DatasetOptions options,
        SourceKinds kinds,
        Pseudonymizer pseudonyms,
        DateOnly today,
        int branch
    )
    {
        Main = main;
        Options = options;
        Kinds = kinds;
        Pseudonyms = pseudonyms;
        Today = today;
        this.branch = branch;
        tuning = new DatasetTuning(main);
        Columns = new LoadedColumns();
        Unanswered = new UnansweredRules();
        Ledger = new LoadLedger(this);
        Notices = [];
    }

    private Dataset(Dataset loaded)
    {
        Main = loaded.Main.Branch();
        Options = loaded.Options;
        Kinds = loaded.Kinds;
        Pseudonyms = loaded.Pseudonyms;
        Today = loaded.Today;
        tuning = new DatasetTuning(Main);
        Columns = loaded.Columns;
        Unanswered = loaded.Unanswered;
        Ledger = loaded.Ledger;
        Notices = loaded.Notices;
        (Outages, IsSmall, Workers, IsSealed) = (loaded.Outages, loaded.IsSmall, loaded.Workers, loaded.IsSealed);
    }

    /// <summary>The text of the schema, with its comments: what the engine has, then what each kind of source brings.</summary>
    public static string Schema(SourceKinds kinds) => DatasetSchema.Of(kinds);

    /// <summary>How many small files may be read at once.</summary>
    public static int Lanes => DatasetTuning.Lanes;

    /// <summary>The open connection.</summary>
    public DuckDBConnection Connection => Main.Connection;

    /// <summary>The options it was opened with.</summary>
    public DatasetOptions Options { get; }

    /// <summary>The kinds of source that can fill it.</summary>
    public SourceKinds Kinds { get; }

    /// <summary>Which columns the exports fill.</summary>
    public LoadedColumns Columns { get; }

    /// <summary>What was loaded from where.</summary>
    public LoadLedger Ledger { get; }

    /// <summary>Day of the audit in France.</summary>
    public DateOnly Today { get; }

    /// <summary>Keys of patients and pseudonyms of subjects, from the secret of the audit.</summary>
    public Pseudonymizer Pseudonyms { get; internal set; }

    /// <summary>Warnings raised while loading, without any patient datum.</summary>
    public IList<AuditMessage> Notices { get; }

    /// <summary>Interruptions of national services known to this audit.</summary>
    public KnownOutages Outages { get; internal set; } = KnownOutages.None;

    /// <summary>Whether <see cref="Seal"/> ran: nothing can be loaded any more.</summary>
    public bool IsSealed { get; private set; }

    /// <summary>Whether it is a branch: the ledger then only remembers, for <see cref="MergeBranch"/>.</summary>
    internal bool IsBranch => branch > 0;

    /// <summary>Rules that did not answer in time: they are not asked a second time.</summary>
    internal UnansweredRules Unanswered { get; }

    /// <summary>The session that loads, and that everything not said otherwise uses.</summary>
    internal DatasetSession Main { get; }

    /// <summary>Whether the loaded dataset is small: planning is what a statement costs then.</summary>
    internal bool IsSmall { get; private set; }

    /// <summary>
    /// How many rules may be asked at once: several when the dataset is small, since planning is what costs then, and
    /// it uses one core.
    /// </summary>
    internal int Workers { get; private set; } = 1;

    /// <summary>Opens an empty dataset in memory.</summary>
    /// <param name="options">Key, temporary folder and memory.</param>
    /// <param name="today">Day of the audit in France: bounds the century of two-digit years.</param>
    /// <param name="kinds">The kinds of source that can fill it.</param>
    public static Dataset Open(DatasetOptions options, DateOnly today, SourceKinds kinds)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(kinds);
        var connection = new DuckDBConnection("DataSource=:memory:");
        connection.Open();
        var dataset = new Dataset(
            new DatasetSession(connection),
            options,
            kinds,
            new Pseudonymizer(options.PseudonymKey),
            today,
            0
        );
        var granted = options.MemoryBytes ?? MemoryBudget.Default(GC.GetGCMemoryInfo().TotalAvailableMemoryBytes);
        dataset.Execute(
            $"""
            SET temp_directory = {SqlLiteral.Text(options.TemporaryFolder)};
            {DiskBudget.Setting(options.TemporaryFolder)}
            SET preserve_insertion_order = true;
            SET autoinstall_known_extensions = false;
            SET autoload_known_extensions = false;
            SET GLOBAL TimeZone = 'Europe/Paris';
            SET memory_limit = '{MemoryBudget.ForDuckDb(granted) / 1048576} MiB'
            """
        );
        dataset.Execute(DatasetSchema.Macros(today));
        dataset.Execute(DatasetSchema.Of(kinds));
        ShippedData.Fill(dataset);
        return dataset;
    }

    /// <summary>Whether a file is small enough to be read beside others, one thread each.</summary>
    /// <param name="bytes">Size of the file.</param>
    public static bool IsSmallFile(long bytes) => DatasetTuning.IsSmallFile(bytes);

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

    /// <summary>
    /// Suits threads and planning to a file about to be read: waking several threads for a small one costs more than
    /// reading it.
    /// </summary>
    /// <param name="bytes">Size of the file.</param>
    public void TuneForFile(long bytes) => tuning.TuneFor(IsSmallFile(bytes));

    /// <summary>
    /// The same tables through a session of its own, for one file read beside others. What is told of the file (ledger, notices, columns)
    /// stays here until <see cref="MergeBranch"/>. Two branches never fill the same row table at once.
    /// </summary>
    public Dataset Branch() =>
        new(Main.Branch(), Options, Kinds, Pseudonyms, Today, Interlocked.Increment(ref branches));

    /// <summary>
    /// Takes over what was told of a file that a branch loaded: done in the order of the dossier, the result is that of
    /// loading one after the other.
    /// </summary>
    /// <param name="loaded">A branch of this dataset.</param>
    public void MergeBranch(Dataset loaded)
    {
        ArgumentNullException.ThrowIfNull(loaded);
        foreach (var part in loaded.Ledger.Parts)
            Ledger.Record(part.File, part.FirstRow, part.Rows);
        foreach (var notice in loaded.Notices)
            Notices.Add(notice);
        Columns.Merge(loaded.Columns);
    }

    /// <summary>Name of a working table that no other branch uses.</summary>
    /// <param name="name">What it is for.</param>
    public string WorkingName(string name) =>
        branch == 0 ? name : string.Create(CultureInfo.InvariantCulture, $"{name}_{branch}");

    /// <summary>The columns of a row table with their types, in their order.</summary>
    public IReadOnlyList<string> Layout(string table) =>
        Query($"DESCRIBE raw.{SqlLiteral.Name(table)}", reader => $"{reader.GetString(0)} {reader.GetString(1)}");

    /// <summary>Refuses files, extensions and any change of configuration from now on.</summary>
    internal void Lock() => Execute("SET enable_external_access = false; SET lock_configuration = true");

    /// <summary>Where a row comes from; null when it comes from nothing that was read.</summary>
    public Origin? Locate(long rowId) => Ledger.Locate(rowId);

    /// <inheritdoc />
    public void Dispose() => Main.Dispose();

    /// <summary>
    /// The same tables through a session of its own, once the loading ended: for questions, or for tables that no other
    /// session fills meanwhile.
    /// </summary>
    internal Dataset OpenSession() => new(this);

    /// <summary>Ends the loading: what follows is tuned to the rows that were loaded.</summary>
    internal void EndLoading()
    {
        IsSmall = DatasetTuning.IsSmallDataset(Ledger.Parts.Sum(part => part.Rows));
        tuning.TuneFor(IsSmall);
        if (IsSmall)
            Workers = Lanes;
    }

    /// <summary>Locks it, and says so: nothing can be loaded any more.</summary>
    internal void Seal()
    {
        Lock();
        IsSealed = true;
    }
}
