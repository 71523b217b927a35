using HopEn.Audit.Model;

namespace HopEn.Audit.Sources.Files;

/// <summary>A temporary folder that only its owner can read, swept when disposed.</summary>
/// <remarks>
/// It is its owner's as long as a file in it stays locked, which ends with the process however that ends. Numbers of processes tell
/// nothing: those of another container are other ones. Folders that nobody holds are swept at the next start.
/// </remarks>
public sealed class PrivateFolder : IDisposable
{
    private const string Prefix = "hopen-audit-";
    private const string Lock = ".lock";

    // Between its creation and its lock a folder is held by nobody.
    private static readonly TimeSpan Unlocked = TimeSpan.FromDays(1);

    private readonly FileStream held;

    private PrivateFolder(string path, FileStream held) => (Path, this.held) = (path, held);

    /// <summary>Where it is.</summary>
    public string Path { get; }

    /// <summary>Creates a folder, after sweeping those that nobody holds.</summary>
    /// <exception cref="OutputException">Nothing can be written in the temporary folder of the system.</exception>
    public static PrivateFolder Create()
    {
        var root = System.IO.Path.GetTempPath();
        try
        {
            var folder = Take(root);
            // Where locks hold nothing, everything would look left behind.
            if (TryHold(folder.Path) is { } second)
                second.Dispose();
            else
                Sweep(root);
            return folder;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new OutputException(
                $"Rien ne peut être écrit dans le répertoire temporaire «\u00a0{root}\u00a0»\u00a0: vérifiez qu’il existe, vos droits, "
                    + "la place et le nombre de fichiers permis, ou choisissez-en un autre par la variable TMPDIR (TEMP sous Windows).",
                fault
            );
        }
    }

    /// <summary>Creates a file that only its owner can read.</summary>
    /// <param name="path">Path of a file that does not exist.</param>
    public static FileStream NewFile(string path)
    {
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.Write,
            Share = FileShare.None,
            BufferSize = 0,
        };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return new FileStream(path, options);
    }

    /// <inheritdoc />
    public void Dispose()
    {
        // Windows deletes no file that is open; elsewhere the lock ends with what it is on.
        if (OperatingSystem.IsWindows())
            held.Dispose();
        Delete(Path);
        held.Dispose();
    }

    private static PrivateFolder Take(string root)
    {
        while (true)
        {
            var path = System.IO.Path.Combine(root, Prefix + System.IO.Path.GetRandomFileName());
            if (OperatingSystem.IsWindows())
                Directory.CreateDirectory(path);
            else
                Directory.CreateDirectory(
                    path,
                    UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute
                );
            try
            {
                return new PrivateFolder(path, NewFile(System.IO.Path.Combine(path, Lock)));
            }
            catch (IOException) when (!Directory.Exists(path) || File.Exists(System.IO.Path.Combine(path, Lock)))
            {
                // Another start took it for one left behind.
            }
            catch (IOException)
            {
                Delete(path);
                throw;
            }
        }
    }

    private static void Sweep(string root)
    {
        foreach (var folder in Directory.EnumerateDirectories(root, Prefix + "*"))
        {
            using var ours = TryHold(folder);
            if (ours is null && !IsForgotten(folder))
                continue;
            if (OperatingSystem.IsWindows())
                ours?.Dispose();
            Delete(folder);
        }
    }

    private static bool IsForgotten(string folder) =>
        !File.Exists(System.IO.Path.Combine(folder, Lock))
        && TimeProvider.System.GetUtcNow().UtcDateTime - Directory.GetLastWriteTimeUtc(folder) > Unlocked;

    // Null when somebody holds it, or it is another user's.
    private static FileStream? TryHold(string folder)
    {
        try
        {
            return new FileStream(
                System.IO.Path.Combine(folder, Lock),
                FileMode.Open,
                FileAccess.ReadWrite,
                FileShare.None
            );
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static void Delete(string folder)
    {
        try
        {
            Directory.Delete(folder, recursive: true);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // Another user's folder, or one still held open: the next start tries again.
        }
    }
}
