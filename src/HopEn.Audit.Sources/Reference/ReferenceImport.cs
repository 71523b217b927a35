using System.Globalization;
using System.Security.Cryptography;
using DuckDB.NET.Data;
using HopEn.Audit.Engine;
using HopEn.Audit.Engine.Datasets;
using HopEn.Audit.Engine.Dossiers;
using HopEn.Audit.Engine.Kinds;
using HopEn.Audit.Model;
using HopEn.Audit.Sources.Discovery;
using HopEn.Audit.Sources.Files;

namespace HopEn.Audit.Sources.Reference;

/// <summary>Reads public files and puts them in the cache: all of them, or none.</summary>
/// <param name="cache">Where they go.</param>
/// <param name="clock">Dates the import.</param>
/// <param name="cancellation">Leaves the cache as it was.</param>
public sealed class ReferenceImport(ReferenceCache cache, TimeProvider clock, CancellationToken cancellation)
{
    /// <summary>Imports files.</summary>
    /// <param name="paths">Files, each recognised by its contents.</param>
    /// <param name="progress">Told before each file.</param>
    /// <returns>What each became, in their order.</returns>
    /// <exception cref="ConfigurationException">A file is none of the public ones, or two are of the same kind.</exception>
    /// <exception cref="SourceUnreadableException">A file is missing or broken, or the cache can't be written.</exception>
    public IReadOnlyList<ReferenceEntry> Import(IReadOnlyList<string> paths, IProgress<AuditProgress>? progress)
    {
        ArgumentNullException.ThrowIfNull(paths);
        var files = paths.Select(path => (Path: path, Name: Path.GetFileName(path), Kind: KindOf(path))).ToArray();
        foreach (var twice in files.GroupBy(file => file.Kind).Where(group => group.Count() > 1))
        {
            throw new UsageException(
                $"«\u202f{string.Join("\u202f» et «\u202f", twice.Select(file => file.Name))}\u202f» ont le même contenu "
                    + $"({twice.Key.Label})\u202f: importez seulement le plus récent."
            );
        }

        var drafts = new List<ReferenceDraft>();
        try
        {
            for (var i = 0; i < files.Length; i++)
            {
                cancellation.ThrowIfCancellationRequested();
                progress?.Report(new AuditProgress($"Lecture de {files[i].Name}", i, files.Length));
                drafts.Add(Read(files[i].Kind, files[i].Path, files[i].Name));
            }

            cache.Publish(drafts, cancellation);
            progress?.Report(new AuditProgress("Lecture terminée", files.Length, files.Length));
            return [.. drafts.Select(draft => draft.Entry)];
        }
        finally
        {
            foreach (var file in drafts.SelectMany(draft => draft.Files))
                File.Delete(file);
        }
    }

    private SourceKind KindOf(string path)
    {
        var name = Path.GetFileName(path);
        if (!File.Exists(path))
            throw new SourceUnreadableException(
                $"Le fichier «\u202f{path}\u202f» est introuvable\u202f: vérifiez son nom."
            );
        try
        {
            return cache.Kinds.Find(NationalFile.KindOf(path, name)) is { IsPublic: true } kind
                ? kind
                : throw new SourceUnreadableException(
                    $"«\u202f{name}\u202f» n’est aucun des fichiers publics attendus\u202f: "
                        + $"extraction MSSanté de l’Annuaire Santé (texte ou ZIP), FINESS CSV (cs1100502), "
                        + $"FINESS+ des structures (JSON ou gzip), liste blanche MSSanté (XML). "
                        + $"Donnez-le tel qu’il est publié."
                );
        }
        catch (IOException fault)
        {
            throw SourceBytes.Unreadable(name, fault);
        }
    }

