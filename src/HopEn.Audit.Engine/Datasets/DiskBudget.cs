namespace HopEn.Audit.Engine.Datasets;

/// <summary>What a dataset may put on the disk when memory does not suffice: one question must not fill the machine's.</summary>
internal static class DiskBudget
{
    private const long Least = 64L << 20;

    /// <summary>Half of what is free, in bytes.</summary>
    /// <param name="folder">Folder that receives what is put aside.</param>
    public static long Of(string folder) =>
        Math.Max(Least, new DriveInfo(Path.GetFullPath(folder)).AvailableFreeSpace / 2);
}
