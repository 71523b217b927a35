using System.Text.RegularExpressions;

namespace HopEn.Audit.Engine.Tests.Architecture;

/// <summary>Engine speaks codes with parameters: what a user reads is worded where it is read, in <c>Reports/Words</c>.</summary>
public sealed partial class FrenchTests
{
    // Faults of a file that somebody writes, told with that file and the line to whoever runs the tool. They end the run: no report
    // holds them, no other surface shows them.
    private static readonly string[] FaultsOfFiles =
    [
        "ArsEvidence/EvidenceEngine.cs",
        "Attestations/AttestationReader.cs",
        "Cases",
        "Dossiers",
        "Evaluation/ConfigurationCheck.cs",
        "Evaluation/ProgrammeChoice.cs",
        "Files/SharedFile.cs",
        "Rules",
        "Visits/VisitReader.cs",
        "Waivers/WaiverReader.cs",
        "Yaml",
    ];

    private static string Room => Path.Combine(Repository.Root, "src", "HopEn.Audit.Engine");

    [Fact]
    public void Engine_writes_no_french()
    {
        Sources()
            .Where(file =>
                !FaultsOfFiles.Any(one => file.Name == one || file.Name.StartsWith(one + "/", StringComparison.Ordinal))
            )
            .SelectMany(file => French(file.Text).Select(found => $"{file.Name}: {found}"))
            .ShouldBeEmpty();
    }

    [Fact]
    public void Every_exception_is_still_one()
    {
        var french = Sources().Where(file => French(file.Text).Any()).Select(file => file.Name).ToArray();
        FaultsOfFiles
            .Where(one => !french.Any(name => name == one || name.StartsWith(one + "/", StringComparison.Ordinal)))
            .ShouldBeEmpty();
    }

    [Theory]
    [InlineData("x = \"Évaluation terminée\";", true)]
    [InlineData("x = $\"Expire le {day}, dans moins de {days} jours.\";", true)]
    [InlineData("x = \"dossier suivi par la direction\";", true)]
    [InlineData("x = \"\"\"\n    une ligne de texte\n    \"\"\";", true)]
    [InlineData("// une ligne de texte", false)]
    [InlineData("x = \"SELECT les FROM des\";", false)]
    [InlineData("x = \"le\";", false)]
    [InlineData("x = \"Unknown layer.\";", false)]
    public void French_is_recognised(string code, bool isFrench) => French(code).Any().ShouldBe(isFrench);

    private static IEnumerable<(string Name, string Text)> Sources() =>
        Directory
            .EnumerateFiles(Room, "*.cs", SearchOption.AllDirectories)
            .Select(path => (Name: Path.GetRelativePath(Room, path).Replace('\\', '/'), Path: path))
            .Where(file => !file.Name.StartsWith("obj/", StringComparison.Ordinal))
            .Where(file => !file.Name.StartsWith("bin/", StringComparison.Ordinal))
            .Select(file => (file.Name, File.ReadAllText(file.Path)));

    private static IEnumerable<string> French(string code) =>
        Token()
            .Matches(code)
            .Where(token => token.Groups["literal"].Success)
            .Select(token => token.Groups["literal"].Value)
            .Where(literal => Accent().IsMatch(literal) || Words().Count(literal) > 1 && !Sql().IsMatch(literal));

    // A comment first: what it quotes is no literal.
    [GeneratedRegex(
        """
            //[^\n]*|'(\\.|[^'\\\n])+'|(?<literal>\$*@?\"{3}[\s\S]*?\"{3}|\$*@?"(\\.|[^"\\\n])*")
            """,
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnorePatternWhitespace,
        5000
    )]
    private static partial Regex Token();

    [GeneratedRegex("[àâçéèêëîïôùûœÀÂÇÉÈÊËÎÏÔÙÛŒ’«»]", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Accent();

    [GeneratedRegex(
        @"(?<![\w.'\-{])(le|la|les|un|une|des|du|de|dans|pour|avec|sans|sur|est|sont|pas|ne|aucune?|qui|que|par|ou|et)(?![\w.'\-}])",
        RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex Words();

    [GeneratedRegex(@"\b(SELECT|INSERT|CREATE|WHERE|FROM|JOIN|SET)\b", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Sql();
}
