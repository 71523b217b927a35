using System.Text;
using System.Xml.Linq;
using CsCheck;
using HopEn.Audit.Cda.Anonymising;
using HopEn.Audit.Cda.Checks;
using HopEn.Audit.Cda.Documents;
using HopEn.Audit.Cda.Findings;
using HopEn.Audit.Cda.Tests.CiSis;

namespace HopEn.Audit.Cda.Tests.Anonymising;

public sealed class AnonymiserTests
{
    private static readonly BuiltinRules Rules = BuiltinRules.Load(Path.Combine(Repository.Rules, "cda"));

    // The rule that tells an INS of test, which an example must carry.
    private const string TestInsIsTold = "@root = '1.2.250.1.213.1.4.8' or @root = '1.2.250.1.213.1.4.9'";

    private static readonly XNamespace Hl7 = "urn:hl7-org:v3";

    public static TheoryData<string> Wrappings =>
        new() { CdaFixtures.Letter, CdaFixtures.Level1, CdaFixtures.SelfPresentable(CdaFixtures.Letter) };

    [Theory]
    [MemberData(nameof(Wrappings))]
    public void Nothing_of_the_people_of_the_original_is_left(string document)
    {
        var written = Written(document);
        foreach (var identity in CdaFixtures.Identities)
            written.ShouldNotContain(identity, Case.Insensitive);
        written.ShouldNotContain("Trois-Rivi");
        written.ShouldNotContain("1990000010");
        written.ShouldNotContain("<!--");
        Tests(written).Except(Tests(document)).ShouldBe([TestInsIsTold]);
    }

    [Theory]
    [InlineData("templateId root=\"", "2.16.840 To: 279035121518989@patient.mssante.fr\"")]
    [InlineData("codeSystem=\"", "2.16.840.1 279035121518989\"")]
    public void A_number_of_another_patient_where_a_model_is_named_is_removed(string place, string written)
    {
        var at = CdaFixtures.Letter.IndexOf(place, StringComparison.Ordinal) + place.Length;
        var end = CdaFixtures.Letter.IndexOf('"', at) + 1;
        var document = CdaFixtures.Letter[..at] + written + CdaFixtures.Letter[end..];
        document.ShouldContain("279035121518989");
        Written(document).ShouldNotContain("279035121518989");
    }

    [Fact]
    public void Codes_and_structure_are_kept()
    {
        static string[] Shape(string document) =>
            [
                .. XDocument
                    .Parse(document)
                    .Descendants()
                    .Where(element => element.Name.LocalName != "content")
                    .Select(element => element.Name.LocalName),
            ];
        static string[] Codes(string document) =>
            [
                .. XDocument
                    .Parse(document)
                    .Descendants()
                    .Select(element =>
                        string.Join(
                            '|',
                            element.Attribute("code")?.Value,
                            element.Attribute("codeSystem")?.Value,
                            element.Attribute("displayName")?.Value
                        )
                    ),
            ];
        var written = Written(CdaFixtures.Letter);
        Shape(written).ShouldBe(Shape(CdaFixtures.Letter));
        Codes(written).ShouldBe(Codes(CdaFixtures.Letter));
    }

    [Fact]
    public void The_fiction_is_consistent_and_its_keys_are_right()
    {
        var root = XDocument.Parse(Written(CdaFixtures.Letter)).Root!;
        var ids = root.Descendants(Hl7 + "id")
            .ToLookup(id => id.Attribute("root")!.Value, id => id.Attribute("extension")?.Value);
        InsMatricule.IsValid(ids[InsOids.Test].Single()!).ShouldBeTrue();
        ids[InsOids.Nir].ShouldBeEmpty();
        ids["1.2.250.1.71.4.2.1"].Distinct().Count().ShouldBe(1);
        Luhn(ids["1.2.250.1.71.4.2.1"].First()![1..]).ShouldBeTrue();
        Luhn(ids["1.2.250.1.71.4.2.2"].Distinct().Single()![1..]).ShouldBeTrue();
        root.Descendants(Hl7 + "family").Select(family => family.Value).Distinct().Count().ShouldBe(2);
        var patient = root.Descendants(Hl7 + "patient").Single();
        patient
            .Descendants(Hl7 + "given")
            .First()
            .Value.Split(' ')[0]
            .ShouldBe(patient.Descendants(Hl7 + "given").Last().Value);
        root.Element(Hl7 + "effectiveTime")!.Attribute("value")!.Value.ShouldBe("20200115103000+0200");
        root.Descendants(Hl7 + "low").First().Attribute("value")!.Value.ShouldBe("20200109081500+0200");
    }

