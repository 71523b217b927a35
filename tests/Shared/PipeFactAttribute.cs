using System.Diagnostics;

namespace HopEn.Audit.Testing;

/// <summary>A test that makes a pipe in place of a file: shown as skipped where the system has none.</summary>
internal sealed class PipeFactAttribute : FactAttribute
{
    public PipeFactAttribute()
    {
        if (OperatingSystem.IsWindows())
            Skip = "ce système n’a pas de tubes nommés";
    }

    /// <summary>Makes a pipe that nobody writes to.</summary>
    public static string Make(string path)
    {
        using var make = Process.Start("mkfifo", [path]);
        make.WaitForExit();
        return path;
    }
}
