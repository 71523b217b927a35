using System.Text;
using HopEn.Audit.Engine.Dossiers;
using HopEn.Audit.Model;

namespace HopEn.Audit.Sources.Tests.Documents;

public sealed class DocumentLoadTests
{
    private const string Bare =
        "<ClinicalDocument xmlns='urn:hl7-org:v3'>\n"
        + "<id root='1.2.3' extension='DOC-1'/><code code='11490-0'/><effectiveTime value='20250612103000+0200'/>\n"
        + "<recordTarget><patientRole><id root='1.2.250.1.213.1.4.8' extension='285059912345654'/></patientRole></recordTarget>\n"
        + "<custodian><assignedCustodian><representedCustodianOrganization>"
        + "<id root='1.2.250.1.71.4.2.2' extension='1990000028'/></representedCustodianOrganization></assignedCustodian>"
        + "</custodian></ClinicalDocument>";

    [Fact]
    public void A_document_gives_a_row_without_identity_and_a_key_that_joins_the_export_of_documents()
    {
        using var folder = new Folder()
            .Write("a.xml", Bare)
            .Write("d.csv", "Type;Date;Id document;Format\n11490-0;12/06/2025;DOC-1;cda\n")
            .Source("cda", "a.xml")
            .Source(
                "document",
                "d.csv",
                new()
                {
                    ["type"] = "Type",
                    ["produced-on"] = "Date",
                    ["document"] = "Id document",
                }
            )
            .Load();
        folder
            .Query(
                "SELECT format, type_code, produced_on::VARCHAR, ins_class, custodian, custodian_state, errors > 0 FROM raw.cda_document"
            )
            .ShouldBe(["cda|11490-0|2025-06-12|nir|990000028|ok|True"]);
        folder.Query("SELECT count(*) FROM raw.cda_document c JOIN raw.document d USING (document_id)").ShouldBe(["1"]);
        folder
            .Query(
                "SELECT count(*) FROM raw.document_finding WHERE document_row = cda_document_row_id(0) AND layer = 'builtin'"
            )
            .Single()
            .ShouldNotBe("0");
        folder
            .Query("SELECT message || coalesce(test, '') FROM raw.document_finding")
            .ShouldAllBe(text => !text.Contains("285059912345654", StringComparison.Ordinal));
    }

    [Fact]
    public void A_folder_is_walked_and_a_bare_pdf_is_counted_and_what_is_neither_is_told()
    {
        using var folder = new Folder();
        Directory.CreateDirectory(folder.Path("docs/2025"));
        folder
            .Write("docs/2025/a.xml", Bare)
            .Write("docs/b.pdf", "%PDF-1.4\n"u8.ToArray())
            .Write("docs/c.txt", "note")
            .Source("cda", "docs")
            .Load();
        folder.Query("SELECT format FROM raw.cda_document ORDER BY rowid").ShouldBe(["cda", "pdf"]);
        folder.Located(folder.Dataset.Ledger.RowId("cda_document", 0)).File.ShouldBe("docs/2025/a.xml");
        folder.Located(folder.Dataset.Ledger.RowId("cda_document", 1)).File.ShouldBe("docs/b.pdf");
        folder.Located(folder.Dataset.Ledger.RowId("document_finding", 0)).Line.ShouldNotBeNull();
        folder.Dataset.Notices.ShouldContain(notice => notice.Code == MessageCodes.DocumentsAside);
    }

    [Theory]
    [InlineData(
        "docs/20250606_Lettre de liaison_TROIVILLE_ELODIE.pdf",
        "%PDF-1.4\n",
        "docs/20250606_Lettre de liaison_(nom masqué).pdf"
    )]
    [InlineData("docs/20250606_CR_TROIVILLE_ELODIE_12.xml", "<cut", "docs/20250606_CR_(nom masqué).xml")]
    [InlineData("docs/285059912345654.pdf", "%PDF-1.4\n", "docs/….pdf")]
    [InlineData("docs/20250606_export.pdf", "%PDF-1.4\n", "docs/20250606_export.pdf")]
    public void The_name_of_a_file_that_could_not_be_read_never_shows_the_patient_where_its_form_says_so(
        string name,
        string content,
        string shown
    )
    {
        using var folder = new Folder();
        Directory.CreateDirectory(folder.Path("docs"));
        folder.Write(name, content).Source("cda", "docs").Load();
        folder.Located(folder.Dataset.Ledger.RowId("cda_document", 0)).File.ShouldBe(shown);
    }

    [Fact]
    public void A_pattern_that_matches_nothing_is_refused() =>
        new Folder().Source("cda", "rien-*.xml").Refusal<SourceUnreadableException>().ShouldContain("rien-*.xml");

    [Fact]
    public void A_document_that_is_cut_is_a_row_that_does_not_conform()
    {
        using var folder = new Folder()
            .Write("a.xml", Encoding.UTF8.GetBytes(Bare)[..200])
            .Source("cda", "a.xml")
            .Load();
        folder.Query("SELECT format, errors FROM raw.cda_document").ShouldBe(["unreadable|1"]);
    }
}
