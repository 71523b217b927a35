using System.Globalization;

namespace HopEn.Audit.Engine.Datasets;

/// <summary>What a dataset may put on the disk when memory does not suffice: one question must not fill the machine's.</summary>
internal static class DiskBudget
{
    private const long Least = 64L << 20;

    /// <summary>Half of what is free, in bytes; null when the system does not tell it, of a network share for instance.</summary>
    /// <param name="folder">Folder that receives what is put aside.</param>
    public static long? Of(string folder)
    {
        try
        {
            return Math.Max(Least, new DriveInfo(Path.GetFullPath(folder)).AvailableFreeSpace / 2);
        }
        catch (Exception fault) when (fault is ArgumentException or IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>The statement that sets it; empty to keep the bound that DuckDB has of its own.</summary>
    /// <param name="folder">Folder that receives what is put aside.</param>
    public static string Setting(string folder) =>
        Of(folder) is { } bytes
            ? string.Create(CultureInfo.InvariantCulture, $"SET max_temp_directory_size = '{bytes / 1048576} MiB';")
            : string.Empty;
}
