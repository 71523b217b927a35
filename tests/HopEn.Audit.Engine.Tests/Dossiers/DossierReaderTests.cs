using HopEn.Audit.Engine.Dossiers;
using HopEn.Audit.Model;
using HopEn.Audit.Sources.Kinds;

namespace HopEn.Audit.Engine.Tests.Dossiers;

public sealed class DossierReaderTests : IDisposable
{
    private const string Valid = """
        version: 1
        establishment:
          name: CH
          legal-entities: ["990000010"]
          sites: [{finess: "990000028", name: Nord}]
          legal-status: "14"
        period: {start: 2025-01-01, end: 2025-07-31}
        sources:
          - kind: encounter
            files: [v.csv]
            columns: {patient: IPP, kind: TYPE, start: ENTREE}
            values: {kind: {H: inpatient}}
        """;

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("hopen-dossier-");

    [Fact]
    public void A_valid_dossier_is_read()
    {
        var dossier = Read(Valid);
        dossier.Establishment.StatusClass.ShouldBe(LegalStatusClass.Public);
        dossier.Establishment.FinessPmsi.ToString().ShouldBe("990000010");
        dossier.Establishment.FinessPmsiProposed.ShouldBeTrue();
        dossier.Sources.Single().Values["kind"]["H"].ShouldBe("inpatient");
    }

    [Fact]
    public void The_finess_pmsi_of_a_private_establishment_is_its_site() =>
        Read(Valid.Replace("\"14\"", "\"95\"")).Establishment.FinessPmsi.ToString().ShouldBe("990000028");

    [Theory]
    [InlineData("version: 1", "version: 1\nperiode: x", 2, "period")]
    [InlineData("version: 1", "version: 7", 1, "version 1")]
    [InlineData("\"990000010\"", "\"990000011\"", 4, "clé de contrôle")]
    [InlineData("\"990000010\"", "\"99\"", 4, "neuf caractères")]
    [InlineData("\"990000010\"", "99000001", 4, "n’a que huit chiffres")]
    [InlineData("end: 2025-07-31", "end: 2024-07-31", 7, "avant de commencer")]
    [InlineData("end: 2025-07-31", "end: 31/07/2025", 7, "AAAA-MM-JJ")]
    [InlineData("start: 2025-01-01", "start: 0001-01-01", 7, "1990 à 2100")]
    [InlineData("end: 2025-07-31", "end: 9999-12-31", 7, "1990 à 2100")]
    [InlineData("end: 2025-07-31", "end: 2052-07-31", 7, "plus de 10 ans")]
    [InlineData("kind: encounter", "kind: encouter", 9, "encounter")]
    [InlineData("[v.csv]", "[../v.csv]", 10, "..")]
    [InlineData("[v.csv]", "[/etc/passwd]", 10, "chemin absolu")]
    [InlineData("[v.csv]", "['C:\\x.csv']", 10, "chemin absolu")]
    [InlineData("start: ENTREE", "begin: ENTREE", 11, "begin")]
    [InlineData("H: inpatient", "H: hospitalisation", 12, "inpatient")]
    [InlineData("  name: CH\n", "", 3, "name")]
    [InlineData("version: 1", "version: [1", 1, "YAML")]
    [InlineData("name: CH", "name: &a CH\n  department: *a", 4, "alias")]
    public void A_fault_names_its_line_and_what_is_expected(string sound, string faulty, int line, string expected)
    {
        var message = Should.Throw<ConfigurationException>(() => Read(Valid.Replace(sound, faulty))).Message;
        message.ShouldContain(expected);
        message.ShouldContain($"dossier.yml, ligne {line}");
    }

    [Fact]
    public void A_question_about_a_code_stops_an_audit_only_where_a_code_is_needed()
    {
        const string Sends = """

              - kind: send
                files: [e.csv]
                columns: {sent-on: DATE, recipient: A, result: STATUT}
                values: {result: {OK: accepted, ZZ: "?"}}
            """;
        var sends = Read(Valid + Sends).Sources[1];
        sends.Values["result"].ShouldBe(new Dictionary<string, string> { ["OK"] = "accepted" });
        Should
            .Throw<ConfigurationException>(() => Read(Valid.Replace("H: inpatient", "H: \"?\"")))
            .Message.ShouldContain("question en attente");
    }

    [Fact]
    public void Every_fault_is_told_at_once()
    {
        var message = Should
            .Throw<ConfigurationException>(() =>
                Read(Valid.Replace("990000010", "99").Replace("encounter", "rien").Replace("2025-07-31", "hier"))
            )
            .Message;
        message.Split('\n').Length.ShouldBe(3);
    }

    [Theory]
    [InlineData("")]
    [InlineData("- a\n- b\n")]
    [InlineData("du texte")]
    [InlineData("\0\0\0")]
    [InlineData("a: 1\n---\nb: 2\n")]
    public void Rubbish_gives_one_french_sentence(string text) =>
        Should.Throw<ConfigurationException>(() => Read(text)).Message.ShouldStartWith("dossier.yml, ligne");

    [Fact]
    public void A_missing_dossier_is_told() =>
        Should
            .Throw<ConfigurationException>(() => DossierReader.Read(folder.FullName, ShippedKinds.All))
            .Message.ShouldContain("dossier.yml");

    public void Dispose() => folder.Delete(recursive: true);

    private Dossier Read(string text)
    {
        File.WriteAllText(Path.Combine(folder.FullName, "dossier.yml"), text);
        return DossierReader.Read(folder.FullName, ShippedKinds.All);
    }
}
