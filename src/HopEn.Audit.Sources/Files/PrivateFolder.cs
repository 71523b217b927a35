namespace HopEn.Audit.Sources.Files;

/// <summary>A temporary folder that only its owner can read, swept when disposed.</summary>
/// <remarks>Folders left by a killed process are swept at the next start, once their process no longer runs.</remarks>
public sealed class PrivateFolder : IDisposable
{
    private const string Prefix = "hopen-audit-";

    private PrivateFolder(string path) => Path = path;

    /// <summary>Where it is.</summary>
    public string Path { get; }

    /// <summary>Creates a folder, after sweeping those of processes that are gone.</summary>
    public static PrivateFolder Create()
    {
        Sweep();
        var path = System.IO.Path.Combine(
            System.IO.Path.GetTempPath(),
            $"{Prefix}{Environment.ProcessId}-{System.IO.Path.GetRandomFileName()}"
        );
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(path);
        else
            Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        return new PrivateFolder(path);
    }

    /// <inheritdoc />
    public void Dispose() => Delete(Path);

    private static void Sweep()
    {
        foreach (var folder in Directory.EnumerateDirectories(System.IO.Path.GetTempPath(), Prefix + "*"))
        {
            var name = System.IO.Path.GetFileName(folder)[Prefix.Length..];
            if (
                int.TryParse(name.Split('-')[0], System.Globalization.CultureInfo.InvariantCulture, out var process)
                && !IsRunning(process)
            )
                Delete(folder);
        }
    }

    private static bool IsRunning(int process)
    {
        try
        {
            using var found = System.Diagnostics.Process.GetProcessById(process);
            return true;
        }
        catch (ArgumentException)
        {
            return false;
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
