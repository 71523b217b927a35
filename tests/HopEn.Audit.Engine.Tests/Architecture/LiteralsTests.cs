using System.Text.RegularExpressions;

namespace HopEn.Audit.Engine.Tests.Architecture;

/// <summary>
/// No identifier of a row and no bit of a flag is a number that only its author can read: the SQL goes to the ARS in the evidence file.
/// Rows are named by the macros of the registry, flags by those of <c>flags.sql</c>.
/// </summary>
public sealed partial class LiteralsTests
{
    private static readonly string[] Rooms = ["src/HopEn.Audit.Engine", "src/HopEn.Audit.Sources", "rules"];

    // Where the flags get their names.
    private const string Names = "flags.sql";

    [Fact]
    public void Rows_and_flags_are_named()
    {
        var found = Rooms
            .SelectMany(room =>
                Directory.EnumerateFiles(Path.Combine(Repository.Root, room), "*", SearchOption.AllDirectories)
            )
            .Where(file => Path.GetExtension(file) is ".cs" or ".sql" && Path.GetFileName(file) != Names)
            .Where(file => !file.Split(Path.DirectorySeparatorChar).Any(part => part is "obj" or "bin"))
            .SelectMany(file =>
                File.ReadLines(file)
                    .Select(
                        (line, at) => (Line: line, Place: $"{Path.GetRelativePath(Repository.Root, file)}:{at + 1}")
                    )
            )
            .Where(one => Literal().IsMatch(one.Line))
            .Select(one => one.Place);
        found.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("SELECT (13::BIGINT << 40) + rowid AS row_id FROM raw.document")]
    [InlineData("var number = 21L << 40;")]
    [InlineData("WHERE x.bits & 4096 <> 0")]
    [InlineData("WHEN facts & 63 <> 0 THEN")]
    [InlineData("THEN 4096 | CASE WHEN refused THEN 16384")]
    [InlineData("HAVING bit_or(citizen) & 1 = 0")]
    public void The_literals_that_stood_there_are_recognised(string line) => Literal().IsMatch(line).ShouldBeTrue();

    [GeneratedRegex(
        @"<<\s*40\b|>>\s*40\b|\b(bits|facts|cda|citizen|documents|care|mask)\)?\s*&\s*\d|\b\d{4,}\s*\|"
            + @"|THEN\s+(4096|8192|16384|32768|65536|131072)\b",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Literal();
}
