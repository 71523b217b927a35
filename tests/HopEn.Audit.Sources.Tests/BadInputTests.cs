using System.IO.Compression;
using System.Text;
using HopEn.Audit.Engine.Dossiers;
using HopEn.Audit.Model;

namespace HopEn.Audit.Sources.Tests;

public sealed class BadInputTests
{
    private const string Header = "IPP;NDA;TYPE;ENTREE;SORTIE;UF\n";

    [Fact]
    public void A_missing_file_is_named_with_the_line_of_the_dossier()
    {
        using var folder = new Folder().Source("encounter", "absent.csv");
        folder.Refusal<SourceUnreadableException>().ShouldContain("ligne 12");
    }

    [Theory]
    [InlineData("encounter", "v.csv", "IPP;NDA;TYPE;ENTREE;SORTIE;UF\n")]
    [InlineData("encounter", "v.xlsx", "PK\u0003\u0004")]
    [InlineData("directory", "annuaire.zip", "PK\u0003\u0004")]
    [InlineData("finess-csv", "finess.csv", "finess;etalab;94;2025-05-12\n")]
    [InlineData("finess-json", "finess.json", "{}")]
    [InlineData("whitelist", "liste.xml", "<ListeBlanche/>")]
    public void A_file_that_another_program_keeps_to_itself_is_named(string kind, string name, string text)
    {
        using var folder = new Folder().Write(name, text).Source(kind, name);
        using var other = new FileStream(folder.Path(name), FileMode.Open, FileAccess.ReadWrite, FileShare.None);
        folder
            .Refusal<SourceUnreadableException>()
            .ShouldBe(
                $"Le fichier «\u202f{name}\u202f» ne peut pas être lu\u202f: vérifiez qu’il existe, "
                    + "qu’il n’est pas ouvert ailleurs et que vous y avez accès."
            );
    }

    [Fact]
    public void An_empty_file_is_said_to_be_empty()
    {
        using var folder = new Folder().Write("v.csv", "").Source("encounter", "v.csv");
        folder.Refusal<SourceUnreadableException>().ShouldContain("vide");
    }

    [Fact]
    public void A_header_without_rows_is_an_empty_table()
    {
        using var folder = new Folder().Write("v.csv", Header).Source("encounter", "v.csv").Load();
        folder.Query("SELECT count(*) FROM raw.encounter").ShouldBe(["0"]);
    }

    [Fact]
    public void A_wrong_separator_is_suspected()
    {
        using var folder = new Folder()
            .Write("v.csv", Header + "1;a;consultation;05/03/2025;;UF1\n")
            .Source("encounter", "v.csv", separator: '#');
        folder.Refusal<ConfigurationException>().ShouldContain("séparateur");
    }

    [Fact]
    public void A_wrong_encoding_in_the_dossier_is_told()
    {
        using var folder = new Folder()
            .Write("v.csv", "IPP;TYPE;ENTRÉE\n", CodePagesEncodingProvider.Instance.GetEncoding(1252))
            .Source("encounter", "v.csv", encoding: "utf-8");
        folder.Refusal<SourceUnreadableException>().ShouldContain("UTF-8");
    }

    [Fact]
    public void An_unknown_header_lists_those_that_were_found()
    {
        using var folder = new Folder().Write("v.csv", "NUMERO;TYPE;ENTREE\n").Source("encounter", "v.csv");
        folder.Refusal<ConfigurationException>().ShouldContain("NUMERO, TYPE, ENTREE");
    }

    [Fact]
    public void A_file_without_headers_is_not_quoted()
    {
        using var folder = new Folder().Write("v.csv", "80012345678;DUPONT;05/03/2025\n").Source("encounter", "v.csv");
        folder.Refusal<ConfigurationException>().ShouldNotContain("DUPONT");
    }

    [Fact]
    public void A_duplicate_header_is_refused()
    {
        using var folder = new Folder().Write("v.csv", "IPP;IPP;TYPE;ENTREE\n").Source("encounter", "v.csv");
        folder.Refusal<ConfigurationException>().ShouldContain("deux colonnes");
    }

    [Fact]
    public void A_line_of_200_megabytes_is_refused()
    {
        using var folder = new Folder();
        using (var stream = File.Create(folder.Path("v.csv")))
        {
            stream.Write(Encoding.UTF8.GetBytes(Header));
            var block = new byte[1 << 20];
            Array.Fill(block, (byte)'x');
            for (var i = 0; i < 200; i++)
                stream.Write(block);
        }

        folder.Source("encounter", "v.csv").Refusal<SourceUnreadableException>().ShouldContain("16 Mo");
    }

