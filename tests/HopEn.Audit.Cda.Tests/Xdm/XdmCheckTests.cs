using System.Text.RegularExpressions;
using HopEn.Audit.Cda.Findings;

namespace HopEn.Audit.Cda.Tests.Xdm;

public sealed class XdmCheckTests : IDisposable
{
    private readonly Folder folder = new();

    [Fact]
    public void A_package_that_agrees_with_its_document_has_no_finding() =>
        Findings(CdaFixtures.Xdm(CdaFixtures.Letter)).ShouldBeEmpty();

    [Theory]
    [InlineData(
        "xdm-size",
        FindingRole.Error,
        "<rim:Slot name=\"size\"><rim:ValueList><rim:Value>",
        "<rim:Slot name=\"size\"><rim:ValueList><rim:Value>9"
    )]
    [InlineData("xdm-size", FindingRole.Error, "name=\"size\"", "name=\"taille\"")]
    [InlineData(
        "xdm-hash",
        FindingRole.Error,
        "<rim:Slot name=\"hash\"><rim:ValueList><rim:Value>",
        "<rim:Slot name=\"hash\"><rim:ValueList><rim:Value>0"
    )]
    [InlineData("xdm-hash", FindingRole.Error, "name=\"hash\"", "name=\"empreinte\"")]
    [InlineData("xdm-type-code", FindingRole.Error, "nodeRepresentation=\"11490-0\"", "nodeRepresentation=\"34112-3\"")]
    [InlineData("xdm-type-code", FindingRole.Error, "2.16.840.1.113883.6.1<", "1.2.250.1.213.1.1.4.12<")]
    [InlineData("xdm-type-code", FindingRole.Error, "f0306f51", "f0306f52")]
    [InlineData("xdm-confidentiality", FindingRole.Error, "nodeRepresentation=\"N\"", "nodeRepresentation=\"R\"")]
    [InlineData("xdm-confidentiality", FindingRole.Error, "f4f85eac", "f4f85ead")]
    [InlineData("xdm-patient", FindingRole.Error, "285059912345654^", "285059912345655^")]
    [InlineData("xdm-patient", FindingRole.Error, "213.1.4.8", "213.1.4.10")]
    [InlineData("xdm-patient", FindingRole.Error, "name=\"sourcePatientId\"", "name=\"x\"")]
    [InlineData("xdm-patient-traits", FindingRole.Error, "PID-7|1985", "PID-7|1986")]
    [InlineData("xdm-patient-traits", FindingRole.Error, "PID-8|F", "PID-8|M")]
    [InlineData("xdm-patient-traits", FindingRole.Error, "PID-5|TROIVILLE", "PID-5|AUTREVILLE")]
    [InlineData(
        "xdm-author",
        FindingRole.Warning,
        "<rim:Slot name=\"authorPerson\"><rim:ValueList><rim:Value>8",
        "<rim:Slot name=\"authorPerson\"><rim:ValueList><rim:Value>9"
    )]
    [InlineData("xdm-author", FindingRole.Warning, "^^^1990000010", "^^^1990000028")]
    [InlineData("xdm-author", FindingRole.Warning, "93606bcf", "93606bc0")]
    [InlineData(
        "xdm-author",
        FindingRole.Warning,
        "<rim:Slot name=\"legalAuthenticator\"><rim:ValueList><rim:Value>8",
        "<rim:Slot name=\"legalAuthenticator\"><rim:ValueList><rim:Value>9"
    )]
    [InlineData("xdm-dates", FindingRole.Warning, "20250612083000", "20250612093000")]
    [InlineData("xdm-dates", FindingRole.Warning, "20250606061500", "20250607061500")]
    [InlineData("xdm-dates", FindingRole.Warning, "20250612070000", "20250613070000")]
    [InlineData("xdm-language", FindingRole.Warning, ">fr-FR<", ">en-US<")]
    [InlineData("xdm-coded", FindingRole.Warning, "nodeRepresentation=\"SA01\"", "nodeRepresentation=\"SA25\"")]
    [InlineData(
        "xdm-coded",
        FindingRole.Warning,
        "nodeRepresentation=\"ETABLISSEMENT\"",
        "nodeRepresentation=\"AMBULATOIRE\""
    )]
    [InlineData("xdm-metadata", FindingRole.Error, "</rim:RegistryObjectList>", "")]
    public void A_metadata_that_differs_from_the_header_or_the_file_is_told_without_quoting_it(
        string test,
        FindingRole role,
        string from,
        string to
    )
    {
        var findings = Findings(CdaFixtures.Xdm(CdaFixtures.Letter, metadata =>
            {
                metadata.ShouldContain(from);
                return metadata.Replace(from, to, StringComparison.Ordinal);
            }));
        var finding = findings.ShouldHaveSingleItem();
        finding.Test.ShouldBe(test);
        finding.Role.ShouldBe(role);
        finding.Kind.ShouldBe(FindingKind.Xdm);
        foreach (var identity in CdaFixtures.Identities.Append("AUTREVILLE"))
            finding.Message.ShouldNotContain(identity);
    }

