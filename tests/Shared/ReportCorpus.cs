using System.IO.Compression;

namespace HopEn.Audit.Testing;

/// <summary>
/// Every report ever committed as the example, in the order of the history and named by what came with it: all say « 1.0 »,
/// and none but the last has the shape of the next.
/// </summary>
internal static class ReportCorpus
{
    private static string Folder => Path.Combine(Repository.Root, "tests", "Shared", "Reports");

    /// <summary>Names of the reports, the oldest first.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        .. Directory
            .GetFiles(Folder, "*.json.gz")
            .Select(path => Path.GetFileName(path).Replace(".json.gz", string.Empty, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>The text of one.</summary>
    public static string Read(string name)
    {
        using var file = File.OpenRead(Path.Combine(Folder, name + ".json.gz"));
        using var text = new StreamReader(new GZipStream(file, CompressionMode.Decompress));
        return text.ReadToEnd();
    }
}