    [Fact]
    public void A_workbook_that_is_not_one_is_told()
    {
        using var folder = new Folder().Write("v.xlsx", "IPP;TYPE\n").Source("encounter", "v.xlsx");
        folder.Refusal<SourceUnreadableException>().ShouldContain("XLSX");
    }

    [Fact]
    public void An_archive_that_is_not_a_workbook_is_told()
    {
        using var folder = new Folder()
            .Write("v.xlsx", Zipped("rien.txt", "rien"u8.ToArray()))
            .Source("encounter", "v.xlsx");
        folder.Refusal<SourceUnreadableException>();
    }

    [Fact]
    public void An_unknown_sheet_lists_those_that_exist()
    {
        using var folder = new Folder();
        MiniExcelLibs.MiniExcel.SaveAs(folder.Path("v.xlsx"), new[] { new { IPP = "1" } }, sheetName: "Venues");
        folder.Source("encounter", "v.xlsx", sheet: "Autre").Refusal<ConfigurationException>().ShouldContain("Venues");
    }

    [Fact]
    public void A_zip_bomb_is_refused()
    {
        using var folder = new Folder()
            .Write("e.zip", Zipped("e.txt", new byte[300 * 1024 * 1024]))
            .Source("directory", "e.zip");
        folder.Refusal<SourceUnreadableException>().ShouldContain("sécurité");
    }

    [Fact]
    public void A_workbook_that_is_a_bomb_is_refused()
    {
        using var folder = new Folder()
            .Write(
                "v.xlsx",
                Tables.Spreadsheets.Workbook($"<worksheet>{new string(' ', 200 * 1024 * 1024)}<sheetData/></worksheet>")
            )
            .Source("encounter", "v.xlsx");
        folder.Refusal<SourceUnreadableException>().ShouldContain("sécurité");
    }

    [Fact]
    public void A_truncated_zip_is_told()
    {
        using var folder = new Folder()
            .Write("e.zip", Zipped("e.txt", System.Security.Cryptography.RandomNumberGenerator.GetBytes(4096))[..2000])
            .Source("directory", "e.zip");
        folder.Refusal<SourceUnreadableException>().ShouldContain("incomplète");
    }

    [Fact]
    public void A_gzip_cut_short_is_told()
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true))
            gzip.Write(Encoding.UTF8.GetBytes("{\"pmej\":[" + new string(' ', 100_000) + "]}"));
        using var folder = new Folder().Write("f.json.gz", packed.ToArray()[..^20]).Source("finess-json", "f.json.gz");
        folder.Refusal<SourceUnreadableException>().ShouldContain("incomplète");
    }

    [Fact]
    public void A_json_cut_short_is_told()
    {
        using var folder = new Folder()
            .Write(
                "f.json",
                """{"schemaVersion":"v1.0.0","pmej":[{"informationsGeneralesPMEJ":{"numFinessPm":"990000010"}},{"informa"""
            )
            .Source("finess-json", "f.json");
        folder.Refusal<SourceUnreadableException>().ShouldContain("JSON complet");
    }

    [Theory]
    [InlineData(
        "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><ListeBlanche><Domaine><Nom>&x;</Nom></Domaine></ListeBlanche>"
    )]
    [InlineData("<ListeBlanche><Domaine><Nom>a.mssante.fr</Nom></Domaine>")]
    [InlineData("pas du XML")]
    [InlineData("<ListeBlanche/>")]
    public void A_hostile_or_broken_white_list_is_refused(string xml)
    {
        using var folder = new Folder().Write("l.xml", xml).Source("whitelist", "l.xml");
        folder.Refusal<SourceUnreadableException>();
    }

    [Fact]
    public void Something_else_than_the_extraction_is_told()
    {
        using var folder = new Folder()
            .Write("e.txt", "Type|Adresse\nORG|a@b.mssante.fr\n")
            .Source("directory", "e.txt");
        folder.Refusal<SourceUnreadableException>().ShouldContain("31");
    }

    [Fact]
    public void Something_else_than_finess_is_told()
    {
        using var folder = new Folder().Write("f.csv", "a;b;c\n").Source("finess-csv", "f.csv");
        folder.Refusal<SourceUnreadableException>().ShouldContain("finess;etalab");
    }

    [Fact]
    public void A_folder_in_place_of_a_file_is_told()
    {
        using var folder = new Folder();
        Directory.CreateDirectory(folder.Path("v.csv"));
        folder.Source("encounter", "v.csv").Refusal<SourceUnreadableException>();
    }

    private static byte[] Zipped(string name, byte[] content)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        using (var entry = archive.CreateEntry(name).Open())
        {
            entry.Write(content);
        }

        return stream.ToArray();
    }
}
