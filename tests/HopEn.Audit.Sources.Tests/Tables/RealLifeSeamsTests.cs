using System.IO.Compression;
using System.Text;
using HopEn.Audit.Engine.Dossiers;
using HopEn.Audit.Sources.Kinds;
using HopEn.Audit.Sources.Tables;

namespace HopEn.Audit.Sources.Tests.Tables;

public sealed class RealLifeSeamsTests
{
    private const string Rows =
        "IPP;TYPE;ENTREE;SORTIE\n1;inpatient;01/03/2025;04/03/2025\n2;consultation;05/03/2025;05/03/2025\n";
    private static readonly string[] Expected = ["inpatient", "consultation"];

    [Theory]
    [InlineData("0,750", "2000")]
    [InlineData("0.939", "1000")]
    [InlineData("06.939", "11902")]
    [InlineData("1.234,567", "2000000")]
    public void A_decimal_number_is_not_read_as_thousands(string above, string below)
    {
        using var folder = new Folder()
            .Write("f.csv", $"FINESS;MOIS;OBJECTIF;NUMERATEUR;DENOMINATEUR\n990000010;05/2025;P1.O7;{above};{below}\n")
            .Source("indicator", "f.csv")
            .Load();
        folder.Query("SELECT numerator FROM indicator").ShouldBeEmpty();
        folder.Rejections().ShouldBe(["malformed numerator 2"]);
    }

    [Theory]
    [InlineData("UF;LIBELLE\n")]
    [InlineData("uf;Libelle\n")]
    [InlineData("\uFEFFUF;LIBELLE\n")]
    public void The_header_of_a_file_put_after_another_makes_no_unit(string again)
    {
        using var folder = new Folder()
            .Write("uf.csv", "UF;LIBELLE\nA;Néphrologie\n" + again + "B;Pédiatrie\n")
            .Source("unit", "uf.csv")
            .Load();
        folder.Query("SELECT uf FROM raw.unit WHERE reject IS NULL").ShouldBe(["A", "B"]);
        folder.Rejections().ShouldBe(["header  3"]);
    }

    [Fact]
    public void A_header_repeated_among_mailboxes_makes_no_mailbox()
    {
        using var folder = new Folder()
            .Write("m.csv", "Adresse;FINESS\na@ch.mssante.fr;990000028\nAdresse;FINESS\nb@ch.mssante.fr;990000028\n")
            .Source("mailbox", "m.csv")
            .Load();
        folder
            .Query("SELECT address FROM raw.mailbox WHERE reject IS NULL")
            .ShouldBe(["a@ch.mssante.fr", "b@ch.mssante.fr"]);
        folder.Rejections().ShouldBe(["header  3"]);
    }

    [Fact]
    public void A_pattern_means_the_same_names_however_their_accents_are_composed()
    {
        using var folder = new Folder()
            .Write("séjours-1.csv".Normalize(NormalizationForm.FormD), Rows)
            .Source("encounter", "séjours-*.csv")
            .Load();
        folder.Query("SELECT kind FROM raw.encounter").ShouldBe(Expected);
    }

    [Fact]
    public void A_member_of_an_archive_is_named_however_its_accents_are_composed()
    {
        using var folder = new Folder();
        using (var archive = ZipFile.Open(folder.Path("v.zip"), ZipArchiveMode.Create))
        using (
            var writer = new StreamWriter(archive.CreateEntry("séjours.csv".Normalize(NormalizationForm.FormD)).Open())
        )
        {
            writer.Write(Rows);
        }

        var source = new DossierSource(
            ShippedKinds.All["encounter"],
            ["v.zip"],
            null,
            "local",
            "local",
            null,
            false,
            new Dictionary<string, string>(),
            new Dictionary<string, IReadOnlyDictionary<string, string>>(),
            null,
            null,
            null,
            null,
            null,
            1
        )
        {
            Member = "séjours.csv",
        };
        TableOpener
            .Open(folder.Path("v.zip"), "v.zip", TableFormat.Of(source), folder.Path("tmp"), CancellationToken.None)
            .Count()
            .ShouldBe(1);
    }

    [Fact]
    public void A_first_line_may_tell_that_the_separator_is_a_tab()
    {
        using var folder = new Folder()
            .Write("v.csv", "sep=\t\n" + Rows.Replace(';', '\t'))
            .Source("encounter", "v.csv")
            .Load();
        folder.Query("SELECT kind FROM raw.encounter").ShouldBe(Expected);
    }

    [Fact]
    public void A_single_row_left_in_a_table_of_its_own_is_told()
    {
        static string Row(string kind) => $"<tr><td>1</td><td>{kind}</td><td>01/03/2025</td><td>04/03/2025</td></tr>";
        using var folder = new Folder()
            .Write(
                "v.xls",
                "<html><body><table><tr><th>IPP</th><th>TYPE</th><th>ENTREE</th><th>SORTIE</th></tr>"
                    + $"{Row("inpatient")}{Row("consultation")}</table><table>{Row("emergency")}</table></body></html>"
            )
            .Source("encounter", "v.xls")
            .Load();
        folder.Query("SELECT kind FROM raw.encounter").ShouldBe(Expected);
        folder.Dataset.Notices.Single().Parameters.TakeLast(2).ShouldBe(["1", "1"]);
    }
}
