using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace HopEn.Audit.Cli.Tests;

public sealed class CdaCommandTests : IDisposable
{
    private readonly DirectoryInfo root = Directory.CreateTempSubdirectory("hopen-cda-");

    public CdaCommandTests()
    {
        Write("a-conforme.xml", CdaFixtures.Utf8(CdaFixtures.Letter));
        Write("b-abime.xml", CdaFixtures.Utf8(CdaFixtures.Letter[..900]));
        Write(
            "c-cle-fausse/TROIVILLE.xml",
            CdaFixtures.Utf8(CdaFixtures.Letter.Replace("285059912345654", "285059912345655", StringComparison.Ordinal))
        );
        Write(
            "d-envoi.eml",
            CdaFixtures.Utf8(
                CdaFixtures.Mail(
                    CdaFixtures.Xdm(CdaFixtures.Letter, metadata =>
                        metadata.Replace(
                            "nodeRepresentation=\"11490-0\"",
                            "nodeRepresentation=\"34112-3\"",
                            StringComparison.Ordinal
                        )
                    )
                )
            )
        );
        Write("e-reserve.xml", CdaFixtures.Utf8(CdaFixtures.WithPdf(CdaFixtures.Letter, CdaFixtures.Pdf(part: null))));
        Write("f-copie.pdf", CdaFixtures.Pdf(part: 1));
        Write("g-flux.hl7", CdaFixtures.Utf8(CdaFixtures.Hl7("MDM^T02", CdaFixtures.Letter)));
    }

    [Theory]
    [InlineData("console")]
    [InlineData("json")]
    [InlineData("csv")]
    [InlineData("svrl")]
    public async Task Every_format_says_the_same_and_shows_no_patient(string format)
    {
        var (code, output, error) = await Terminal.Run("cda", root.FullName, "--format", format, "--jobs", "2");
        code.ShouldBe(3, error);
        error.ShouldContain("Sans --ci-sis");
        foreach (var identity in CdaFixtures.Identities.Append("285059912345655"))
            (output + error).ShouldNotContain(identity, Case.Insensitive);
        // A console breaks its lines by width, and the length of a temporary path is the machine's: paths are not laid out here.
        var paths = output.IndexOf("Documents non conformes", StringComparison.Ordinal);
        if (format == "console")
            output = output[..paths] + System.Text.RegularExpressions.Regex.Replace(output[paths..], @"[ \r\n]+", " ");
        // A snapshot is read back without the mark that French spreadsheets need.
        output.StartsWith('\uFEFF').ShouldBe(format == "csv");
        output = output.TrimStart('\uFEFF');
        Snapshot.Match(output.Replace(root.FullName, "<dossier>", StringComparison.Ordinal), "cda-" + format);
    }

    [Fact]
    public async Task Json_has_one_object_per_document_with_the_keys_that_are_promised()
    {
        var (_, output, _) = await Terminal.Run("cda", root.FullName, "--format", "json");
        using var json = JsonDocument.Parse(output);
        var aside = json.RootElement.EnumerateArray().Where(one => one.TryGetProperty("leftAside", out _)).ToArray();
        json.RootElement.GetArrayLength().ShouldBe(6 + aside.Length);
        aside.ShouldAllBe(one => one.GetProperty("verdict").ValueKind == JsonValueKind.Null);
        aside.Length.ShouldBe(2);
        foreach (var document in json.RootElement.EnumerateArray())
        {
            document
                .EnumerateObject()
                .Select(property => property.Name)
                .Where(name => name != "leftAside")
                .ShouldBe(["document", "sha256", "type", "templateIds", "level", "verdict", "firedRules", "findings"]);
            foreach (var finding in document.GetProperty("findings").EnumerateArray())
                finding
                    .EnumerateObject()
                    .Select(property => property.Name)
                    .ShouldBe(["layer", "schematron", "kind", "role", "test", "message", "location", "line"]);
        }

        json.RootElement[0].GetProperty("verdict").GetString().ShouldBe("compliant");
        json.RootElement[0].GetProperty("firedRules").GetProperty("header").GetInt32().ShouldBeGreaterThan(5);
    }

