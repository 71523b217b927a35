namespace HopEn.Audit.Reports;

/// <summary>Writes files under temporary names, then gives all of them their place: none is ever half-written.</summary>
internal static class DraftedFiles
{
    private const string Draft = ".partiel";

    /// <summary>Writes.</summary>
    /// <exception cref="OutputException">The folder can't be written.</exception>
    public static void Write(string folder, IReadOnlyList<(string Path, byte[] Bytes)> files)
    {
        try
        {
            Directory.CreateDirectory(folder);
            foreach (var (path, bytes) in files) File.WriteAllBytes(path + Draft, bytes);
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
