using System.Security.Cryptography;
using HopEn.Audit.Engine.Kinds;
using HopEn.Audit.Model;
using HopEn.Audit.Sources.Files;

namespace HopEn.Audit.Sources.Reference;

/// <summary>
/// A folder of this user that holds the public files (Annuaire Santé, FINESS, white list), read once and used by every dossier.
/// </summary>
/// <remarks>
/// One manifest per kind of file names data files whose names hold their own hash. Data files come first and the manifest
/// last, by renaming: a reader sees the earlier import or the later one, never a mixture. Only public data enter it.
/// </remarks>
/// <param name="folder">Where it is; it need not exist.</param>
/// <param name="kinds">The kinds of source; those that are published for everyone can be cached.</param>
public sealed class ReferenceCache(string folder, SourceKinds kinds)
{
    private const string Lock = ".verrou";
    private const string DraftPrefix = ".import-";

    private readonly HashSet<string> verified = new(StringComparer.Ordinal);

    /// <summary>Where it is.</summary>
    public string Folder => folder;

    /// <summary>The kinds of source.</summary>
    public SourceKinds Kinds => kinds;

    /// <summary>What was imported of a kind; null when nothing was.</summary>
    /// <exception cref="SourceUnreadableException">The cache is damaged, or was written by another version.</exception>
    public ReferenceEntry? Find(SourceKind kind)
    {
        if (!File.Exists(Manifest(kind)))
            return null;
        try
        {
            return ReferenceManifest.Read(File.ReadAllText(Manifest(kind))) is { } entry && entry.Kind == kind.Code
                ? entry
                : throw Damaged(kind, null);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw Damaged(kind, fault);
        }
    }

    /// <summary>Everything that was imported.</summary>
    /// <exception cref="SourceUnreadableException">The cache is damaged.</exception>
    public IReadOnlyList<ReferenceEntry> Entries() => [.. Public.Select(Find).OfType<ReferenceEntry>()];

    /// <summary>Checks that what an entry names is there and undamaged.</summary>
    /// <exception cref="SourceUnreadableException">It isn't.</exception>
    public void Verify(ReferenceEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        foreach (var table in entry.Tables)
            Data(entry, table);
    }

    /// <summary>Path of a data file, once its hash was found to be the one of its import.</summary>
    /// <exception cref="SourceUnreadableException">The file is missing or damaged.</exception>
    internal string Data(ReferenceEntry entry, ReferenceTable table)
    {
        var path = Path.Combine(folder, Path.GetFileName(table.Data));
        if (verified.Contains(path))
            return path;
        try
        {
            using var stream = File.OpenRead(path);
            if (Convert.ToHexStringLower(SHA256.HashData(stream)) != table.DataSha256)
                throw Damaged(kinds[entry.Kind], null);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw Damaged(kinds[entry.Kind], fault);
        }

        verified.Add(path);
        return path;
    }

    /// <summary>A new name for a data file being written.</summary>
    internal string DraftPath()
    {
        try
        {
            Directory.CreateDirectory(folder);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw Unwritable(fault);
        }

        return Path.Combine(folder, $"{DraftPrefix}{Path.GetRandomFileName()}.parquet");
    }

    /// <summary>Gives drafts their place, all of them, in place of earlier imports of their kinds.</summary>
    /// <remarks>Imports running at the same time take turns here; the last one wins, whole.</remarks>
    internal void Publish(IReadOnlyList<ReferenceDraft> drafts, CancellationToken cancellation)
    {
        try
        {
            using var turn = Turn(cancellation);
            foreach (var draft in drafts)
            {
                foreach (var (file, table) in draft.Files.Zip(draft.Entry.Tables))
                    File.Move(file, Path.Combine(folder, table.Data), overwrite: true);
            }

            foreach (var draft in drafts)
                WholeFile.Write(Manifest(kinds[draft.Entry.Kind]), ReferenceManifest.Write(draft.Entry));
            Sweep();
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw Unwritable(fault);
        }
    }

    internal SourceUnreadableException Damaged(SourceKind kind, Exception? fault) =>
        new(
            $"Dans le cache «\u202f{folder}\u202f», {kind.Label} est abîmé ou vient d’une autre version de l’outil\u202f: "
                + $"importez-le de nouveau avec «\u202fhopen-audit reference import\u202f», "
                + $"ou passez-vous du cache avec --no-cache.",
            fault
        );

    internal OutputException Unwritable(Exception? fault) =>
        new(
            $"Impossible d’écrire dans le cache «\u202f{folder}\u202f»\u202f: "
                + $"vérifiez la place libre et vos droits, ou choisissez un autre répertoire avec --cache. "
                + $"Ce qui y était reste utilisable.",
            fault
        );

    private string Manifest(SourceKind kind) => Path.Combine(folder, kind.Code + ".json");

    private IEnumerable<SourceKind> Public => kinds.All.Where(kind => kind.IsPublic);

    private FileStream Turn(CancellationToken cancellation)
    {
        while (true)
        {
            cancellation.ThrowIfCancellationRequested();
            try
            {
                return new FileStream(
                    Path.Combine(folder, Lock),
                    FileMode.OpenOrCreate,
                    FileAccess.ReadWrite,
                    FileShare.None
                );
            }
            catch (IOException fault) when (fault is not (DirectoryNotFoundException or FileNotFoundException))
            {
                cancellation.WaitHandle.WaitOne(TimeSpan.FromMilliseconds(50));
            }
        }
    }

    // Data files that no manifest names, and drafts of imports that died; one still open elsewhere goes the next time.
    private void Sweep()
    {
        var named = Public
            .Where(kind => File.Exists(Manifest(kind)))
            .SelectMany(kind => ReferenceManifest.Read(File.ReadAllText(Manifest(kind)))?.Tables ?? [])
            .Select(table => table.Data)
            .ToHashSet(StringComparer.Ordinal);
        foreach (var file in new DirectoryInfo(folder).EnumerateFiles("*.parquet"))
        {
            if (
                named.Contains(file.Name)
                || (file.Name.StartsWith(DraftPrefix, StringComparison.Ordinal) && !IsOld(file))
            )
                continue;
            try
            {
                file.Delete();
            }
            catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
            {
                // Still read by another audit.
            }
        }
    }

    // No import lasts a day. The manifest just written gives the time of the disk itself.
    private bool IsOld(FileInfo file) =>
        Public.Select(Manifest).Where(File.Exists).Max(File.GetLastWriteTimeUtc) - file.LastWriteTimeUtc
        > TimeSpan.FromDays(1);
}
