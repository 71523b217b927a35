using System.Text.RegularExpressions;

namespace HopEn.Audit.Engine.Tests.Architecture;

/// <summary>docs/architecture.md leads a stranger by file names: each must be there.</summary>
public sealed partial class ArchitecturePageTests
{
    private static readonly string Page = Path.Combine(Repository.Root, "docs", "architecture.md");

    [Fact]
    public void Every_path_that_the_page_names_exists() =>
        NamedPath()
            .Matches(File.ReadAllText(Page))
            .Select(match => match.Groups["path"].Value)
            .Where(path => !Exists(path))
            .ShouldBeEmpty();

    [Fact]
    public void Every_file_that_the_page_names_without_its_folder_exists()
    {
        var files = Directory
            .EnumerateFiles(Path.Combine(Repository.Root, "src"), "*.*", SearchOption.AllDirectories)
            .Select(file => file.Replace('\\', '/'))
            .ToArray();
        NamedFile()
            .Matches(File.ReadAllText(Page))
            .Select(match => match.Groups["file"].Value)
            .Where(name => !files.Any(file => file.EndsWith("/" + name, StringComparison.Ordinal)))
            .Where(name => !Exists(Path.Combine("tests/HopEn.Audit.Engine.Tests/Architecture", name)))
            .ShouldBeEmpty();
    }

    private static bool Exists(string path)
    {
        var whole = Path.Combine(Repository.Root, path);
        return path.Contains('*', StringComparison.Ordinal)
            ? Directory.EnumerateFiles(Path.GetDirectoryName(whole)!, Path.GetFileName(whole)).Any()
            : File.Exists(whole) || Directory.Exists(whole);
    }

    [GeneratedRegex(@"`(?<path>(src|rules|reports|tests)/[^`]*[^`/])/?`", RegexOptions.None, 1000)]
    private static partial Regex NamedPath();

    [GeneratedRegex(@"`(?<file>([A-Z][A-Za-z]*/)?[A-Z][A-Za-z.]*\.cs|[a-z-]+\.sql)`", RegexOptions.None, 1000)]
    private static partial Regex NamedFile();
}
