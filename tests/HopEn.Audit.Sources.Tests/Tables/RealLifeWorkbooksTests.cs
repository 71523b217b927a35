using System.IO.Compression;
using HopEn.Audit.Engine.Dossiers;
using HopEn.Audit.Model;

namespace HopEn.Audit.Sources.Tests.Tables;

public sealed class RealLifeWorkbooksTests
{
    [Theory]
    [InlineData(true, 44259)]
    [InlineData(false, 45721)]
    public void The_days_of_a_workbook_are_counted_from_its_own_first_day(bool from1904, int day)
    {
        using var folder = new Folder();
        Xlsx(folder.Path("v.xlsx"), from1904, ("Venues", "", SheetRows("1", day)));
        folder.Source("encounter", "v.xlsx").Load();
        folder.Query("SELECT strftime(start_date, '%d/%m/%Y') FROM raw.encounter").ShouldBe(["05/03/2025"]);
        folder.Dataset.Notices.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("", "seen")]
    [InlineData("hidden", "hidden")]
    [InlineData("veryHidden", "hidden")]
    public void Filled_sheets_that_nobody_asked_for_are_told(string state, string told)
    {
        using var folder = new Folder();
        Xlsx(
            folder.Path("v.xlsx"),
            false,
            ("Janvier", "", SheetRows("1", 45690)),
            ("Feuil2", "", ""),
            ("Février", state, SheetRows("2", 45721))
        );
        folder.Source("encounter", "v.xlsx").Load();
        folder
            .Query("SELECT month_of(encounter_counted_on(kind, start_date, end_date)) FROM raw.encounter")
            .ShouldBe(["2025-02"]);
        folder
            .Dataset.Notices.Single()
            .ShouldBe(AuditMessage.Of(MessageCodes.OtherSheets, "v.xlsx", "Janvier", "Février", told));
    }

    [Theory]
    [InlineData("hidden")]
    [InlineData("veryHidden")]
    public void A_sheet_that_is_hidden_is_read_only_when_named(string state)
    {
        string[] Months(string? sheet)
        {
            using var folder = new Folder();
            Xlsx(
                folder.Path("v.xlsx"),
                false,
                ("Paramètres", state, SheetRows("1", 45690)),
                ("Mars", "", SheetRows("2", 45721)),
                ("Avril", "", SheetRows("3", 45750))
            );
            folder.Source("encounter", "v.xlsx", sheet: sheet).Load();
            if (sheet == "*")
                folder
                    .Dataset.Notices.Single()
                    .ShouldBe(AuditMessage.Of(MessageCodes.HiddenSheets, "v.xlsx", "Paramètres", "hidden"));
            return [.. folder.Query("SELECT strftime(start_date, '%m') FROM raw.encounter")];
        }

        Months(null).ShouldBe(["03"]);
        Months("*").ShouldBe(["03", "04"]);
        Months("Paramètres").ShouldBe(["02"]);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("*")]
    public void A_workbook_without_any_sheet_is_told(string? sheet)
    {
        using var folder = new Folder().Write(
            "v.xls",
            "<?xml version=\"1.0\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\"/>"
        );
        folder
            .Source("encounter", "v.xls", sheet: sheet)
            .Refusal<SourceUnreadableException>()
            .ShouldContain("aucune feuille");
    }

    [Fact]
    public void A_blank_first_sheet_is_passed_over()
    {
        using var folder = new Folder();
        Xlsx(folder.Path("v.xlsx"), false, ("Feuil1", "", ""), ("Venues", "", SheetRows("1", 45721)));
        folder.Source("encounter", "v.xlsx").Load();
        folder.Query("SELECT strftime(start_date, '%d/%m/%Y') FROM raw.encounter").ShouldBe(["05/03/2025"]);
        folder.Dataset.Notices.ShouldBeEmpty();
    }

