using System.Globalization;
using HopEn.Audit.Model;

namespace HopEn.Audit.Sources.Tests.Tables;

/// <summary>A column of codes mapped to one of keys is refused, and no list of codes is.</summary>
public sealed class MistakenColumnsTests : IDisposable
{
    private readonly Folder folder = new();

    [Theory]
    [InlineData("uf", "IPP", "la même chose que «\u202fidentifiant du patient (IPP)\u202f»")]
    [InlineData("uf", "NDA", "la même chose que «\u202fnuméro de venue ou de séjour\u202f»")]
    [InlineData("service", "IPP", "la même chose que «\u202fidentifiant du patient (IPP)\u202f»")]
    [InlineData("uf", "INS", "des matricules INS")]
    [InlineData("service", "INS13", "des matricules INS")]
    [InlineData("service", "INS espacé", "des matricules INS")]
    [InlineData("uf", "AUTRE", "des numéros presque tous différents")]
    public void A_column_of_keys_taken_for_units_or_services_is_refused(string column, string header, string found)
    {
        var refusal = Encounters(column, header, 60).Refusal<ConfigurationException>();
        refusal.ShouldStartWith(
            $"Dans le fichier «\u202fvenues.csv\u202f», la colonne «\u202f{header}\u202f» lue comme"
        );
        refusal.ShouldContain(found);
        refusal.ShouldContain("sous «\u202fcolumns\u202f» dans dossier.yml");
        refusal.ShouldContain("60");
        refusal.ShouldNotContain("77812300");
        refusal.ShouldNotContain("18505");
    }

    [Theory]
    [InlineData("UF")]
    [InlineData("RPPS")]
    [InlineData("FINESS")]
    [InlineData("LOINC")]
    [InlineData("LONG")]
    [InlineData("VIDE")]
    public void A_column_of_codes_is_read(string header)
    {
        Encounters("uf", header, 300).Load();
        folder.Query("SELECT count(*) FROM raw.encounter WHERE reject IS NULL").ShouldBe(["300"]);
    }

    [Fact]
    public void A_small_file_in_which_each_stay_has_its_unit_is_read()
    {
        Encounters("uf", "AUTRE", 12).Load();
        folder.Query("SELECT count(*) FROM raw.encounter WHERE reject IS NULL").ShouldBe(["12"]);
    }

    [Fact]
    public void A_patient_whose_number_is_that_of_his_unit_is_no_proof()
    {
        folder
            .Write(
                "venues.csv",
                "IPP;UF;TYPE;ENTREE\n12;12;inpatient;01/03/2025\n13;12;inpatient;01/03/2025\n14;14;inpatient;01/03/2025\n"
            )
            .Source(
                "encounter",
                "venues.csv",
                new()
                {
                    ["patient"] = "IPP",
                    ["kind"] = "TYPE",
                    ["start"] = "ENTREE",
                    ["uf"] = "UF",
                }
            )
            .Load();
        folder.Query("SELECT count(*) FROM raw.encounter WHERE reject IS NULL").ShouldBe(["3"]);
    }

    [Theory]
    [InlineData("type", "NDA")]
    [InlineData("error", "NDA")]
    [InlineData("error", "ID")]
    public void A_column_of_keys_taken_for_types_or_errors_is_refused(string column, string header)
    {
        var rows = Enumerable
            .Range(0, 30)
            .Select(i => $"05/03/2025;Rejeté;11488-4;{Stay(i)};DOC{i:0000000};XDSRepositoryError");
        var columns = new Dictionary<string, string>
        {
            ["submitted-on"] = "DATE",
            ["result"] = "STATUT",
            ["type"] = "TYPE",
            ["encounter"] = "NDA",
            ["document"] = "ID",
            ["error"] = "ERREUR",
        };
        columns[column] = header;
        folder
            .Write("dmp.csv", "DATE;STATUT;TYPE;NDA;ID;ERREUR\n" + string.Join('\n', rows))
            .Source(
                "dmp-submission",
                "dmp.csv",
                columns,
                new() { ["result"] = new Dictionary<string, string> { ["Rejeté"] = "rejected" } }
            )
            .Refusal<ConfigurationException>()
            .ShouldContain($"«\u202f{header}\u202f»");
    }

    [Fact]
    public void Numbers_that_another_file_gives_its_stays_are_no_errors_and_no_units()
    {
        Encounters("uf", "UF", 60);
        var rows = Enumerable.Range(0, 60).Select(i => $"11488-4;05/03/2025;{Patient(i)};{Stay(i % 20)}");
        folder
            .Write("documents.csv", "TYPE;DATE;IPP;DOSSIER\n" + string.Join('\n', rows))
            .Source(
                "document",
                "documents.csv",
                new()
                {
                    ["type"] = "TYPE",
                    ["produced-on"] = "DATE",
                    ["patient"] = "IPP",
                    ["uf"] = "DOSSIER",
                }
            )
            .Refusal<ConfigurationException>()
            .ShouldContain("«\u202fDOSSIER\u202f» lue comme «\u202f");
    }

    [Fact]
    public void A_list_of_units_may_have_another_long_number_on_each_row()
    {
        var rows = Enumerable.Range(0, 200).Select(i => $"{101000 + i};Unité {i};990000028");
        folder
            .Write("uf.csv", "UF;LIBELLE;FINESS\n" + string.Join('\n', rows))
            .Source(
                "unit",
                "uf.csv",
                new()
                {
                    ["uf"] = "UF",
                    ["label"] = "LIBELLE",
                    ["finess"] = "FINESS",
                }
            )
            .Load();
        folder.Query("SELECT count(*) FROM raw.unit WHERE reject IS NULL").ShouldBe(["200"]);
    }

    public void Dispose() => folder.Dispose();

    private static string Patient(int i) => $"77812300{i:00}";

    private static string Stay(int i) => $"99123400{i:00}";

    private Folder Encounters(string column, string header, int count)
    {
        var rows = Enumerable
            .Range(0, count)
            .Select(i =>
            {
                var matricule = string.Create(CultureInfo.InvariantCulture, $"1850578006{i:000}");
                var key = 97 - (long.Parse(matricule, CultureInfo.InvariantCulture) % 97);
                var spaced = $"1 85 05 78 006 {i:000} {key:00}";
                return $"{Patient(i)};{Stay(i)};inpatient;01/03/2025;{matricule}{key:00};{matricule};{spaced};{654321 + (i * 7)};"
                    + $"{1200 + (i % 9)};{10_000_000_000 + (i % 20)};990000028;11488-4;{101000 + (i % 90)};";
            });
        var columns = new Dictionary<string, string>
        {
            ["patient"] = "IPP",
            ["encounter"] = "NDA",
            ["kind"] = "TYPE",
            ["start"] = "ENTREE",
            [column] = header,
        };
        return folder
            .Write(
                "venues.csv",
                "IPP;NDA;TYPE;ENTREE;INS;INS13;INS espacé;AUTRE;UF;RPPS;FINESS;LOINC;LONG;VIDE\n"
                    + string.Join('\n', rows)
            )
            .Source("encounter", "venues.csv", columns);
    }
}
