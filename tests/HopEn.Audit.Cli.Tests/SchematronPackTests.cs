using System.Text.Json;

namespace HopEn.Audit.Cli.Tests;

/// <summary>A pack that adds rules on documents, and nothing else.</summary>
public sealed class SchematronPackTests : IDisposable
{
    private const string Title = """<assert test="hl7:nothing">Le titre est attendu.</assert>""";
    private readonly DirectoryInfo root = Directory.CreateTempSubdirectory("hopen-cda-pack-");

    private string Pack => Path.Combine(root.FullName, "pack");

    private string Document => Path.Combine(root.FullName, "a.xml");

    public SchematronPackTests() => File.WriteAllBytes(Document, CdaFixtures.Utf8(CdaFixtures.Letter));

    [Fact]
    public async Task It_is_valid_and_its_rules_are_run_beside_those_that_ship()
    {
        Add("cda/region.sch", Schema(Title));
        (await Terminal.Run("rules", "check", "--rules", Pack)).Output.ShouldContain("valable");
        var result = await Checked();
        result.GetProperty("firedRules").GetProperty("header").GetInt32().ShouldBeGreaterThan(5);
        result.GetProperty("firedRules").GetProperty("region").GetInt32().ShouldBe(1);
        Only(result).GetProperty("message").GetString().ShouldBe("Le titre est attendu.");
    }

    [Theory]
    [InlineData("json", "\"kind\": \"not-assessed\"", "failed-assert")]
    [InlineData("csv", ";not-assessed;non évaluable;", "failed-assert")]
    [InlineData("svrl", "<not-assessed test=", "svrl:failed-assert")]
    [InlineData("console", "avec réserve", "1 non conforme")]
    public async Task A_test_that_could_not_be_evaluated_is_no_failure(string format, string shown, string absent)
    {
        Add("cda/region.sch", Schema("""<assert test="xs:integer('x') = 1">jamais</assert>"""));
        var (code, output, _) = await Terminal.Run("cda", Document, "--rules", Pack, "--format", format);
        code.ShouldBe(0);
        output.ShouldContain(shown);
        output.ShouldNotContain(absent);
    }

    [Fact]
    public async Task A_context_that_can_not_fire_is_refused()
    {
        Add(
            "cda/region.sch",
            Schema(Title).Replace("\"/hl7:ClinicalDocument\"", "\"count(hl7:id)\"", StringComparison.Ordinal)
        );
        var (code, output, _) = await Terminal.Run("rules", "check", "--rules", Pack);
        code.ShouldBe(6);
        output.ShouldContain("count(hl7:id)");
        (await Terminal.Run("cda", Document, "--rules", Pack)).Code.ShouldBe(6);
    }

    [Fact]
    public async Task A_schema_that_nothing_runs_is_told_by_both_commands_and_an_included_part_is_not()
    {
        Add("cda/region.sch", Schema("""<extends href="parts/used.sch"/>"""));
        Add(
            "cda/parts/used.sch",
            $"""<rule xmlns="http://purl.oclc.org/dsdl/schematron" abstract="true" id="used">{Title}</rule>"""
        );
        Add("cda/parts/forgotten.sch", Schema(Title));
        var check = await Terminal.Run("rules", "check", "--rules", Pack);
        check.Code.ShouldBe(6);
        check.Output.ShouldContain("cda/parts/forgotten.sch");
        check.Output.ShouldNotContain("used.sch");
        var (_, _, error) = await Terminal.Run("cda", Document, "--rules", Pack);
        error.ShouldContain("cda/parts/forgotten.sch");
        error.ShouldContain("n’est pas exécuté");
        error.ShouldNotContain("used.sch");
    }

    [Fact]
    public async Task A_name_that_a_shipped_schema_bears_is_refused()
    {
        Add("cda/header.sch", Schema(Title));
        var (code, output, _) = await Terminal.Run("rules", "check", "--rules", Pack);
        code.ShouldBe(6);
        output.ShouldContain("cda/header.sch");
        output.ShouldContain("porte déjà ce nom");
    }

    public void Dispose() => root.Delete(recursive: true);

    private static JsonElement Only(JsonElement result) =>
        result.GetProperty("findings").EnumerateArray().ToArray().ShouldHaveSingleItem();

    private async Task<JsonElement> Checked()
    {
        var (_, output, error) = await Terminal.Run("cda", Document, "--rules", Pack, "--format", "json");
        output.ShouldStartWith("[", Case.Sensitive, error);
        return JsonDocument.Parse(output).RootElement[0];
    }

    private static string Schema(string test) =>
        $"""
            <schema xmlns="http://purl.oclc.org/dsdl/schematron" queryBinding="xslt2"><ns prefix="hl7" uri="urn:hl7-org:v3"/>
            <pattern><rule context="/hl7:ClinicalDocument">{test}</rule></pattern></schema>
            """;

    private void Add(string place, string text)
    {
        var path = Path.Combine(Pack, place);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }
}
