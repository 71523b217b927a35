using System.Text;
using HopEn.Audit.Engine.Dossiers;
using HopEn.Audit.Model;
using MiniExcelLibs;

namespace HopEn.Audit.Sources.Tests.Tables;

public sealed class EncounterLoadTests
{
    private const string Header = "IPP;NDA;TYPE;ENTREE;SORTIE;UF;LIBELLE\n";
    private const string Rows =
        "1;a;inpatient;01/03/2025;04/03/2025;UF1;Cœur – été\n2;b;consultation;05/03/2025;05/03/2025;UF2;Néphrologie\n";

    private const string Month = "month_of(encounter_counted_on(kind, start_date, end_date))";

    private static readonly string[] Expected = ["inpatient|2025-03|UF1", "consultation|2025-03|UF2"];

    [Theory]
    [InlineData("utf-8", "\n")]
    [InlineData("utf-8", "\r\n")]
    [InlineData("windows-1252", "\n")]
    [InlineData("windows-1252", "\r\n")]
    [InlineData("utf-8-mark", "\n")]
    [InlineData("utf-16", "\r\n")]
    public void The_same_rows_come_out_of_every_encoding(string encoding, string newLine)
    {
        using var folder = new Folder()
            .Write("v.csv", (Header + Rows).Replace("\n", newLine), Named(encoding))
            .Source("encounter", "v.csv")
            .Load();
        folder.Query($"SELECT kind, {Month}, uf FROM raw.encounter ORDER BY rowid").ShouldBe(Expected);
        folder.Rejections().ShouldBeEmpty();
        folder.Located(folder.Dataset.Ledger.RowId("encounter", 1)).Line.ShouldBe(3);
    }

    [Theory]
    [InlineData(";")]
    [InlineData(",")]
    [InlineData("\t")]
    [InlineData("|")]
    public void The_separator_is_recognised(string separator)
    {
        using var folder = new Folder()
            .Write("v.csv", (Header + Rows).Replace(";", separator))
            .Source("encounter", "v.csv")
            .Load();
        folder.Query($"SELECT kind, {Month}, uf FROM raw.encounter ORDER BY rowid").ShouldBe(Expected);
    }

    [Fact]
    public void Line_breaks_inside_cells_keep_physical_lines()
    {
        using var folder = new Folder()
            .Write(
                "v.csv",
                Header
                    + "1;a;inpatient;01/03/2025;04/03/2025;UF1;\"sur\ntrois\nlignes\"\n2;b;consultation;05/03/2025;05/03/2025;UF2;x\n"
            )
            .Source("encounter", "v.csv")
            .Load();
        folder.Query($"SELECT kind, {Month}, uf FROM raw.encounter ORDER BY rowid").ShouldBe(Expected);
        folder.Located(folder.Dataset.Ledger.RowId("encounter", 0)).Line.ShouldBe(2);
        folder.Located(folder.Dataset.Ledger.RowId("encounter", 1)).Line.ShouldBe(5);
    }

    [Fact]
    public void Bad_rows_are_rejected_and_counted_never_the_file()
    {
        using var folder = new Folder()
            .Write(
                "v.csv",
                Header
                    + "1;a;inpatient;01/03/2025;04/03/2025;UF1;x\n"
                    + "2;b;consultation;31/02/2025;;UF1;x\n"
                    + ";c;consultation;05/03/2025;;UF1;x\n"
                    + "4;d;inconnu;05/03/2025;;UF1;x\n"
                    + "5;e;consultation;05/03/2025;;UF1;x;en trop\n"
                    + "6;f;consultation\n"
                    + "\n"
                    + "7;g;consultation;05/03/2025;;UF1;\"jamais refermé\n"
                    + "8;h;consultation;05/03/2025;05/03/2025;UF2;x\n"
            )
            .Source("encounter", "v.csv")
            .Load();
        folder
            .Query($"SELECT kind, {Month}, uf FROM raw.encounter WHERE reject IS NULL ORDER BY rowid")
            .ShouldBe(Expected);
        folder
            .Rejections()
            .ShouldBe(
                ["code kind 5", "date start 3", "extra-cells  6", "missing patient 4", "missing-cells  7", "quote  9"],
                ignoreOrder: true
            );
    }

    [Fact]
    public void A_finess_that_is_none_is_rejected_rather_than_forgotten()
    {
        using var folder = new Folder()
            .Write(
                "v.csv",
                "IPP;TYPE;ENTREE;FINESS\n"
                    + "1;consultation;01/03/2025;990000028\n"
                    + "2;consultation;01/03/2025;SITE NORD\n"
                    + "3;consultation;01/03/2025;\n"
            )
            .Source("encounter", "v.csv")
            .Load();
        folder.Rejections().ShouldBe(["malformed finess 3"]);
    }