    [Fact]
    public async Task Svrl_is_read_as_svrl()
    {
        var (_, output, _) = await Terminal.Run("cda", root.FullName, "--format", "svrl");
        XNamespace svrl = "http://purl.oclc.org/dsdl/svrl";
        XDocument
            .Parse(output)
            .Descendants(svrl + "failed-assert")
            .ShouldAllBe(one =>
                one.Attribute("test") != null && one.Attribute("location") != null && one.Element(svrl + "text") != null
            );
    }

    [Fact]
    public async Task Documents_that_conform_answer_0_and_a_reservation_is_not_a_failure()
    {
        var (code, output, _) = await Terminal.Run(
            "cda",
            Path.Combine(root.FullName, "a-conforme.xml"),
            Path.Combine(root.FullName, "e-reserve.xml")
        );
        code.ShouldBe(0);
        output.ShouldContain("1 conforme,");
        output.ShouldContain("avec réserve");
    }

    [Fact]
    public async Task A_file_is_written_whole_and_what_it_holds_is_told()
    {
        var file = Path.Combine(root.FullName, "resultat.json");
        var (code, output, error) = await Terminal.Run(
            "cda",
            Path.Combine(root.FullName, "a-conforme.xml"),
            "--format",
            "json",
            "--output",
            file
        );
        code.ShouldBe(0);
        output.ShouldBeEmpty();
        error.ShouldContain("1 document vérifié");
        error.ShouldContain(file);
        using var json = JsonDocument.Parse(File.ReadAllText(file));
        json.RootElement.GetArrayLength().ShouldBe(1);
        File.Exists(file + ".tmp").ShouldBeFalse();
    }

    [Fact]
    public async Task A_sample_is_spread_over_the_files_and_says_so()
    {
        var (_, output, _) = await Terminal.Run("cda", root.FullName, "--sample", "2");
        output.ShouldContain("2 documents vérifiés");
        output.ShouldContain("Échantillon pris parmi 7 fichiers");
    }

    [Theory]
    [InlineData("xsd")]
    [InlineData("official")]
    public async Task An_official_layer_without_the_official_kit_is_a_usage_error(string layer)
    {
        var (code, _, error) = await Terminal.Run("cda", root.FullName, "--only", layer);
        code.ShouldBe(1);
        error.ShouldContain("--ci-sis");
    }

    [Theory]
    [InlineData("--volet", "LDL-SES")]
    [InlineData("--volet", "LDL-SES", "--only", "builtin")]
    public async Task A_volet_without_the_official_rules_is_a_usage_error(params string[] options)
    {
        var (code, _, error) = await Terminal.Run(["cda", root.FullName, .. options]);
        code.ShouldBe(1);
        error.ShouldContain("--volet demande --ci-sis DOSSIER");
    }

    [Fact]
    public async Task A_folder_that_is_not_the_official_kit_is_a_configuration_error() =>
        (await Terminal.Run("cda", root.FullName, "--ci-sis", root.FullName)).Code.ShouldBe(6);

    [Fact]
    public async Task A_path_that_leads_nowhere_is_a_source_that_can_t_be_read() =>
        (await Terminal.Run("cda", Path.Combine(root.FullName, "absent"))).Code.ShouldBe(5);

    [Fact]
    public async Task A_folder_without_any_document_is_never_a_success()
    {
        var folder = root.CreateSubdirectory("vide");
        File.WriteAllText(Path.Combine(folder.FullName, "note.txt"), "Bonjour");
        var (code, _, error) = await Terminal.Run("cda", folder.FullName);
        code.ShouldBe(5);
        error.ShouldContain("Aucun document CDA");
    }

    [Fact]
    public async Task A_cancelled_run_answers_130_and_writes_nothing()
    {
        using var stop = new CancellationTokenSource();
        await stop.CancelAsync();
        var error = new StringWriter();
        var file = Path.Combine(root.FullName, "resultat.json");
        var code = await Application.RunAsync(
            ["cda", root.FullName, "--format", "json", "--output", file],
            new Session(
                new StringWriter(),
                error,
                TextReader.Null,
                TimeProvider.System,
                _ => null,
                false,
                false,
                false
            ),
            stop.Token
        );
        code.ShouldBe(130);
        File.Exists(file).ShouldBeFalse();
    }

