using DuckDB.NET.Data;
using HopEn.Audit.Model;

namespace HopEn.Audit.Engine.Datasets;

/// <summary>One connection to a dataset, with temporary tables of its own.</summary>
/// <remarks>Not thread-safe: what runs side by side takes a session each.</remarks>
internal sealed class DatasetSession(DuckDBConnection connection) : IDisposable
{
    public DuckDBConnection Connection => connection;

    /// <summary>Whether a statement never came back: the session serves for nothing any more, and closing it would wait for ever.</summary>
    public bool IsLost { get; set; }

    /// <summary>Runs statements without reading a result.</summary>
    public void Execute(string sql) => Execute(sql, CancellationToken.None);

    /// <summary>Runs statements that a cancellation interrupts within milliseconds.</summary>
    /// <returns>Rows that the last one changed.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public long Execute(string sql, CancellationToken cancellation) =>
        Run(sql, command => command.ExecuteNonQuery(), cancellation);

    /// <summary>Reads every row of a query.</summary>
    public IReadOnlyList<T> Query<T>(string sql, Func<DuckDBDataReader, T> read) =>
        Query(sql, read, CancellationToken.None);

    /// <summary>Reads every row of a query that a cancellation interrupts within milliseconds.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public IReadOnlyList<T> Query<T>(string sql, Func<DuckDBDataReader, T> read, CancellationToken cancellation) =>
        Run(
            sql,
            command =>
            {
                using var reader = command.ExecuteReader();
                var rows = new List<T>();
                while (reader.Read())
                    rows.Add(read(reader));
                return rows;
            },
            cancellation
        );

    /// <summary>Reads the first column of the first row.</summary>
    public T Scalar<T>(string sql) => Query(sql, reader => reader.GetFieldValue<T>(0))[0];

    /// <summary>Another session on the same data.</summary>
    public DatasetSession Branch()
    {
        var branch = connection.Duplicate();
        branch.Open();
        return new DatasetSession(branch);
    }

    public void Dispose()
    {
        if (!IsLost)
            connection.Dispose();
    }

    private T Run<T>(string sql, Func<DuckDBCommand, T> run, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var registration = cancellation.Register(command.Cancel);
        try
        {
            return run(command);
        }
        catch (DuckDBException) when (cancellation.IsCancellationRequested)
        {
            throw new OperationCanceledException(cancellation);
        }
        catch (DuckDBException fault) when (fault.Message.StartsWith("Out of Memory", StringComparison.Ordinal))
        {
            var isDisk = fault.Message.Contains("max_temp_directory_size", StringComparison.Ordinal);
            throw new MessageException(
                ErrorCode.Usage,
                [AuditMessage.Of(isDisk ? FailureCodes.OutOfDisk : FailureCodes.OutOfMemory)],
                fault
            );
        }
    }
}
