using System.IO.Compression;
using System.Text;
using HopEn.Audit.Model;
using HopEn.Audit.Sources.Files;

namespace HopEn.Audit.Sources.Tests.Tables;

/// <summary>What carries a table: archives, old encodings, forms that are named and not read.</summary>
public sealed class ContainersTests
{
    private const string Csv = "IPP;TYPE;ENTREE\n1;consultation;01/03/2025\n2;consultation;02/03/2025\n";
    private static readonly byte[] Utf8 = Encoding.UTF8.GetBytes(Csv);

    [Theory]
    [InlineData(14)]
    [InlineData(22)]
    public void A_member_whose_checksum_or_size_is_wrong_is_refused(int field)
    {
        var zip = Spreadsheets.Zip(("v.csv", Csv));
        var directory = zip.AsSpan().LastIndexOf("PK\u0001\u0002"u8);
        zip[directory + field + 2] ^= 1;
        Refusal("v.zip", zip).ShouldContain("abîmée");
    }

    [Fact]
    public void A_sheet_whose_checksum_is_wrong_is_refused()
    {
        var table = new RandomTable(
            [
                ["IPP", "TYPE", "ENTREE"],
                ["1", "consultation", "01/03/2025"],
            ],
            []
        );
        var xlsx = Spreadsheets.Xlsx(table, null, references: true, shared: false);
        var directory = xlsx.AsSpan().LastIndexOf("PK\u0001\u0002"u8);
        xlsx[directory + 16] ^= 1;
        Refusal("v.xlsx", xlsx).ShouldContain("abîmée");
    }

    [Fact]
    public void A_member_under_a_password_is_named()
    {
        var zip = Spreadsheets.Zip(("v.csv", Csv));
        zip[6] |= 1;
        zip[zip.AsSpan().LastIndexOf("PK\u0001\u0002"u8) + 8] |= 1;
        Refusal("v.zip", zip).ShouldContain("mot de passe");
    }