    [Fact]
    public async Task Two_causes_of_one_kind_are_two_lines()
    {
        File.WriteAllText(Path.Combine(root.FullName, "coupe.xml"), "<ClinicalDocument xmlns='urn:hl7-org:v3'>");
        File.WriteAllText(Path.Combine(root.FullName, "dtd.xml"), "<!DOCTYPE a><a/>");
        var (_, output, _) = await Terminal.Run(
            "cda",
            Path.Combine(root.FullName, "coupe.xml"),
            Path.Combine(root.FullName, "dtd.xml")
        );
        var table = output[..output.IndexOf("Documents non conformes", StringComparison.Ordinal)];
        table.ShouldContain("bien formé");
        table.ShouldContain("DTD");
    }

    [OfficialKitFact]
    public async Task The_official_kit_adds_its_layers()
    {
        var kit = OfficialKitFactAttribute.Folder;
        var (code, output, error) = await Terminal.Run(
            "cda",
            Path.Combine(kit, "examples", "LDL-SES_2022.01.xml"),
            "--ci-sis",
            kit,
            "--format",
            "json"
        );
        code.ShouldBe(3, error);
        using var json = JsonDocument.Parse(output);
        var fired = json.RootElement[0].GetProperty("firedRules");
        fired.GetProperty("profils/IHE").GetInt32().ShouldBeGreaterThan(0);
        fired.GetProperty("CI-SIS_LDL-SES_2022.01").GetInt32().ShouldBeGreaterThan(0);
    }

    [OfficialKitFact]
    public async Task A_guessed_volet_is_told_whole_with_the_option_that_runs_it()
    {
        var kit = OfficialKitFactAttribute.Folder;
        var known = await File.ReadAllTextAsync(Path.Combine(kit, "examples", "AVC-EUNV_2022.01.xml"));
        var code = known.IndexOf("<code ", StringComparison.Ordinal);
        var unknown = Path.Combine(root.FullName, "sans-modele.xml");
        await File.WriteAllTextAsync(unknown, Regex.Replace(known[..code], "<templateId[^>]*/>", "") + known[code..]);
        var (_, output, _) = await Terminal.Run("cda", unknown, "--ci-sis", kit);
        var told = Regex.Replace(output, @"\s+", " ");
        told.ShouldContain("l’un des volets AVC-AUNV, AVC-EUNV");
        told.ShouldContain("--volet NOM");
    }

    [Theory]
    [InlineData("key('k', 'v')")]
    [InlineData("generate-id(.) = 'x'")]
    [InlineData("format-number(1, '0') = '1'")]
    [InlineData("format-date(current-date(), '[Y]') = '2025'")]
    public async Task A_function_of_style_sheets_is_told_by_the_check_of_rules_and_by_cda(string test)
    {
        Write(
            "regles/cda/region.sch",
            CdaFixtures.Utf8(
                "<schema xmlns='http://purl.oclc.org/dsdl/schematron' queryBinding='xslt2'><pattern id='p'><rule context='/*'>"
                    + $"<assert id='a' test=\"{test}\">essai</assert></rule></pattern></schema>"
            )
        );
        var rules = Path.Combine(root.FullName, "regles");
        var check = await Terminal.Run("rules", "check", "--rules", rules);
        var cda = await Terminal.Run("cda", Path.Combine(root.FullName, "a-conforme.xml"), "--rules", rules);
        foreach (var (code, output, error) in new[] { check, cda })
        {
            code.ShouldBe(6);
            (output + error).ShouldContain("est celle d’une feuille de style (XSLT), l’outil ne la calcule pas");
        }
    }

    [Fact]
    public async Task Rules_check_looks_at_the_rules_on_documents_too()
    {
        var rules = Path.Combine(root.FullName, "rules");
        foreach (var file in Directory.EnumerateFiles(Repository.Rules, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(rules, Path.GetRelativePath(Repository.Rules, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        (await Terminal.Run("rules", "check", "--rules", rules)).Code.ShouldBe(0);
        File.AppendAllText(Path.Combine(rules, "cda", "ins.sch"), "<");
        var (code, output, _) = await Terminal.Run("rules", "check", "--rules", rules);
        code.ShouldBe(6);
        output.ShouldContain("ins.sch");
    }

    public void Dispose() => root.Delete(recursive: true);

    private void Write(string name, byte[] content)
    {
        var path = Path.Combine(root.FullName, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, content);
    }
}
