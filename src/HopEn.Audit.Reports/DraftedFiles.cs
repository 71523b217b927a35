using HopEn.Audit.Model;
using HopEn.Audit.Model.Concurrency;
using HopEn.Audit.Model.Files;

namespace HopEn.Audit.Reports;

/// <summary>Writes files under temporary names, then gives all of them their place: none is ever half-written.</summary>
internal static class DraftedFiles
{
    private const string Ending = ".partiel";
    private const string Former = ".ancien";

    /// <summary>Writes all, or leaves what was there as it was.</summary>
    /// <param name="folder">Folder that the user knows of: the one told when nothing can be written.</param>
    /// <param name="files">Files, each in the folder or under it; folders are created when absent.</param>
    /// <param name="cancellation">Leaves earlier files as they were.</param>
    /// <exception cref="OutputException">The folder can't be written, or another program holds a file that is to be replaced.</exception>
    public static void Write(
        string folder,
        IReadOnlyList<(string Path, byte[] Bytes)> files,
        CancellationToken cancellation = default
    )
    {
        // Nobody else can have put anything under a name drawn now.
        var draft = $".{Path.GetRandomFileName()}{Ending}";
        string[] absent =
        [
            .. files.Select(file => FolderOf(file.Path)).Distinct().Where(one => !Directory.Exists(one)),
        ];
        try
        {
            foreach (var (path, bytes) in files)
            {
                cancellation.ThrowIfCancellationRequested();
                Directory.CreateDirectory(FolderOf(path));
                using var stream = new FileStream(path + draft, FileMode.CreateNew, FileAccess.Write);
                stream.Write(bytes);
            }

            cancellation.ThrowIfCancellationRequested();
            // A pipe is opened once: whoever reads it takes the first end for the last.
            string[] kept =
            [
                .. files.Where(file => !StraightOutput.TryWrite(file.Path, file.Bytes)).Select(file => file.Path),
            ];
            if (Array.Find(kept, Held) is { } held)
                throw new OutputException(
                    $"«\u202f{held}\u202f» est ouvert dans un autre programme (un tableur, par exemple)\u202f: "
                        + "fermez-le et recommencez, ou choisissez un autre répertoire avec --output. Rien n’a été remplacé."
                );
            Replacements.Run(() => Replace(kept, draft));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new OutputException(
                $"Rien ne peut être écrit dans «\u202f{folder}\u202f»\u202f: "
                    + "vérifiez vos droits, la place disponible et que rien n’y est ouvert ailleurs, "
                    + "ou choisissez un autre répertoire avec --output.",
                fault
            );
        }
        finally
        {
            foreach (var (path, _) in files)
                Discard(path + draft);
            foreach (var one in absent.Where(Directory.Exists).OrderByDescending(path => path.Length))
                DiscardEmpty(one);
        }
    }

    private static string FolderOf(string path) => Path.GetDirectoryName(Path.GetFullPath(path))!;

    // What one system lets be replaced another does not: whatever stops half-way, those already replaced come back.
    private static void Replace(string[] paths, string draft)
    {
        var suffix = $".{Path.GetRandomFileName()}{Former}";
        var done = new Stack<(string Path, string? Former)>();
        string? moving = null;
        try
        {
            foreach (var path in paths)
            {
                var former = File.Exists(path) ? path + suffix : null;
                if (former is null)
                {
                    File.Move(path + draft, path);
                    done.Push((path, null));
                }
                else
                {
                    // Windows may move the former file away, then fail to put the new one in its place.
                    done.Push((path, former));
                    moving = path;
                    File.Replace(path + draft, path, former, ignoreMetadataErrors: true);
                    moving = null;
                }
            }
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            var away = done.Where(one =>
                    !Restore(one.Path, one.Former, isUntouched: one.Path == moving && File.Exists(one.Path))
                )
                .Select(one => one.Former)
                .OfType<string>()
                .ToArray();
            var names = string.Join(", ", away.Select(path => $"«\u202f{path}\u202f»"));
            if (away.Length > 0)
                throw new OutputException(
                    $"Tout n’a pas pu être remplacé, ni remis\u202f: vos fichiers d’avant sont sous {names}. "
                        + "Vérifiez vos droits et que rien n’y est ouvert ailleurs, renommez-les et recommencez.",
                    fault
                );
            throw;
        }

        foreach (var (_, former) in done.Where(one => one.Former is not null))
            Discard(former!);
    }

    // The former file may be another name of the one in place, or a copy of it: it goes in any case.
    private static bool Restore(string path, string? former, bool isUntouched) =>
        Try(() =>
        {
            if (former is null)
                File.Delete(path);
            else if (File.Exists(former) && !isUntouched)
                File.Move(former, path, overwrite: true);
            if (former is not null)
                Discard(former);
        });

    // A spreadsheet lets nobody else write what it shows: found before anything is moved, it is told by its name.
    private static bool Held(string path)
    {
        if (!File.Exists(path))
            return false;
        try
        {
            using var stream = new FileStream(
                path,
                FileMode.Open,
                FileAccess.ReadWrite,
                FileShare.ReadWrite | FileShare.Delete
            );
            return false;
        }
        catch (UnauthorizedAccessException)
        {
            return false;
        }
        catch (IOException)
        {
            return true;
        }
    }

    private static void Discard(string path) => Try(() => File.Delete(path));

    private static void DiscardEmpty(string folder) =>
        Try(() =>
        {
            if (!Directory.EnumerateFileSystemEntries(folder).Any())
                Directory.Delete(folder);
        });

    // Whether it could be done: a temporary file that stays is only untidy, a former report that stays away is told.
    private static bool Try(Action step)
    {
        try
        {
            step();
            return true;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
