using System.Text.RegularExpressions;

namespace HopEn.Audit.Engine.Tests.Architecture;

/// <summary>No line of the sources or of the tests has more than 140 columns, as <c>.editorconfig</c> says.</summary>
public sealed class LinesTests
{
    private const int Columns = 140;

    [Fact]
    public void No_line_has_more_than_140_columns() =>
        LongLines().Select(line => $"{line.File}:{line.Number} has {line.Length}").ShouldBeEmpty();

    private static IEnumerable<(string File, int Number, int Length)> LongLines() =>
        new[] { "src", "tests" }
            .Select(side => Path.Combine(Repository.Root, side))
            .SelectMany(folder => Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories))
            .Where(path => !Regex.IsMatch(path, @"[\\/](obj|bin)[\\/]"))
            .Select(path => (Path: path, File: Path.GetRelativePath(Repository.Root, path).Replace('\\', '/')))
            .SelectMany(file =>
                File.ReadLines(file.Path)
                    .Select((line, index) => (file.File, Number: index + 1, Length: Width(line)))
                    .Where(line => line.Length > Columns)
            );

    // An escape such as \u202f is one character to whoever reads the text.
    private static int Width(string line) => Regex.Replace(line, @"\\u[0-9a-fA-F]{4}", "x").Length;
}
