using System.Globalization;
using HopEn.Audit.Model;

namespace HopEn.Audit.Run;

/// <summary>Where the files of a run go: the folder that is told, else a new one of this run.</summary>
/// <remarks>
/// A new one is named by the day and hour, and no other run shares it.
/// No system creates a folder only if it is absent, but each does so for a file: the folder belongs to the run that created
/// the mark in it and found nothing else there. The mark goes when the run is over.
/// </remarks>
internal sealed class OutputFolder : IDisposable
{
    private const string Mark = ".run";
    private readonly string? mark;

    private OutputFolder(string path, string? mark) => (Path, this.mark) = (path, mark);

    /// <summary>Where it is.</summary>
    public string Path { get; }

    /// <summary>Where the files of a request go.</summary>
    /// <exception cref="OutputException">Nothing can be written there.</exception>
    public static OutputFolder Of(AuditRequest request, TimeProvider clock)
    {
        if (request.Output is { } told)
            return new OutputFolder(told, null);
        if (request.Dossier is not { } dossier)
            return Take("exterieur", clock);
        var folder = Directory.Exists(dossier)
            ? dossier
            : System.IO.Path.GetDirectoryName(System.IO.Path.GetFullPath(dossier))!;
        return Take(System.IO.Path.Combine(folder, "rapports"), clock);
    }

    /// <inheritdoc />
    public void Dispose()
    {
        if (mark is null)
            return;
        try
        {
            File.Delete(mark);
            // What ended badly leaves no empty folder behind.
            if (!Directory.EnumerateFileSystemEntries(Path).Any())
                Directory.Delete(Path);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // A mark that can't be taken away is no fault of the run: the next one takes another folder.
        }
    }

    private static OutputFolder Take(string root, TimeProvider clock)
    {
        var name = ParisTime.Now(clock).ToString("yyyyMMdd-HHmmss", CultureInfo.InvariantCulture);
        for (var number = 1; ; number++)
        {
            var path = System.IO.Path.Combine(
                root,
                number == 1 ? name : string.Create(CultureInfo.InvariantCulture, $"{name}-{number}")
            );
            if (TryTake(path) is { } folder)
                return folder;
        }
    }

    private static OutputFolder? TryTake(string path)
    {
        var mark = System.IO.Path.Combine(path, Mark);
        try
        {
            Directory.CreateDirectory(path);
            using (new FileStream(mark, FileMode.CreateNew)) { }
            if (Directory.EnumerateFileSystemEntries(path).Skip(1).Any())
            {
                File.Delete(mark);
                return null;
            }

            return new OutputFolder(path, mark);
        }
        catch (IOException) when (File.Exists(mark))
        {
            return null;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new OutputException(
                $"Rien ne peut être écrit dans «\u202f{path}\u202f»\u202f: "
                    + "vérifiez vos droits, la place disponible et que rien n’y est ouvert ailleurs, "
                    + "ou choisissez un autre répertoire avec --output.",
                fault
            );
        }
    }
}
