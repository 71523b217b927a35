using System.Xml.Linq;

namespace HopEn.Audit.Engine.Tests.Architecture;

/// <summary>The table of rooms of the design, checked on the project files and the sources.</summary>
public sealed class RoomsTests
{
    [Theory]
    [InlineData("Model", "", "")]
    [InlineData("Engine", "Model", "DuckDB.NET.Data.Full FluentValidation YamlDotNet")]
    [InlineData("Cda", "Model", "XPath2 MimeKit")]
    [InlineData("Demo", "Model", "")]
    [InlineData("Outages", "Model", "AngleSharp Ical.Net NodaTime")]
    [InlineData("Sources", "Engine Cda Outages", "ExcelDataReader AngleSharp Hl7.Fhir.R4 System.IO.Hashing")]
    [InlineData("Run", "Model Engine Sources Reports", "")]
    [InlineData(
        "Reports",
        "Model",
        "DocumentFormat.OpenXml Fluid.Core HarfBuzzSharp Ical.Net Microsoft.Extensions.FileProviders.Physical MiniExcel "
            + "ScottPlot SkiaSharp SkiaSharp.NativeAssets.Linux.NoDependencies"
    )]
    public void A_room_depends_only_on_what_the_design_allows(string room, string projects, string packages)
    {
        var file = XDocument.Load(
            Path.Combine(Repository.Root, "src", $"HopEn.Audit.{room}", $"HopEn.Audit.{room}.csproj")
        );
        string[] References(string element) =>
            [.. file.Descendants(element).Select(reference => reference.Attribute("Include")!.Value)];
        file.Descendants("ProjectReference").Select(Referenced).Except(projects.Split(' ')).ShouldBeEmpty();
        References("PackageReference").Except(packages.Split(' ')).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("Demo", "Cli", "Cli.Tests", "Demo.Tests")]
    public void A_room_is_needed_by_these_only(string room, params string[] allowed) =>
        new[] { "src", "tests" }
            .SelectMany(side => Directory.EnumerateDirectories(Path.Combine(Repository.Root, side), "HopEn.Audit.*"))
            .Select(folder => (Name: Path.GetFileName(folder)["HopEn.Audit.".Length..], Folder: folder))
            .Where(project => !allowed.Contains(project.Name))
            .Where(project =>
                XDocument
                    .Load(Path.Combine(project.Folder, $"HopEn.Audit.{project.Name}.csproj"))
                    .Descendants("ProjectReference")
                    .Any(reference => Referenced(reference) == room)
            )
            .Select(project => project.Name)
            .ShouldBeEmpty();

    [Theory]
    [InlineData("Model", "System.IO", "System.Data", "DuckDB", "Microsoft.EntityFrameworkCore")]
    [InlineData(
        "Engine",
        "System.Xml",
        "System.Net",
        "System.IO.Compression",
        "MiniExcel",
        "Microsoft.AspNetCore",
        "Microsoft.EntityFrameworkCore",
        "Spectre.Console",
        "Fluid"
    )]
    [InlineData(
        "Cda",
        "DuckDB",
        "HopEn.Audit.Engine",
        "HopEn.Audit.Sources",
        "Spectre.Console",
        "System.Net",
        "VerdictLaw",
        "ScoreArithmetic"
    )]
    [InlineData(
        "Outages",
        "DuckDB",
        "YamlDotNet",
        "HopEn.Audit.Engine",
        "HopEn.Audit.Sources",
        "System.IO",
        "FileStream",
        "StreamReader",
        "File.OpenRead",
        "File.ReadAllBytes",
        "File.ReadAllText",
        "Directory",
        "System.Net",
        "HttpClient",
        "Socket",
        "Verdict",
        "VerdictLaw",
        "ScoreArithmetic",
        "Spectre.Console"
    )]
    [InlineData(
        "Sources",
        "Verdict",
        "HopEn.Audit.Engine.Evaluation",
        "HopEn.Audit.Engine.Scoring",
        "HopEn.Audit.Reports",
        "Spectre.Console"
    )]
    [InlineData(
        "Reports",
        "DuckDB",
        "HopEn.Audit.Engine",
        "ScoreArithmetic",
        "System.Net.Http",
        "Spectre.Console",
        "IAnsiConsole",
        "Console"
    )]
    [InlineData("Demo", "Verdict", "HopEn.Audit.Engine", "TimeProvider", "System.Net", "Spectre")]
    [InlineData(
        "Run",
        "Console",
        "IAnsiConsole",
        "System.CommandLine",
        "Spectre.Console",
        "Microsoft.AspNetCore",
        "DuckDB"
    )]
    [InlineData("Cli", "ScoreArithmetic", "VerdictLaw", "DuckDBCommand")]
    public void A_room_does_not_know(string room, params string[] forbidden)
    {
        var offenders = Sources(room)
            .SelectMany(file =>
                Code(file)
                    .SelectMany(line =>
                        forbidden
                            .Where(word => Mentions(line, word))
                            .Select(word => $"{Path.GetFileName(file)}: {word}")
                    )
            );
        offenders.ShouldBeEmpty();
    }

    [Fact]
    public void Every_message_of_an_exception_is_ours()
    {
        var offenders = new[] { "Model", "Engine", "Cda", "Outages", "Sources", "Reports", "Run", "Demo", "Cli" }
            .SelectMany(Sources)
            .Where(file => File.ReadAllText(file).Contains("throw new Exception(", StringComparison.Ordinal))
            .Select(Path.GetFileName);
        offenders.ShouldBeEmpty();
    }

    [Fact]
    public void Files_of_a_hospital_are_opened_even_when_a_spreadsheet_shows_them()
    {
        string[] alone =
        [
            "File.OpenRead",
            "ZipFile.OpenRead",
            "File.ReadAllBytes",
            "File.ReadLines",
            "new StreamReader(path",
            "XmlReader.Create(path",
        ];
        string[] ours = ["NoticeLog.cs", "ContentCache.cs", "ReferenceCache.cs"];
        var offenders = Sources("Sources")
            .Where(file => !ours.Contains(Path.GetFileName(file)))
            .SelectMany(file =>
                Code(file)
                    .SelectMany(line =>
                        alone.Where(word => Mentions(line, word)).Select(word => $"{Path.GetFileName(file)}: {word}")
                    )
            );
        offenders.ShouldBeEmpty();
    }

    private static string Referenced(XElement reference) =>
        Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value)["HopEn.Audit.".Length..];

    private static bool Mentions(string line, string word) =>
        System.Text.RegularExpressions.Regex.IsMatch(
            line,
            $@"(?<!\w){System.Text.RegularExpressions.Regex.Escape(word)}(?!\w)"
        );

    private static IEnumerable<string> Sources(string room) =>
        Directory
            .EnumerateFiles(
                Path.Combine(Repository.Root, "src", $"HopEn.Audit.{room}"),
                "*.cs",
                SearchOption.AllDirectories
            )
            .Where(file =>
                !file.Contains(
                    $"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}",
                    StringComparison.Ordinal
                )
            );

    private static IEnumerable<string> Code(string file) =>
        File.ReadLines(file).Where(line => !line.TrimStart().StartsWith("//", StringComparison.Ordinal));
}
