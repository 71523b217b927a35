namespace HopEn.Audit.Cda.Tests.CiSis;

/// <summary>The official data beside the source tree, which have no licence and so are never part of it.</summary>
internal static class CiSisData
{
    public static string Folder { get; } = Path.GetFullPath(Path.Combine(Repository.Root, "..", "shared", "ci-sis"));

    public static bool Present => Directory.Exists(Folder);

    /// <summary>The rows of a table of the data, without its header. No quoting: a cell may hold a quotation mark.</summary>
    public static IReadOnlyList<string[]> Table(string name) =>
        [.. File.ReadLines(Path.Combine(Folder, name)).Skip(1).Select(line => line.Split('\t'))];
}