    private ReferenceDraft Read(SourceKind kind, string path, string name)
    {
        using var temporary = PrivateFolder.Create();
        using var dataset = Dataset.Open(
            new DatasetOptions(RandomNumberGenerator.GetBytes(32), temporary.Path, null),
            ParisTime.Today(clock),
            cache.Kinds
        );
        SourceLoader.LoadFile(dataset, DossierSource.Plain(kind, name), new SourceFile(path, name), cancellation);
        var files = new List<string>();
        try
        {
            var tables = dataset.Ledger.Parts.Select(part => Write(dataset, kind, part, files)).ToArray();
            var origin = dataset.Ledger.Parts[0].File;
            return new ReferenceDraft(
                new ReferenceEntry(
                    Kind: kind.Code,
                    File: origin.File,
                    Sha256: origin.Sha256,
                    Encoding: origin.Encoding,
                    Date: origin.DataDate,
                    DateOrigin: origin.DateOrigin,
                    ImportedAt: ParisTime.Now(clock),
                    Notices: [.. dataset.Notices],
                    Tables: tables
                ),
                files
            );
        }
        catch (Exception fault)
        {
            foreach (var file in files)
                File.Delete(file);
            if (fault is DuckDBException or IOException or UnauthorizedAccessException)
                throw cache.Unwritable(fault);
            throw;
        }
    }

    private ReferenceTable Write(Dataset dataset, SourceKind kind, LoadedPart part, List<string> files)
    {
        var draft = cache.DraftPath();
        files.Add(draft);
        var (first, end) = (Text(part.FirstRow), Text(part.FirstRow + part.Rows));
        var line = part.File.FirstLine == 0 ? "NULL::BIGINT" : $"{Text(part.File.FirstLine)} + t.record + j.shift";
        using (var jumps = Jumps(dataset, part.File))
        {
            dataset.Execute(
                $"""
                COPY (
                    SELECT t.* EXCLUDE (record), t.record, {line} AS line
                    FROM (
                        SELECT *, rowid - {first} AS record
                        FROM raw.{part.File.Table}
                        WHERE rowid >= {first} AND rowid < {end}
                    ) t
                    ASOF JOIN line_jump j ON t.record >= j.record
                    ORDER BY {Order(part.File.Table)}
                ) TO {SqlLiteral.Text(draft)} (FORMAT parquet, COMPRESSION zstd, ROW_GROUP_SIZE 20480)
                """,
                cancellation
            );
        }

        var hash = Hash(draft);
        return new ReferenceTable(
            Table: part.File.Table,
            Data: $"{part.File.Table}-{hash[..24]}.parquet",
            DataSha256: hash,
            Rows: part.Rows,
            Rejected: dataset.Scalar<long>($"SELECT count(*) FROM raw.{part.File.Table} WHERE reject IS NOT NULL"),
            HasLines: part.File.FirstLine != 0,
            Columns: dataset.Columns.Of(part.File.Table, kind.Code),
            Layout: dataset.Layout(part.File.Table)
        );
    }

    // What is asked of a table: everything about one establishment. Rows that stand together are read together.
    private static string Order(string table) =>
        table switch
        {
            "directory_mailbox" => "finess, record",
            "site" => "ej_finess, record",
            "legal_entity" => "finess, record",
            _ => "record",
        };

    private static JumpTable Jumps(Dataset dataset, LoadedFile file) => new(dataset, file.LineJumps);

    private static string Hash(string path)
    {
        using var stream = SourceBytes.Open(path);
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }

    private static string Text(long value) => value.ToString(CultureInfo.InvariantCulture);

    private sealed class JumpTable : IDisposable
    {
        private readonly Dataset dataset;

        public JumpTable(Dataset dataset, IReadOnlyList<LineJump> jumps)
        {
            this.dataset = dataset;
            dataset.Execute("CREATE TEMP TABLE line_jump (record BIGINT, shift BIGINT)");
            using var appender = dataset.Connection.CreateAppender("temp", "main", "line_jump");
            if (jumps.Count == 0 || jumps[0].Record > 0)
                appender.CreateRow().AppendValue(0L).AppendValue(0L).EndRow();
            foreach (var jump in jumps)
                appender.CreateRow().AppendValue(jump.Record).AppendValue(jump.Shift).EndRow();
        }

        public void Dispose() => dataset.Execute("DROP TABLE line_jump");
    }
}