    [Fact]
    public void A_workbook_under_a_password_is_named()
    {
        byte[] ole = [0xD0, 0xCF, 0x11, 0xE0, .. new byte[2000], .. Encoding.Unicode.GetBytes("EncryptedPackage")];
        Refusal("v.xlsx", ole).ShouldContain("mot de passe");
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void A_text_compressed_by_gzip_is_read(int members)
    {
        var lines = Csv.Split('\n');
        var parts = Enumerable
            .Range(0, members)
            .Select(i => members == 1 ? Utf8 : Encoding.UTF8.GetBytes(lines[i] + "\n"));
        using var folder = new Folder()
            .Write("v.csv.gz", [.. parts.SelectMany(Gzip)])
            .Source("encounter", "v.csv.gz")
            .Load();
        folder.Query("SELECT count(*) FROM raw.encounter WHERE reject IS NULL").ShouldBe(["2"]);
        folder.Located(folder.Dataset.Ledger.RowId("encounter", 1)).ToString().ShouldContain("v.csv.gz");
    }

    [Theory]
    [InlineData(4)]
    [InlineData(12)]
    public void A_gzip_that_is_cut_is_refused(int missing) =>
        Refusal("v.csv.gz", Gzip(Utf8)[..^missing]).ShouldContain("abîmée");

    [Fact]
    public void A_gzip_that_is_cut_is_refused_even_if_what_begins_a_member_stands_in_it()
    {
        var text = Encoding.Latin1.GetBytes(Csv + "3;\u001F\u008B\b;01/03/2025\n4;\0\0\0\0;03/03/2025\n");
        var packed = new MemoryStream();
        using (var stream = new GZipStream(packed, CompressionLevel.NoCompression))
            stream.Write(text);
        var cut = packed.ToArray().AsSpan();
        Refusal("v.csv.gz", cut[..(cut.LastIndexOf("\0\0\0\0"u8) + 4)].ToArray()).ShouldContain("abîmée");
    }

    [Theory]
    [InlineData("Rar!\u001A\u0007\u0001\0", "RAR")]
    [InlineData("%PDF-1.7\n", "PDF")]
    [InlineData("MIME-Version: 1.0\nContent-Type: multipart/related\n", "MHTML")]
    [InlineData("{\\rtf1", "RTF")]
    public void What_is_no_table_is_named(string head, string what) =>
        Refusal("v.csv", Encoding.Latin1.GetBytes(head + Csv)).ShouldContain(what);

    [Fact]
    public void A_binary_workbook_of_2007_is_named() =>
        Refusal("v.xlsb", Spreadsheets.Zip(("xl/workbook.bin", "x"))).ShouldContain(".xlsb");

    [Theory]
    [InlineData(850, "CP850")]
    [InlineData(10000, "MacRoman")]
    [InlineData(1252, "Windows-1252")]
    public void An_old_encoding_is_recognised_by_its_accents(int page, string label)
    {
        var text =
            "IPP;TYPE;ENTREE;SERVICE\n1;consultation;01/03/2025;Néphrologie générale\n"
            + "2;consultation;02/03/2025;Pédiatrie à l'hôpital\n";
        using var folder = new Folder()
            .Write("v.csv", CodePagesEncodingProvider.Instance.GetEncoding(page)!.GetBytes(text))
            .Source("encounter", "v.csv")
            .Load();
        folder
            .Query("SELECT service FROM raw.encounter ORDER BY rowid")
            .ShouldBe(["Néphrologie générale", "Pédiatrie à l'hôpital"]);
        ByteProbe.Read(folder.Path("v.csv"), "v.csv", CancellationToken.None).Encoding.Label().ShouldBe(label);
    }

    [Fact]
    public void An_encoding_that_the_dossier_names_is_believed()
    {
        var text = "IPP;TYPE;ENTREE;SERVICE\n1;consultation;01/03/2025;É\n";
        using var folder = new Folder()
            .Write("v.csv", CodePagesEncodingProvider.Instance.GetEncoding(850)!.GetBytes(text))
            .Source("encounter", "v.csv", encoding: "cp850")
            .Load();
        folder.Query("SELECT service FROM raw.encounter").ShouldBe(["É"]);
    }

    [Fact]
    public void Accents_written_twice_and_characters_lost_are_told()
    {
        var text =
            "IPP;TYPE;ENTREE;SERVICE\n1;consultation;01/03/2025;NÃ©phrologie gÃ©nÃ©rale\n2;consultation;01/03/2025;P\uFFFDdiatrie\n";
        using var folder = new Folder().Write("v.csv", text).Source("encounter", "v.csv").Load();
        folder.Dataset.Notices.ShouldBe([
            AuditMessage.Of(MessageCodes.DoubleEncoded, "v.csv", 3L),
            AuditMessage.Of(MessageCodes.LostCharacters, "v.csv", 1L),
        ]);
    }

    [Fact]
    public void A_note_beside_a_sheet_is_left_aside_and_told()
    {
        string[][] rows =
        [
            ["IPP", "TYPE", "ENTREE", "UF", "", ""],
            .. Enumerable
                .Range(1, 9)
                .Select(i =>
                    new[] { $"{i}", "consultation", $"0{i}/03/2025", $"110{i}", "", i == 4 ? "voir avec le DIM" : "" }
                ),
        ];
        using var folder = new Folder()
            .Write("v.xlsx", Spreadsheets.Xlsx(new RandomTable(rows, []), "A1", references: true, shared: true))
            .Source("encounter", "v.xlsx")
            .Load();
        folder.Query("SELECT count(*) FROM raw.encounter WHERE reject IS NULL").ShouldBe(["9"]);
        folder.Dataset.Notices.ShouldBe([AuditMessage.Of(MessageCodes.CellsBeside, "v.xlsx", 1L)]);
    }

    [Fact]
    public void A_row_number_beyond_any_sheet_costs_nothing()
    {
        var xlsx = Spreadsheets.Workbook(
            "<worksheet><sheetData><row><c t=\"str\"><v>IPP</v></c><c t=\"str\"><v>TYPE</v></c><c t=\"str\"><v>ENTREE</v></c></row>"
                + "<row r=\"2000000000\"><c t=\"str\"><v>1</v></c><c t=\"str\"><v>consultation</v></c>"
                + "<c t=\"str\"><v>01/03/2025</v></c></row></sheetData></worksheet>"
        );
        using var folder = new Folder().Write("v.xlsx", xlsx).Source("encounter", "v.xlsx").Load();
        folder.Located(folder.Dataset.Ledger.RowId("encounter", 0)).Line.ShouldBe(2_000_000_000);
    }

    private static string Refusal(string name, byte[] bytes)
    {
        using var folder = new Folder().Write(name, bytes).Source("encounter", name);
        return folder.Refusal<SourceUnreadableException>();
    }

    private static byte[] Gzip(byte[] bytes)
    {
        var packed = new MemoryStream();
        using (var stream = new GZipStream(packed, CompressionMode.Compress))
            stream.Write(bytes);
        return packed.ToArray();
    }
}
