using System.IO.Compression;

namespace HopEn.Audit.Testing;

/// <summary>
/// Every report ever committed as the example, in the order of the history and named by what came with it: those that say
/// « 1.0 », of which none but the last has the shape of the next, and the drafts of 2.0.
/// </summary>
internal static class ReportCorpus
{
    private static string Folder => Path.Combine(Repository.Root, "tests", "Shared", "Reports");

    /// <summary>Names of the reports of version 1.0, the oldest first.</summary>
    public static IReadOnlyList<string> Names { get; } = NamesIn(string.Empty);

    /// <summary>Names of those of version 2.0 before it was released, the oldest first.</summary>
    public static IReadOnlyList<string> Drafts { get; } = NamesIn("drafts");

    private static string[] NamesIn(string folder) =>
        [
            .. Directory
                .GetFiles(Path.Combine(Folder, folder), "*.json.gz")
                .Select(path => Path.Combine(folder, Path.GetFileName(path)))
                .Select(path => path.Replace(".json.gz", string.Empty, StringComparison.Ordinal))
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