    [Fact]
    public void No_rejection_repeats_a_value_of_the_row()
    {
        using var folder = new Folder()
            .Write("v.csv", Header + "DUPONT-SECRET;b;consultation;31/02/2025;;UF1;x\n")
            .Source("encounter", "v.csv")
            .Load();
        folder.Dataset.Ledger.Rejections().Single().ToString().ShouldNotContain("SECRET");
    }

    [Fact]
    public void A_mapping_says_which_column_and_which_code()
    {
        using var folder = new Folder()
            .Write("v.csv", "N° patient;Nature;Début\n9;Hospit.;2025-03-01\n9;consult;2025-03-02\n")
            .Source(
                "encounter",
                "v.csv",
                new()
                {
                    ["patient"] = "n° PATIENT",
                    ["kind"] = "Nature",
                    ["start"] = "debut",
                },
                new()
                {
                    ["kind"] = new Dictionary<string, string>
                    {
                        ["Hospit."] = "inpatient",
                        ["CONSULT"] = "consultation",
                    },
                }
            )
            .Load();
        folder.Query("SELECT kind FROM raw.encounter ORDER BY rowid").ShouldBe(["inpatient", "consultation"]);
    }

    [Fact]
    public void A_workbook_keeps_the_rows_of_its_sheet()
    {
        using var folder = new Folder();
        MiniExcel.SaveAs(
            folder.Path("v.xlsx"),
            new[]
            {
                new
                {
                    IPP = "1",
                    TYPE = "consultation",
                    ENTREE = new DateTime(2025, 3, 5, 0, 0, 0, DateTimeKind.Unspecified),
                },
                new
                {
                    IPP = "2",
                    TYPE = "inconnu",
                    ENTREE = new DateTime(2025, 3, 6, 0, 0, 0, DateTimeKind.Unspecified),
                },
            },
            sheetName: "Venues"
        );
        folder.Source("encounter", "v.xlsx", sheet: "Venues").Load();
        folder
            .Query("SELECT kind, start_date FROM raw.encounter WHERE reject IS NULL")
            .Single()
            .ShouldStartWith("consultation|");
        folder.Rejections().ShouldBe(["code kind 3"]);
        folder.Located(folder.Dataset.Ledger.RowId("encounter", 0)).File.ShouldBe("v.xlsx#Venues");
    }

    [Fact]
    public void Keys_of_two_domains_never_meet()
    {
        using var folder = new Folder()
            .Write("a.csv", Header + Rows)
            .Write("b.csv", Header + Rows)
            .Source("encounter", "a.csv")
            .Source("encounter", "b.csv")
            .Load();
        folder.Query("SELECT count(DISTINCT patient_id) FROM raw.encounter").ShouldBe(["2"]);
        folder
            .Dataset.Pseudonyms.KeySql("patient:x", "'1'")
            .ShouldNotBe(folder.Dataset.Pseudonyms.KeySql("patient:y", "'1'"));
    }

    [Fact]
    public void A_cancelled_load_stops()
    {
        using var folder = new Folder().Write("v.csv", Header + Rows).Source("encounter", "v.csv");
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();
        Should.Throw<OperationCanceledException>(() => folder.Load(cancelled.Token));
    }

    [Fact]
    public void Nothing_identifying_is_stored()
    {
        using var folder = new Folder()
            .Write(
                "i.csv",
                "IPP;STATUT;MATRICULE;NOM;PRENOMS\nIPP-SECRET;qualified;186022A21532523;NOM-SECRET;PRENOM-SECRET\n"
            )
            .Source("identity", "i.csv")
            .Load();
        var stored =
            string.Concat(folder.Query("SELECT * FROM raw.identity"))
            + string.Concat(folder.Query("SELECT * FROM raw.load"));
        stored.ShouldNotContain("SECRET");
        stored.ShouldNotContain("186022A21532523");
        folder.Query("SELECT matricule_key_valid, has_birth_name FROM raw.identity").ShouldBe(["True|True"]);
    }

    private static Encoding Named(string name) =>
        name switch
        {
            "windows-1252" => CodePagesEncodingProvider.Instance.GetEncoding(1252)!,
            "utf-8-mark" => new UTF8Encoding(true),
            "utf-16" => Encoding.Unicode,
            _ => new UTF8Encoding(false),
        };
}
