using System.Diagnostics;
using System.Security;
using System.Text.RegularExpressions;

namespace HopEn.Audit.Cda.Tests.Schematron;

/// <summary>Saxon-HE, where the machine has it (Debian: <c>libsaxonhe-java</c>).</summary>
internal static class Saxon
{
    private static readonly string[] Jars =
    [
        "/usr/share/java/Saxon-HE.jar",
        "/usr/share/java/saxonhe.jar",
        "/usr/share/java/saxon-he.jar",
    ];

    // Ends a value: in no document or expression of these tests.
    private const char End = '\uE000';

    public static string? Jar { get; } = Jars.FirstOrDefault(File.Exists);

    public static bool Present { get; } = Jar is not null && (File.Exists("/usr/bin/java") || File.Exists("/bin/java"));

    /// <summary>How many nodes of the document match each pattern; those that Saxon refuses are left out.</summary>
    public static Dictionary<string, int> Matches(IReadOnlyList<string> patterns, string document)
    {
        try
        {
            return patterns.Zip(Counts(patterns, document)).ToDictionary(one => one.First, one => one.Second);
        }
        catch (RefusedException refused) when (refused.Lines.Count > 0)
        {
            // The first line holds the counts, then comes one pattern a line.
            var left = patterns.Where((_, i) => !refused.Lines.Contains(i + 2)).ToList();
            left.Count.ShouldBeLessThan(patterns.Count);
            return Matches(left, document);
        }
    }

    private static IEnumerable<int> Counts(IReadOnlyList<string> patterns, string document)
    {
        var templates = patterns.Select(
            (pattern, i) =>
                "\n"
                + $"""<xsl:template match="{SecurityElement.Escape(pattern)}" mode="m{i}" priority="1">x</xsl:template>"""
                + $"""<xsl:template match="/|node()|@*" mode="m{i}" priority="0"/>"""
        );
        var counts = patterns.Select(
            (_, i) =>
                $"<xsl:variable name='v{i}'><xsl:apply-templates select='/|//node()|//@*' mode='m{i}'/></xsl:variable>"
                + $"<xsl:value-of select=\"string-length($v{i}), '&#10;'\" separator=''/>"
        );
        return Run(
                $"<xsl:template match='/'>{string.Concat(counts)}</xsl:template>{string.Concat(templates)}",
                document
            )
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(int.Parse);
    }

    /// <summary>The value of each expression as text, items joined by a comma; « ! » when Saxon refuses it or fails.</summary>
    public static string[] Values(IReadOnlyList<string> expressions, string document)
    {
        var values = new string[expressions.Count];
        Array.Fill(values, "!");
        var asked = Enumerable.Range(0, expressions.Count).ToList();
        while (asked.Count > 0)
        {
            try
            {
                var answers = Evaluated([.. asked.Select(i => expressions[i])], document);
                foreach (var (i, answer) in asked.Zip(answers))
                    values[i] = answer;
                return values;
            }
            catch (RefusedException refused) when (refused.Lines.Count > 0)
            {
                // What comes before the expressions is on the first line, then comes one expression a line.
                asked = [.. asked.Where((_, rank) => !refused.Lines.Contains(rank + 2))];
            }
        }

        return values;
    }

    private static string[] Evaluated(IReadOnlyList<string> expressions, string document)
    {
        var values = expressions.Select(expression =>
            "\n<xsl:try><xsl:value-of select=\"for $i in ("
            + SecurityElement.Escape(expression)
            + ") return string($i)\" separator=\",\"/><xsl:catch>!</xsl:catch></xsl:try><xsl:text>\uE000</xsl:text>"
        );
        return Run($"<xsl:template match='/*'>{string.Concat(values)}</xsl:template>", document).Split(End)[..^1];
    }

    private static string Run(string templates, string document)
    {
        var folder = Directory.CreateTempSubdirectory("hopen-audit-saxon-").FullName;
        try
        {
            var sheet = Path.Combine(folder, "sheet.xsl");
            var source = Path.Combine(folder, "source.xml");
            File.WriteAllText(
                sheet,
                "<xsl:stylesheet version='3.0' xmlns:xsl='http://www.w3.org/1999/XSL/Transform' xmlns:c='urn:c' "
                    + "xmlns:xs='http://www.w3.org/2001/XMLSchema'><xsl:output method='text'/>"
                    + $"{templates}</xsl:stylesheet>"
            );
            File.WriteAllText(source, document);
            var start = new ProcessStartInfo(
                "java",
                ["-cp", Jar!, "net.sf.saxon.Transform", $"-s:{source}", $"-xsl:{sheet}"]
            )
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                StandardOutputEncoding = System.Text.Encoding.UTF8,
            };
            using var process = Process.Start(start)!;
            var errors = process.StandardError.ReadToEndAsync();
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return process.ExitCode == 0 ? output : throw new RefusedException(errors.Result);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}

/// <summary>A style sheet that Saxon does not compile.</summary>
internal sealed class RefusedException(string words) : Exception(words)
{
    public HashSet<int> Lines { get; } =
    [
        .. Regex
            .Matches(words, @"^(?:Static )?[Ee]rror .*?on line (\d+) column", RegexOptions.Multiline)
            .Select(match => int.Parse(match.Groups[1].Value)),
    ];
}

/// <summary>A test beside Saxon: skipped, and seen to be, on a machine without it.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class SaxonFactAttribute : FactAttribute
{
    public SaxonFactAttribute()
    {
        if (!Saxon.Present)
            Skip = "Saxon-HE is not installed (Debian: apt-get install libsaxonhe-java).";
    }
}