    [Fact]
    public void The_same_document_gives_the_same_bytes() =>
        Written(CdaFixtures.Letter).ShouldBe(Written(CdaFixtures.Letter));

    [Theory]
    [InlineData(
        "<title>Lettre de",
        "<?chemin c:\\TROIVILLE?><!-- ELODIE TROIVILLE --><title>TROIVILLE Elodie, lettre de"
    )]
    [InlineData(
        "<text>Document validé.</text>",
        "<text><paragraph ID=\"Troiville1\">Mme Troiville, élodie, INS 285059912345654</paragraph></text>"
    )]
    [InlineData("displayName=\"Statut du document\"", "displayName=\"Statut du document de Mme TROIVILLE\"")]
    [InlineData(
        "<statusCode code=\"completed\"/>",
        "<statusCode code=\"completed\"/><value xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" "
            + "xsi:type=\"ST\">née TROIVILLE</value>"
    )]
    [InlineData(
        "<statusCode code=\"completed\"/>",
        "<statusCode code=\"completed\"/><value xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" "
            + "xsi:type=\"ED\" mediaType=\"image/png\" representation=\"B64\">VFJPSVZJTExF</value>"
    )]
    [InlineData("classCode=\"OBS\"", "classCode=\"OBS\" auteur=\"QUENOUILLE\"")]
    [InlineData(
        "<statusCode code=\"completed\"/>",
        "<id nullFlavor=\"UNK\" extension=\"TROIVILLE-12\"/><statusCode code=\"completed\"/>"
    )]
    [InlineData(
        "xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\">",
        "xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:schemaLocation=\"urn:hl7-org:v3 file:///c:/TROIVILLE/cda.xsd\">"
    )]
    public void An_identity_is_removed_wherever_it_stands(string original, string planted) =>
        Nothing_of_the_people_of_the_original_is_left(Planted(original, planted));

    [Theory]
    [InlineData("code=\"GEN-065\"", "code=\"TROIVILLE\"")]
    [InlineData("code=\"GEN-065\"", "code=\"dossier-IPP0004242\"")]
    [InlineData("xmlns=\"urn:hl7-org:v3\"", "xmlns=\"urn:hl7-org:v3\" xmlns:x=\"urn:troiville\"")]
    public void What_can_not_be_removed_without_breaking_the_document_is_refused(string original, string planted)
    {
        var result = Anonymiser.Anonymise(CdaFixtures.Utf8(Planted(original, planted)));
        result.Content.ShouldBeNull();
        result.Refusal!.ShouldContain("contient encore");
        foreach (var identity in CdaFixtures.Identities)
            result.Refusal!.ShouldNotContain(identity, Case.Insensitive);
    }

    [Theory]
    [InlineData("")]
    [InlineData("<a/>")]
    [InlineData(
        "<!DOCTYPE ClinicalDocument [<!ENTITY x 'y'>]><ClinicalDocument xmlns=\"urn:hl7-org:v3\">&x;</ClinicalDocument>"
    )]
    public void What_is_no_document_is_refused(string text) =>
        Anonymiser.Anonymise(CdaFixtures.Utf8(text)).Refusal.ShouldNotBeNullOrEmpty();

    [Fact]
    public void A_number_without_the_register_it_belongs_to_is_replaced_too() =>
        Written(
                Planted(
                    "<statusCode code=\"completed\"/>",
                    "<id nullFlavor=\"UNK\" extension=\"7788990011\"/><statusCode code=\"completed\"/>"
                )
            )
            .ShouldNotContain("7788990011");

    [Fact]
    public void A_bound_without_unit_stays_a_number() =>
        Written(
                Planted(
                    "<statusCode code=\"completed\"/>",
                    "<statusCode code=\"completed\"/><value xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" "
                        + "xsi:type=\"IVL_INT\"><low value=\"3\"/><high value=\"120\"/></value>"
                )
            )
            .ShouldContain("<high value=\"120\"");

