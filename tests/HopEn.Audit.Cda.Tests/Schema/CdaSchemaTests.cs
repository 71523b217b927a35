using System.Text;
using HopEn.Audit.Cda.Schema;
using HopEn.Audit.Cda.Xml;

namespace HopEn.Audit.Cda.Tests.Schema;

/// <summary>
/// On a small schema of our own: one that can't be used is always fatal, and each fault has its French sentence,
/// which quotes no value.
/// </summary>
public sealed class CdaSchemaTests : IDisposable
{
    private const string Small = """
        <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="urn:hl7-org:v3" xmlns="urn:hl7-org:v3"
          elementFormDefault="qualified">
          <xs:import namespace="http://www.w3.org/1999/XSL/Transform" schemaLocation="absent.xsd"/>
          <xs:include schemaLocation="../general/datatypes-base.xsd"/>
          <xs:element name="ClinicalDocument"><xs:complexType><xs:sequence>
            <xs:element name="id" type="II"/><xs:element name="time" type="TS" minOccurs="0"/>
              <xs:element name="link" type="URL" minOccurs="0"/><xs:element name="text" type="ED" minOccurs="0"/>
          </xs:sequence><xs:attribute name="moodCode" fixed="EVN"/></xs:complexType></xs:element>
        </xs:schema>
        """;

    private const string Types = """
        <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" elementFormDefault="qualified">
          <xs:complexType name="II"><xs:attribute name="root" use="required" type="xs:NMTOKEN"/></xs:complexType>
          <xs:complexType name="TS"><xs:attribute name="value" type="xs:date"/></xs:complexType>
          <xs:complexType name="URL"><xs:attribute name="value" type="xs:anyURI"/></xs:complexType>
          <xs:complexType name="ED" mixed="true"><xs:sequence><xs:element name="reference" type="URL" minOccurs="0"/>
            <xs:any minOccurs="0" namespace="##other" processContents="skip"/></xs:sequence></xs:complexType>
        </xs:schema>
        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("hopen-audit-xsd-").FullName;

    [Theory]
    [InlineData(
        "<id root='1.2'/><time value='2024-01-01'/><text>x<svg xmlns='http://www.w3.org/2000/svg'/></text>",
        ""
    )]
    [InlineData("<id/>", "missing-attribute: l’attribut obligatoire root manque à l’élément id")]
    [InlineData(
        "<id root='1.2' extra='DUPONT'/>",
        "unexpected-attribute: l’attribut extra n’est pas prévu sur cet élément"
    )]
    [InlineData(
        "<id root='1.2'/><time value='DUPONT'/>",
        "invalid-value: l’attribut value a une valeur que son type date n’accepte pas"
    )]
    [InlineData(
        "<id root='1.2'/><name/>",
        "unexpected-element: l’élément name n’est pas attendu à cet endroit de l’élément ClinicalDocument "
            + "(attendus\u202f: time, link, text)"
    )]
    [InlineData("", "missing-element: l’élément ClinicalDocument est incomplet (attendu\u202f: id)")]
    [InlineData("<id root='1.2'>DUPONT</id>", "unexpected-text: l’élément id ne peut pas contenir de texte")]
    [InlineData(
        "<id root='1.2'/>DUPONT",
        "unexpected-text: l’élément ClinicalDocument ne peut pas contenir de texte (attendus\u202f: time, link, text)"
    )]
    [InlineData("<id root='1.2'/><link value='http://...'/>", "")]
    public void A_fault_has_a_code_and_a_sentence_that_quotes_nothing(string body, string expected)
    {
        var result = Load(Small)
            .Validate(Document($"<ClinicalDocument xmlns='urn:hl7-org:v3'>{body}</ClinicalDocument>"));
        string.Join(" | ", result.Findings.Select(finding => $"{finding.Code}: {finding.Message}")).ShouldBe(expected);
        result.Tolerated.Count.ShouldBe(body.Contains("http://...", StringComparison.Ordinal) ? 1 : 0);
    }

    [Fact]
    public void A_fault_says_where_and_a_fixed_value_is_held()
    {
        var finding = Load(Small)
            .Validate(
                Document(
                    "<ClinicalDocument xmlns='urn:hl7-org:v3'\n moodCode='DUPONT'><id root='1'/></ClinicalDocument>"
                )
            )
            .Findings.ShouldHaveSingleItem();
        (finding.Code, finding.Location, finding.Line).ShouldBe(("fixed-value", "/ClinicalDocument/@moodCode", 2));
    }

    [Fact]
    public void Another_document_is_never_valid() =>
        Load(Small).Validate(Document("<other/>")).Findings.ShouldHaveSingleItem().Code.ShouldBe("unknown-element");

    [Fact]
    public void A_document_with_endless_faults_is_cut_and_says_so()
    {
        var result = Load(Small)
            .Validate(
                Document(
                    "<ClinicalDocument xmlns='urn:hl7-org:v3'><id root='1'"
                        + string.Concat(Enumerable.Range(0, 3000).Select(i => $" x{i}=''"))
                        + "/></ClinicalDocument>"
                )
            );
        result.Findings.Count.ShouldBeLessThanOrEqualTo(1000);
        result.Truncated.ShouldBeTrue();
    }

    [Theory]
    [InlineData("""<xs:include schemaLocation="../general/absent.xsd"/>""")]
    [InlineData("""<xs:include schemaLocation="../../../outside.xsd"/>""")]
    [InlineData("""<xs:element name="x" type="Unknown"/>""")]
    [InlineData("""<xs:import namespace="urn:x" schemaLocation="http://example.org/x.xsd"/>""")]
    public void Any_event_while_loading_is_fatal(string extra) =>
        Should.Throw<SchemaException>(() =>
            Load(Small.Replace("<xs:include", extra + "<xs:include", StringComparison.Ordinal))
        );

    [Theory]
    [InlineData("<xs:schema xmlns:xs='http://www.w3.org/2001/XMLSchema'/>")]
    [InlineData("<schema")]
    [InlineData("<!DOCTYPE xs:schema [<!ENTITY e 'x'>]><xs:schema xmlns:xs='http://www.w3.org/2001/XMLSchema'/>")]
    public void A_schema_that_could_judge_nothing_is_fatal(string text) =>
        Should.Throw<SchemaException>(() => Load(text));

    [Fact]
    public void An_absent_schema_is_fatal() =>
        Should
            .Throw<SchemaException>(() => CdaSchema.Load(Path.Combine(_folder, "absent.xsd")))
            .Message.ShouldContain("introuvable");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static XmlTree Document(string text) => XmlTreeReader.Read(Encoding.UTF8.GetBytes(text));

    private CdaSchema Load(string text)
    {
        Directory.CreateDirectory(Path.Combine(_folder, "cda"));
        Directory.CreateDirectory(Path.Combine(_folder, "general"));
        File.WriteAllText(Path.Combine(_folder, "cda", "CDA_extended.xsd"), text);
        File.WriteAllText(Path.Combine(_folder, "general", "datatypes-base.xsd"), Types);
        return CdaSchema.Load(Path.Combine(_folder, "cda", "CDA_extended.xsd"));
    }
}