    [Fact]
    public void A_hidden_sheet_of_an_xml_spreadsheet_is_passed_over()
    {
        string Sheet(string name, string visible, string day) =>
            $"<Worksheet ss:Name=\"{name}\"><Table>{Row("IPP", "TYPE", "ENTREE", "SORTIE")}{Row("1", "consultation", day, day)}</Table>"
            + $"<WorksheetOptions xmlns=\"urn:schemas-microsoft-com:office:excel\">{visible}</WorksheetOptions></Worksheet>";
        static string Row(params string[] cells) =>
            $"<Row>{string.Concat(cells.Select(cell => $"<Cell><Data ss:Type=\"String\">{cell}</Data></Cell>"))}</Row>";
        using var folder = new Folder().Write(
            "v.xls",
            "<?xml version=\"1.0\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\" "
                + "xmlns:ss=\"urn:schemas-microsoft-com:office:spreadsheet\">"
                + Sheet("Paramètres", "<Visible>SheetHidden</Visible>", "05/02/2025")
                + Sheet("Venues", "<Selected/>", "05/03/2025")
                + "</Workbook>"
        );
        folder.Source("encounter", "v.xls").Load();
        folder.Query("SELECT strftime(start_date, '%d/%m/%Y') FROM raw.encounter").ShouldBe(["05/03/2025"]);
        folder.Dataset.Notices.Single().Parameters.TakeLast(2).ShouldBe(["Paramètres", "hidden"]);
    }

    [Fact]
    public void A_sheet_that_was_asked_for_leaves_nothing_to_tell()
    {
        using var folder = new Folder();
        Xlsx(
            folder.Path("v.xlsx"),
            false,
            ("Janvier", "", SheetRows("1", 45690)),
            ("Février", "", SheetRows("2", 45721))
        );
        folder.Source("encounter", "v.xlsx", sheet: "Janvier").Load();
        folder.Dataset.Notices.ShouldBeEmpty();
    }

    private const string SpreadsheetType = "application/vnd.openxmlformats-officedocument.spreadsheetml";
    private const string RelationshipType = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private static void Xlsx(string path, bool is1904, params (string Name, string State, string Rows)[] sheets)
    {
        using var zip = ZipFile.Open(path, ZipArchiveMode.Create);
        void Put(string name, string text)
        {
            using var writer = new StreamWriter(zip.CreateEntry(name).Open());
            writer.Write(text);
        }

        Put(
            "[Content_Types].xml",
            "<?xml version=\"1.0\"?><Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                + "<Override PartName=\"/xl/workbook.xml\" "
                + $"ContentType=\"{SpreadsheetType}.sheet.main+xml\"/>"
                + "<Override PartName=\"/xl/styles.xml\" "
                + $"ContentType=\"{SpreadsheetType}.styles+xml\"/>"
                + string.Concat(
                    sheets.Select(
                        (_, i) =>
                            $"<Override PartName=\"/xl/worksheets/sheet{i + 1}.xml\" "
                            + $"ContentType=\"{SpreadsheetType}.worksheet+xml\"/>"
                    )
                )
                + "</Types>"
        );
        Put(
            "_rels/.rels",
            "<?xml version=\"1.0\"?><Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                + $"<Relationship Id=\"rId1\" Type=\"{RelationshipType}/officeDocument\" Target=\"xl/workbook.xml\"/>"
                + "</Relationships>"
        );
        Put(
            "xl/workbook.xml",
            "<?xml version=\"1.0\"?><workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" "
                + $"xmlns:r=\"{RelationshipType}\">"
                + $"<workbookPr{(is1904 ? " date1904=\"1\"" : "")}/><sheets>"
                + string.Concat(
                    sheets.Select(
                        (s, i) =>
                            $"<sheet name=\"{s.Name}\" sheetId=\"{i + 1}\""
                            + (s.State.Length > 0 ? $" state=\"{s.State}\"" : "")
                            + $" r:id=\"rId{i + 1}\"/>"
                    )
                )
                + "</sheets></workbook>"
        );
        Put(
            "xl/_rels/workbook.xml.rels",
            "<?xml version=\"1.0\"?><Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                + string.Concat(
                    sheets.Select(
                        (_, i) =>
                            $"<Relationship Id=\"rId{i + 1}\" "
                            + $"Type=\"{RelationshipType}/worksheet\" "
                            + $"Target=\"worksheets/sheet{i + 1}.xml\"/>"
                    )
                )
                + $"<Relationship Id=\"rIdS\" Type=\"{RelationshipType}/styles\" Target=\"styles.xml\"/>"
                + "</Relationships>"
        );
        Put(
            "xl/styles.xml",
            "<?xml version=\"1.0\"?><styleSheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
                + "<fonts count=\"1\"><font/></fonts><fills count=\"1\"><fill/></fills><borders count=\"1\"><border/></borders>"
                + "<cellStyleXfs count=\"1\"><xf/></cellStyleXfs><cellXfs count=\"2\"><xf numFmtId=\"0\"/>"
                + "<xf numFmtId=\"14\" applyNumberFormat=\"1\"/></cellXfs></styleSheet>"
        );
        for (var i = 0; i < sheets.Length; i++)
            Put(
                $"xl/worksheets/sheet{i + 1}.xml",
                "<?xml version=\"1.0\"?><worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
                    + $"<sheetData>{sheets[i].Rows}</sheetData></worksheet>"
            );
    }

    private static string TextCell(string reference, string text) =>
        $"<c r=\"{reference}\" t=\"inlineStr\"><is><t>{text}</t></is></c>";

    private static string SheetRows(string patient, int serial) =>
        $"<row r=\"1\">{TextCell("A1", "IPP")}{TextCell("B1", "TYPE")}{TextCell("C1", "ENTREE")}</row>"
        + $"<row r=\"2\">{TextCell("A2", patient)}{TextCell("B2", "consultation")}<c r=\"C2\" s=\"1\"><v>{serial}</v></c></row>";
}
