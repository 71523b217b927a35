using HopEn.Audit.Engine.Dossiers;
using HopEn.Audit.Model;

namespace HopEn.Audit.Sources.Tests;

public sealed class SmallFileLoaderTests
{
    private const string Stays = "IPP;NDA;TYPE;ENTREE;SORTIE\n";

    [Fact]
    public void Files_are_known_in_the_order_of_the_dossier_however_they_end()
    {
        using var folder = new Folder();
        for (var month = 1; month <= 6; month++)
        {
            folder
                .Write(
                    $"venues-{month}.csv",
                    Stays
                        + string.Concat(
                            Enumerable
                                .Range(0, month * 40)
                                .Select(i => $"{month}00{i};{month}N{i};H;01/0{month}/2025;02/0{month}/2025\n")
                        )
                )
                .Source("encounter", $"venues-{month}.csv");
            folder.Write($"uf-{month}.csv", $"UF;LIBELLE\n{month}10;Chirurgie\n").Source("unit", $"uf-{month}.csv");
        }

        folder.Load();

        folder
            .Dataset.Ledger.Parts.Select(part => part.File.File)
            .ShouldBe(Enumerable.Range(1, 6).SelectMany(month => new[] { $"venues-{month}.csv", $"uf-{month}.csv" }));
        folder
            .Query("SELECT file FROM raw.load ORDER BY load_id")
            .ShouldBe(folder.Dataset.Ledger.Parts.Select(part => part.File.File));
        folder
            .Dataset.Ledger.Parts.Where(part => part.File.Kind == "encounter")
            .Select(part => (part.FirstRow, part.Rows))
            .ShouldBe([(0, 40), (40, 80), (120, 120), (240, 160), (400, 200), (600, 240)]);
        folder
            .Query(
                "SELECT count(*), count(DISTINCT month(start_date)) FROM raw.encounter WHERE rowid >= 240 AND rowid < 400"
            )
            .ShouldBe(["160|1"]);
        var april = folder.Located(folder.Dataset.Ledger.RowId("encounter", 240));
        (april.File, april.Line).ShouldBe(("venues-4.csv", 2));
    }

    [Fact]
    public void Of_several_files_at_fault_the_first_of_the_dossier_is_told()
    {
        for (var attempt = 0; attempt < 5; attempt++)
        {
            using var folder = new Folder();
            folder
                .Write(
                    "venues.csv",
                    Stays + string.Concat(Enumerable.Range(0, 5000).Select(i => $"{i};N{i};H;01/01/2025;02/01/2025\n"))
                )
                .Source("encounter", "venues.csv");
            folder.Write("venues-2.csv", "RIEN;DU;TOUT\n1;2;3\n").Source("encounter", "venues-2.csv");
            folder.Write("uf.csv", "NI;CELUI;LA\n1;2;3\n").Source("unit", "uf.csv");

            folder.Refusal<HopEnAuditException>().ShouldContain("venues-2.csv");
        }
    }

    [Fact]
    public void A_column_that_one_file_of_a_kind_lacks_is_not_provided_whichever_is_read_first()
    {
        using var folder = new Folder();
        folder.Write("a.csv", "UF;LIBELLE;SERVICE\n10;Chirurgie;Bloc\n").Source("unit", "a.csv");
        folder.Write("b.csv", "UF;LIBELLE\n11;Médecine\n").Source("unit", "b.csv");

        folder.Load();

        folder.Dataset.Columns.Meet("unit.label").ShouldBeTrue();
        folder.Dataset.Columns.Meet("unit.service").ShouldBeFalse();
    }

    [Fact]
    public void A_table_with_a_large_file_is_read_after_the_small_ones_and_known_in_its_place()
    {
        using var folder = new Folder();
        folder
            .Write(
                "venues.csv",
                Stays + string.Concat(Enumerable.Range(0, 150_000).Select(i => $"{i};N{i};H;01/01/2025;02/01/2025\n"))
            )
            .Source("encounter", "venues.csv");
        folder.Write("venues-2.csv", Stays + "1;N1;C;03/02/2025;\n").Source("encounter", "venues-2.csv");
        folder.Write("uf.csv", "UF;LIBELLE\n10;Chirurgie\n").Source("unit", "uf.csv");

        folder.Load();

        folder
            .Dataset.Ledger.Parts.Select(part => $"{part.File.File} {part.FirstRow} {part.Rows}")
            .ShouldBe(["venues.csv 0 150000", "venues-2.csv 150000 1", "uf.csv 0 1"]);
    }
}