    [Fact]
    public void Whatever_the_names_and_numbers_none_is_left()
    {
        var word = Gen.String["ABCDEFGHIJKLMNOPQRSTUVWXYZÉÈÇ-"]
            .Select(text => "ZQ" + text.Trim('-'))
            .Where(text => PlainText.Fold(text).Length is > 4 and < 20);
        Gen.Select(word, word, Gen.Int[10000000, 99999999])
            .Sample(
                (family, given, number) =>
                {
                    var document = CdaFixtures
                        .Letter.Replace("TROIVILLE", family, StringComparison.Ordinal)
                        .Replace("ELODIE", given, StringComparison.Ordinal)
                        .Replace("IPP0004242", "N" + number, StringComparison.Ordinal)
                        .Replace("Document validé.", $"{family} {given} {number}", StringComparison.Ordinal);
                    var written = Written(document);
                    foreach (var planted in new[] { family, given, "N" + number })
                        written.ShouldNotContain(planted, Case.Insensitive);
                },
                iter: 200,
                threads: 1
            );
    }

    // One of them codes the commune where the patient lives as a value, which its address gives too: keeping codes would tell it.
    [CiSisFact]
    public void Every_official_example_can_be_shown_but_one_whose_code_is_an_address()
    {
        var refused = new List<string>();
        var faults = new List<string>();
        var files = Directory.GetFiles(Path.Combine(CiSisData.Folder, "examples"), "*.xml");
        files.Length.ShouldBeGreaterThan(40);
        foreach (var file in files.Order(StringComparer.Ordinal))
        {
            var original = File.ReadAllBytes(file);
            var result = Anonymiser.Anonymise(original);
            var name = Path.GetFileName(file);
            if (result.Content is null)
            {
                refused.Add(name);
                continue;
            }

            var added = Tests(result.Content).Except(Tests(original)).Except([TestInsIsTold]).ToArray();
            if (added.Length > 0)
                faults.Add($"{name}: {string.Join(", ", added)}");
            var text = PlainText.Fold(Encoding.UTF8.GetString(result.Content));
            faults.AddRange(
                People(original)
                    .Where(person => $" {text} ".Contains($" {person} ", StringComparison.Ordinal))
                    .Select(person => $"{name}: {person}")
            );
        }

        faults.ShouldBeEmpty();
        refused.ShouldBe(["SDM-MR_2022.01.xml"]);
    }

    // Read apart from the anonymiser: whole family names of people, and the numbers of the patient.
    private static string[] People(byte[] original)
    {
        var root = XDocument
            .Load(new MemoryStream(original))
            .Root!.DescendantsAndSelf(Hl7 + "ClinicalDocument")
            .First();
        var families = root.Descendants(Hl7 + "family")
            .Select(family => PlainText.Fold(family.Value))
            .Where(family => family.Length > 3);
        var numbers = root.Descendants(Hl7 + "patientRole")
            .Elements(Hl7 + "id")
            .Select(id => PlainText.Fold(id.Attribute("extension")?.Value ?? string.Empty))
            .Where(number => number.Length > 5);
        return [.. families.Concat(numbers).Distinct()];
    }

    private static string Planted(string original, string planted)
    {
        var document = CdaFixtures.Letter.Replace(original, planted, StringComparison.Ordinal);
        document.ShouldNotBe(CdaFixtures.Letter);
        return document;
    }

    private static string Written(string document)
    {
        var result = Anonymiser.Anonymise(CdaFixtures.Utf8(document));
        result.Refusal.ShouldBeNull();
        result.Type.ShouldBe("11490-0");
        return Encoding.UTF8.GetString(result.Content!);
    }

    private static string[] Tests(string document) => Tests(CdaFixtures.Utf8(document));

    private static string[] Tests(byte[] document) =>
        [
            .. new BuiltinLayer(Rules)
                .Check(CdaReader.Read(document).Document!, CancellationToken.None)
                .Findings.Where(finding => finding.Role != FindingRole.NotAssessable)
                .Select(finding => finding.Test!)
                .Distinct(),
        ];

    private static bool Luhn(string digits) =>
        digits.Reverse().Select((digit, i) => (digit - '0') * (i % 2 + 1)).Sum(value => value > 9 ? value - 9 : value)
            % 10
        == 0;
}