    [Fact]
    public void A_file_that_changed_is_told_with_its_own_document_and_a_joined_file_with_them_all()
    {
        var (first, second, pdf) = (
            CdaFixtures.Utf8(CdaFixtures.Letter),
            CdaFixtures.Utf8(CdaFixtures.Level1),
            CdaFixtures.Pdf(1)
        );
        var one = CdaFixtures.Metadata(first);
        string Entry(byte[] content, string name) =>
            Regex
                .Match(
                    CdaFixtures.Metadata(content),
                    "<rim:ExtrinsicObject.*</rim:ExtrinsicObject>",
                    RegexOptions.Singleline
                )
                .Value.Replace("DOC00001.XML", name, StringComparison.Ordinal);
        var metadata = one.Replace(
            "</rim:RegistryObjectList>",
            Entry(first, "DOC00002.XML") + Entry(first, "DOC00003.PDF") + "</rim:RegistryObjectList>",
            StringComparison.Ordinal
        );
        folder.Write(
            "a.zip",
            CdaFixtures.Zip(
                ("INDEX.HTM", pdf),
                ("README.TXT", pdf),
                ("IHE_XDM/SUBSET01/METADATA.XML", CdaFixtures.Utf8(metadata)),
                ("IHE_XDM/SUBSET01/DOC00001.XML", first),
                ("IHE_XDM/SUBSET01/DOC00002.XML", second),
                ("IHE_XDM/SUBSET01/DOC00003.PDF", pdf)
            )
        );
        var results = folder.Check(new NoLayer());
        results
            .Select(result =>
                string.Join(
                    ' ',
                    result
                        .Findings.Where(finding => finding.Test is "xdm-hash" or "xdm-size")
                        .Select(finding => Regex.Match(finding.Message, "DOC0000.").Value)
                )
            )
            .ShouldBe(["DOC00003 DOC00003", "DOC00003 DOC00003 DOC00002 DOC00002"]);
    }

    [Fact]
    public void A_package_of_thousands_of_documents_costs_what_its_documents_cost()
    {
        var content = "<ClinicalDocument xmlns='urn:hl7-org:v3'/>"u8.ToArray();
        var entries = string.Concat(
            Enumerable
                .Range(0, 5000)
                .Select(i =>
                    $"<r:ExtrinsicObject><r:Slot name='URI'><r:ValueList><r:Value>D{i}.XML</r:Value></r:ValueList></r:Slot>"
                    + "</r:ExtrinsicObject>"
                )
        );
        var members = Enumerable
            .Range(0, 5000)
            .Select(i => ($"IHE_XDM/SUBSET01/D{i}.XML", content))
            .Prepend(
                (
                    "IHE_XDM/SUBSET01/METADATA.XML",
                    CdaFixtures.Utf8(
                        "<l:SubmitObjectsRequest xmlns:l='urn:l' xmlns:r='urn:oasis:names:tc:ebxml-regrep:xsd:rim:3.0'>"
                            + $"{entries}</l:SubmitObjectsRequest>"
                    )
                )
            )
            .ToArray();
        folder.Write("a.zip", CdaFixtures.Zip(members));
        // Each with its own hash and size missing, and two pages of the package:
        // a package read again for each document would give millions.
        folder
            .Check(new NoLayer())
            .Sum(result => result.Findings.Count(finding => finding.Test is "xdm-hash" or "xdm-size"))
            .ShouldBe(10_000);
    }

    [Fact]
    public void The_same_instant_in_another_offset_is_the_same() =>
        Findings(
                CdaFixtures.Xdm(CdaFixtures.Letter, metadata =>
                    metadata.Replace("20250612083000", "202506121030", StringComparison.Ordinal)
                )
            )
            .ShouldBeEmpty();

    [Fact]
    public void An_uri_that_leads_nowhere_leaves_its_document_undeclared() =>
        Findings(
                CdaFixtures.Xdm(CdaFixtures.Letter, metadata =>
                    metadata.Replace("DOC00001.XML", "../DOC00002.XML", StringComparison.Ordinal)
                )
            )
            .Select(finding => finding.Test)
            .ShouldBe(["xdm-uri", "xdm-entry"]);

    [Fact]
    public void A_package_without_its_readable_pages_is_a_warning()
    {
        var metadata = "<lcm:SubmitObjectsRequest xmlns:lcm='urn:oasis:names:tc:ebxml-regrep:xsd:lcm:3.0'/>";
        var findings = Findings(
            CdaFixtures.Zip(
                ("IHE_XDM/SUBSET01/METADATA.XML", CdaFixtures.Utf8(metadata)),
                ("IHE_XDM/SUBSET01/DOC00001.XML", CdaFixtures.Utf8(CdaFixtures.Letter))
            )
        );
        findings
            .Select(finding => (finding.Test, finding.Role))
            .ShouldBe([
                ("xdm-tree", FindingRole.Warning),
                ("xdm-tree", FindingRole.Warning),
                ("xdm-entry", FindingRole.Error),
                ("xdm-entry", FindingRole.Error),
            ]);
    }

    [Fact]
    public void A_package_without_a_document_is_a_result()
    {
        var metadata = "<lcm:SubmitObjectsRequest xmlns:lcm='urn:oasis:names:tc:ebxml-regrep:xsd:lcm:3.0'/>";
        Findings(CdaFixtures.Zip(("IHE_XDM/SUBSET01/METADATA.XML", CdaFixtures.Utf8(metadata))))
            .ShouldContain(finding => finding.Test == "no-document");
    }

    [Fact]
    public void Documents_of_two_patients_in_one_package_are_told()
    {
        var findings = Findings(CdaFixtures.Xdm(CdaFixtures.Letter, metadata =>
            {
                var start = metadata.IndexOf("<rim:ExtrinsicObject", StringComparison.Ordinal);
                var end = metadata.IndexOf("</rim:RegistryObjectList>", StringComparison.Ordinal);
                var entry = metadata[start..end];
                return metadata.Insert(
                    end,
                    entry.Replace("285059912345654^", "179037505607807^", StringComparison.Ordinal)
                );
            }));
        findings.ShouldContain(finding => finding.Test == "xdm-single-patient");
    }

    public void Dispose() => folder.Dispose();

    private IReadOnlyList<Finding> Findings(byte[] package)
    {
        folder.Write("IHE_XDM.ZIP", package);
        return folder.Check(new NoLayer()).ShouldHaveSingleItem().Findings;
    }
}
