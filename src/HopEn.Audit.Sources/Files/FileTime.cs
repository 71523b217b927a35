using HopEn.Audit.Model;

namespace HopEn.Audit.Sources.Files;

/// <summary>The day a file was last written, in France.</summary>
public static class FileTime
{
    /// <summary>The day of a file.</summary>
    public static DateOnly ModifiedOn(string path) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(File.GetLastWriteTimeUtc(path), ParisTime.Zone));
}
