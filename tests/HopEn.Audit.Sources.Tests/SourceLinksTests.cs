using HopEn.Audit.Engine.Dossiers;
using HopEn.Audit.Model;
using HopEn.Audit.Sources.Kinds;

namespace HopEn.Audit.Sources.Tests;

public sealed class SourceLinksTests : IDisposable
{
    private const string Text = """
        version: 1
        establishment: {name: CH, legal-entities: ["990000010"], sites: ["990000028"], legal-status: "14"}
        period: {start: 2025-01-01, end: 2025-07-31}
        sources:
          - {kind: unit, files: [FILES], columns: {uf: UF}}

        """;

    private readonly DirectoryInfo root = Directory.CreateTempSubdirectory("hopen-links-");
    private readonly string folder;
    private readonly string outside;

    public SourceLinksTests()
    {
        folder = root.CreateSubdirectory("dossier").FullName;
        outside = root.CreateSubdirectory("ailleurs").FullName;
        foreach (var place in new[] { folder, outside })
            File.WriteAllText(Path.Combine(place, "uf.csv"), "UF\n1\n");
    }

    [Theory]
    [InlineData("lien.csv")]
    [InlineData("l*.csv")]
    [InlineData("sous/uf.csv")]
    [InlineData("sous/*.csv")]
    [InlineData("deux.csv")]
    public void A_link_that_leads_out_of_the_dossier_is_told_and_not_followed(string files)
    {
        if (OperatingSystem.IsWindows())
            return;
        File.CreateSymbolicLink(Path.Combine(folder, "lien.csv"), Path.Combine(outside, "uf.csv"));
        File.CreateSymbolicLink(Path.Combine(folder, "deux.csv"), Path.Combine(folder, "lien.csv"));
        Directory.CreateSymbolicLink(Path.Combine(folder, "sous"), outside);
        Should
            .Throw<SourceUnreadableException>(() => Found(files))
            .Message.ShouldContain("lien qui mène hors du dossier");
    }

    [Fact]
    public void A_link_within_the_dossier_and_a_dossier_that_is_a_link_are_read()
    {
        if (OperatingSystem.IsWindows())
            return;
        File.CreateSymbolicLink(Path.Combine(folder, "lien.csv"), "uf.csv");
        Found("lien.csv").Single().Name.ShouldBe("lien.csv");
        var linked = Path.Combine(root.FullName, "par-lien");
        Directory.CreateSymbolicLink(linked, folder);
        SourceFiles.Of(Read(linked, "uf.csv"), Read(linked, "uf.csv").Sources[0]).Count.ShouldBe(1);
    }

    [Fact]
    public void What_the_dossier_names_beside_its_sources_stays_inside_too()
    {
        if (OperatingSystem.IsWindows())
            return;
        File.WriteAllText(Path.Combine(outside, "derogations.yml"), "[]");
        File.CreateSymbolicLink(Path.Combine(folder, "derogations.yml"), Path.Combine(outside, "derogations.yml"));
        Should
            .Throw<ConfigurationException>(() => Read(folder, "uf.csv", "waivers: derogations.yml\n"))
            .Message.ShouldContain("«\u00a0derogations.yml\u00a0» est un lien qui mène hors du dossier");
    }

    public void Dispose() => root.Delete(recursive: true);

    private IReadOnlyList<SourceFile> Found(string files)
    {
        var dossier = Read(folder, files);
        return SourceFiles.Of(dossier, dossier.Sources[0]);
    }

    private static Dossier Read(string place, string files, string more = "")
    {
        File.WriteAllText(
            Path.Combine(place, "dossier.yml"),
            Text.Replace("FILES", $"\"{files}\"", StringComparison.Ordinal) + more
        );
        return DossierReader.Read(place, ShippedKinds.All);
    }
}
