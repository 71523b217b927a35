using System.Globalization;
using HopEn.Audit.Outages.Dates;

namespace HopEn.Audit.Outages.Tests.Dates;

/// <summary>The corpus of phrases.</summary>
internal static class Corpus
{
    public static IReadOnlyList<string[]> Rows { get; } =
    [
        .. File.ReadLines(Path.Combine(Repository.Root, "tests", "HopEn.Audit.Outages.Tests", "Dates", "phrases.tsv"))
            .Where(line => line.Length > 0 && !line.StartsWith('#'))
            .Select(line => line.Replace("\\n", "\n", StringComparison.Ordinal).Split('\t')),
    ];

    public static DateContext Context(string text) =>
        text.EndsWith('?')
            ? new DateContext(DateOnly.Parse(text[..^1], CultureInfo.InvariantCulture), false)
            : new DateContext(DateOnly.Parse(text, CultureInfo.InvariantCulture), true);
}
