using System.Text;
using HopEn.Audit.Engine.Dossiers;
using HopEn.Audit.Model;
using HopEn.Audit.Sources.Files;

namespace HopEn.Audit.Sources.Tests.Tables;

public sealed class RealLifeTextTests
{
    private const string Header = "IPP;TYPE;ENTREE;SORTIE;SERVICE\n";
    private const string First = "1;inpatient;01/03/2025;04/03/2025;Néphrologie\n";
    private const string Second = "2;consultation;05/03/2025;05/03/2025;Pédiatrie\n";
    private static readonly string[] Expected = ["inpatient|Néphrologie", "consultation|Pédiatrie"];
    private static readonly Encoding Windows1252 = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    [Theory]
    [InlineData("")]
    [InlineData("3;consultation;05/03/2025;05/03/2025;\"Deux\nlignes\"\n")]
    public void Lines_in_two_encodings_are_each_read_in_their_own(string slow)
    {
        byte[] bytes = [.. Encoding.UTF8.GetBytes(Header + First), .. Windows1252.GetBytes(Second + slow)];
        using var folder = new Folder().Write("v.csv", bytes).Source("encounter", "v.csv").Load();
        Read(folder).Take(2).ShouldBe(Expected);
    }

    [Fact]
    public void A_mark_of_utf8_before_another_encoding_changes_nothing()
    {
        byte[] bytes = [.. Encoding.UTF8.Preamble, .. Windows1252.GetBytes(Header + First + Second)];
        using var folder = new Folder().Write("v.csv", bytes).Source("encounter", "v.csv").Load();
        Read(folder).ShouldBe(Expected);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Utf16_without_its_mark_is_recognised(bool bigEndian)
    {
        using var folder = new Folder()
            .Write("v.csv", new UnicodeEncoding(bigEndian, byteOrderMark: false).GetBytes(Header + First + Second))
            .Source("encounter", "v.csv")
            .Load();
        Read(folder).ShouldBe(Expected);
    }

    [Theory]
    [InlineData("sep=;\n")]
    [InlineData("\"sep=;\"\r\n")]
    [InlineData("SEP=;\n")]
    public void A_first_line_that_tells_the_separator_is_no_header(string line)
    {
        using var folder = new Folder()
            .Write("v.csv", line + Header + First + Second)
            .Source("encounter", "v.csv")
            .Load();
        Read(folder).ShouldBe(Expected);
        folder.Located(folder.Dataset.Ledger.RowId("encounter", 0)).Line.ShouldBe(3);
    }

    [Fact]
    public void The_separator_it_tells_is_believed()
    {
        using var folder = new Folder()
            .Write("v.csv", "sep=,\n" + (Header + First + Second).Replace(';', ','))
            .Source("encounter", "v.csv")
            .Load();
        Read(folder).ShouldBe(Expected);
    }

    [Fact]
    public void Lines_may_end_with_a_carriage_return_alone()
    {
        using var folder = new Folder()
            .Write("v.csv", (Header + First + Second).Replace('\n', '\r'))
            .Source("encounter", "v.csv")
            .Load();
        Read(folder).ShouldBe(Expected);
        folder.Rejections().ShouldBeEmpty();
    }

    [Fact]
    public void A_line_beyond_the_limit_is_refused_even_after_a_carriage_return()
    {
        using var folder = new Folder()
            .Write("v.csv", "IPP;TYPE\r" + new string('x', ByteProbe.LongestLine + 1))
            .Source("encounter", "v.csv");
        folder.Refusal<SourceUnreadableException>().ShouldContain("une ligne de plus de 16 Mo");
    }

    [Fact]
    public void A_separator_at_the_end_of_each_line_opens_no_cell()
    {
        using var folder = new Folder()
            .Write("v.csv", Header + First.Replace("\n", ";\n") + Second.Replace("\n", ";\n"))
            .Source("encounter", "v.csv")
            .Load();
        Read(folder).ShouldBe(Expected);
        folder.Rejections().ShouldBeEmpty();
    }

    [Fact]
    public void A_header_repeated_on_each_page_is_counted_and_is_no_record()
    {
        using var folder = new Folder()
            .Write("v.csv", Header + First + Header + Second)
            .Source("encounter", "v.csv")
            .Write("uf.csv", "UF;LIBELLE;FINESS\nA;Néphrologie;990000028\nUF;LIBELLE;FINESS\nB;Pédiatrie;990000028\n")
            .Source("unit", "uf.csv")
            .Load();
        Read(folder).ShouldBe(Expected);
        folder.Query("SELECT uf FROM raw.unit WHERE reject IS NULL").ShouldBe(["A", "B"]);
        folder.Rejections().ShouldBe(["header  3", "header  3"]);
    }

    [Fact]
    public void A_number_that_a_spreadsheet_kept_whole_as_a_formula_is_the_number()
    {
        using var folder = new Folder()
            .Write(
                "v.csv",
                "IPP;TYPE;ENTREE;SORTIE\n=\"0012\";consultation;05/03/2025;\n\"=\"\"0012\"\"\";consultation;06/03/2025;\n"
            )
            .Source("encounter", "v.csv")
            .Write("i.csv", "IPP;STATUT\n0012;qualified\n")
            .Source("identity", "i.csv")
            .Load();
        folder
            .Query(
                "SELECT count(*), count(DISTINCT e.patient_id) FROM raw.encounter e JOIN raw.identity i USING (patient_id)"
            )
            .ShouldBe(["2|1"]);
    }

    [Fact]
    public void A_copy_under_another_source_of_the_kind_is_read_once_too()
    {
        using var folder = new Folder()
            .Write("a.csv", Header + First + Second)
            .Write("b.csv", Header + First + Second)
            .Source("encounter", "a.csv")
            .Source("encounter", "b.csv")
            .Load();
        Read(folder).ShouldBe(Expected);
        folder.Dataset.Notices.Single().Parameters.ShouldContain("b.csv");
    }

    [Fact]
    public void A_copy_of_a_file_is_read_once_and_told()
    {
        using var folder = new Folder()
            .Write("v.csv", Header + First + Second)
            .Write("v (1).csv", Header + First + Second)
            .Source("encounter", "v*.csv")
            .Load();
        Read(folder).ShouldBe(Expected);
        folder.Dataset.Notices.Single().ShouldBe(AuditMessage.Of(MessageCodes.FileCopy, "v.csv", "v (1).csv"));
    }

    [Fact]
    public void Of_two_columns_of_the_same_name_the_one_that_is_not_read_is_told_unless_the_dossier_chose()
    {
        const string text = "Adresse BAL;Type;FINESS ET;FINESS\na@ch.mssante.fr;ORG;990000028;990000010\n";
        using var folder = new Folder().Write("b.csv", text).Source("mailbox", "b.csv").Load();
        var read = folder.Query("SELECT finess FROM raw.mailbox").Single();
        folder
            .Dataset.Notices.Single()
            .Parameters.TakeLast(2)
            .ShouldBe(read == "990000028" ? ["FINESS ET", "FINESS"] : ["FINESS", "FINESS ET"]);
        using var chosen = new Folder()
            .Write("b.csv", text)
            .Source(
                "mailbox",
                "b.csv",
                columns: new()
                {
                    ["address"] = "Adresse BAL",
                    ["type"] = "Type",
                    ["finess"] = "FINESS ET",
                }
            )
            .Load();
        chosen.Dataset.Notices.ShouldBeEmpty();
    }

    [Fact]
    public void What_an_open_spreadsheet_leaves_is_not_meant_by_a_pattern()
    {
        using var folder = new Folder()
            .Write("v.csv", Header + First + Second)
            .Write("~$v.csv", "x")
            .Write("._v.csv", "x")
            .Source("encounter", "*.csv")
            .Load();
        Read(folder).ShouldBe(Expected);
    }

    [Fact]
    public void A_name_is_the_same_however_its_accents_are_composed()
    {
        using var folder = new Folder()
            .Write("séjours.csv".Normalize(NormalizationForm.FormD), Header + First + Second)
            .Source("encounter", "séjours.csv")
            .Load();
        Read(folder).ShouldBe(Expected);
    }

    [Theory]
    [InlineData("10000024.0", "010000024")]
    [InlineData("990000028.0", "990000028")]
    [InlineData("990 000 028", "990000028")]
    public void Decimals_of_a_finess_are_no_digits_of_it(string written, string expected)
    {
        using var folder = new Folder()
            .Write("uf.csv", $"UF;LIBELLE;FINESS\nA;Néphrologie;{written}\n")
            .Source("unit", "uf.csv")
            .Load();
        folder.Query("SELECT finess FROM raw.unit").ShouldBe([expected]);
        (FinessNumber.Read(written).Value?.ToString()).ShouldBe(expected);
    }

    [Theory]
    [InlineData("99000001.0")]
    [InlineData("10000025")]
    public void A_lost_zero_is_not_given_back_to_a_finess_whose_key_is_then_wrong(string written)
    {
        using var folder = new Folder()
            .Write("uf.csv", $"UF;LIBELLE;FINESS\nA;Néphrologie;{written}\n")
            .Source("unit", "uf.csv")
            .Write("v.csv", $"IPP;TYPE;ENTREE;SORTIE;FINESS\n1;consultation;05/03/2025;;{written}\n")
            .Source("encounter", "v.csv")
            .Load();
        folder.Rejections().ShouldBe(["malformed finess 2", "malformed finess 2"]);
    }

    [Theory]
    [InlineData("6.939", "11.902", "6939|11902")]
    [InlineData("6 939", "11\u202f902", "6939|11902")]
    [InlineData("6,939", "11,902", "6939|11902")]
    [InlineData("1.006.939", "2000000", "1006939|2000000")]
    [InlineData("6939,0", "11902.00", "6939|11902")]
    [InlineData("6939,4", "11902", null)]
    [InlineData("7e3", "11902", null)]
    [InlineData("6,9", "11902", null)]
    public void A_figure_is_mended_when_it_can_only_be_one_number_and_rejected_otherwise(
        string above,
        string below,
        string? expected
    )
    {
        using var folder = new Folder()
            .Write("f.csv", $"FINESS;MOIS;OBJECTIF;NUMERATEUR;DENOMINATEUR\n990000010;05/2025;P1.O7;{above};{below}\n")
            .Source("indicator", "f.csv")
            .Load();
        folder.Query("SELECT numerator, denominator FROM indicator").ShouldBe(expected is null ? [] : [expected]);
        if (expected is null)
            folder.Rejections().ShouldBe(["malformed numerator 2"]);
    }

    private static IReadOnlyList<string> Read(Folder folder) =>
        folder.Query("SELECT kind, service FROM raw.encounter WHERE reject IS NULL ORDER BY rowid");
}
