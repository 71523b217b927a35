namespace HopEn.Audit.Reports;

/// <summary>Writes files under temporary names, then gives all of them their place: none is ever half-written.</summary>
internal static class DraftedFiles
{
    private const string Draft = ".partiel";

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
            foreach (var (path, _) in files) File.Move(path + Draft, path, overwrite: true);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new OutputException($"Rien ne peut être écrit dans «\u202f{folder}\u202f»\u202f: vérifiez vos droits et la place disponible, ou choisissez un autre répertoire avec --output.", fault);
        }
        finally
        {
            foreach (var (path, _) in files) Discard(path + Draft);
        }
    }

    // A spreadsheet lets nobody else write what it shows: on Windows, it would be found out half-way, some files replaced and others not.
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

    private static void Discard(string draft)
    {
        try
        {
            File.Delete(draft);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // The folder refused the file in the first place: the caller is told so.
        }
    }
}
