namespace HopEn.Audit.Reports;

/// <summary>Writes files under temporary names, then gives all of them their place: none is ever half-written.</summary>
internal static class DraftedFiles
{
    private const string Draft = ".partiel";
    private const string Former = ".ancien";

    /// <summary>Writes all, or leaves what was there as it was.</summary>
    /// <exception cref="OutputException">The folder can't be written, or another program holds a file that is to be replaced.</exception>
    public static void Write(string folder, IReadOnlyList<(string Path, byte[] Bytes)> files, CancellationToken cancellation = default)
    {
        try
        {
            Directory.CreateDirectory(folder);
            foreach (var (path, bytes) in files)
            {
                cancellation.ThrowIfCancellationRequested();
                File.WriteAllBytes(path + Draft, bytes);
            }

            cancellation.ThrowIfCancellationRequested();
            if (files.FirstOrDefault(file => Held(file.Path)).Path is { } held) throw new OutputException(
                $"«\u202f{held}\u202f» est ouvert dans un autre programme (un tableur, par exemple)\u202f: fermez-le et recommencez, ou choisissez un autre répertoire avec --output. Rien n’a été remplacé.");
            Replace([.. files.Select(file => file.Path)]);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new OutputException($"Rien ne peut être écrit dans «\u202f{folder}\u202f»\u202f: vérifiez vos droits, la place disponible et que rien n’y est ouvert ailleurs, ou choisissez un autre répertoire avec --output.", fault);
        }
        finally
        {
            foreach (var (path, _) in files) Discard(path + Draft);
        }
    }

    // What one system lets be replaced another does not: whatever stops half-way, those already replaced come back.
    private static void Replace(string[] paths)
    {
        var undo = new Stack<Action>();
        try
        {
            foreach (var path in paths)
            {
                if (File.Exists(path))
                {
                    File.Move(path, path + Former, overwrite: true);
                    undo.Push(() => File.Move(path + Former, path, overwrite: true));
                }

                File.Move(path + Draft, path);
                undo.Push(() => File.Delete(path));
            }
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            while (undo.TryPop(out var step)) Try(step);
            throw;
        }

        foreach (var path in paths) Discard(path + Former);
    }

    // A spreadsheet lets nobody else write what it shows: found before anything is moved, it is told by its name.
    private static bool Held(string path)
    {
        if (!File.Exists(path)) return false;
        try
        {
            using var stream = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete);
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

    // The caller was told already; what can't be put back or deleted stays beside, under its temporary name.
    private static void Try(Action step)
    {
        try
        {
            step();
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
        }
    }
}
