namespace HopEn.Audit.Model.Files;

/// <summary>Outputs that are no file: a pipe or a device receives what is written, and nothing takes its place.</summary>
public static class StraightOutput
{
    private static readonly string[] Systems = ["/dev/", "/proc/"];

    /// <summary>Writes to what is no file; false, and nothing is written, when it is one or is not there.</summary>
    /// <param name="path">Path of the output.</param>
    /// <param name="bytes">What to write.</param>
    /// <exception cref="IOException">It takes no more.</exception>
    public static bool TryWrite(string path, ReadOnlySpan<byte> bytes)
    {
        if (OperatingSystem.IsWindows() || !File.Exists(path))
            return false;
        using var stream = Opened(path);
        if (stream is null || stream.CanSeek && !IsOfSystem(path) && !IsDevice(stream))
            return false;
        stream.Write(bytes);
        return true;
    }

    // Nothing is emptied: a file is only looked at, and one that can't be opened may still be replaced, or be told as held.
    private static FileStream? Opened(string path)
    {
        try
        {
            return new FileStream(path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite, bufferSize: 0);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    // A device may be anywhere (a container has its own): it has no length to set, even the one it says it has.
    private static bool IsDevice(FileStream stream)
    {
        try
        {
            if (stream.Length == 0)
                stream.SetLength(0);
            return false;
        }
        catch (IOException)
        {
            return true;
        }
    }

    private static bool IsOfSystem(string path)
    {
        var full = Path.GetFullPath(path);
        var target = File.ResolveLinkTarget(full, returnFinalTarget: true)?.FullName ?? full;
        return Systems.Any(system =>
            full.StartsWith(system, StringComparison.Ordinal) || target.StartsWith(system, StringComparison.Ordinal)
        );
    }
}
