using CsCheck;
using HopEn.Audit.Engine.Datasets;
using HopEn.Audit.Engine.Kinds;
using HopEn.Audit.Model;
using HopEn.Audit.Sources.Cells;

namespace HopEn.Audit.Sources.Tests.Cells;

public sealed class CanonicalCellsTests
{
    [Fact]
    public void A_key_has_one_form_whatever_a_program_put_around_it() =>
        NoisyCells
            .Key.Array[40]
            .Sample(
                keys =>
                {
                    using var folder = new Folder();
                    folder.Write("a.csv", File(keys.Select(key => key.Key)));
                    folder.Write("b.csv", File(keys.Select(key => key.Written)));
                    folder.Source("encounter", "a.csv").Source("encounter", "b.csv").Load();
                    var read = folder.Query(
                        "SELECT patient_id, encounter_id, reject FROM raw.encounter ORDER BY rowid"
                    );
                    keys.Zip(read.Skip(keys.Length), (key, got) => $"{Uri.EscapeDataString(key.Written)} = {got}")
                        .ShouldBe(keys.Zip(read, (key, told) => $"{Uri.EscapeDataString(key.Written)} = {told}"));
                },
                iter: 5
            );

    [Theory]
    [InlineData("")]
    [InlineData("\n\"une cellule jamais fermée")]
    public void A_nul_in_a_key_cuts_it_in_no_reading(string end)
    {
        using var folder = new Folder();
        folder.Write("a.csv", File(["59904489", "59\0904489", "\059904489"]) + end).Source("encounter", "a.csv").Load();
        folder
            .Query("SELECT count(DISTINCT patient_id), count(patient_id) FROM raw.encounter WHERE reject IS NULL")
            .ShouldBe(["1|3"]);
    }

    [Fact]
    public void What_says_nothing_is_an_empty_cell() =>
        NoisyCells
            .Null.Array[30]
            .Sample(
                nulls =>
                {
                    using var folder = new Folder();
                    folder.Write("a.csv", File(nulls));
                    folder.Source("encounter", "a.csv").Load();
                    folder
                        .Query("SELECT DISTINCT patient_id, encounter_id, end_date, reject FROM raw.encounter")
                        .ShouldBe(["|||missing|patient"]);
                },
                iter: 5
            );

    [Fact]
    public void A_file_that_shows_nothing_is_read_as_one_that_shows_everything()
    {
        using var folder = new Folder();
        var pattern = SqlLiteral.Text(NullMarkers.Pattern(ColumnRole.Day, CellNoise.Any, [], []));
        NoisyCells
            .Any.Array[300]
            .Sample(
                cells =>
                {
                    var plain = cells.Where(cell =>
                        cell.Length > 0 && (CellLook.Of(cell) & ~CellNoise.LeadingZeros) == CellNoise.None
                    );
                    folder
                        .Query(
                            $"""
                            SELECT v FROM (SELECT unnest([{string.Join(
                                ", ",
                                plain.Append("x1").Select(SqlLiteral.Text)
                            )}]) AS v)
                            WHERE key_form(unprotected(clean(visible(v)))) IS DISTINCT FROM v
                                OR regexp_full_match(v, {pattern}, 'i') OR key_damaged(v) OR sharps(v)
                            """
                        )
                        .ShouldBeEmpty();
                },
                iter: 10
            );
    }

    [Fact]
    public void A_marker_of_sql_is_one_that_the_bytes_show()
    {
        using var folder = new Folder();
        var pattern = SqlLiteral.Text(NullMarkers.Pattern(ColumnRole.Day, CellNoise.Markers, [], []));
        NoisyCells
            .Any.Array[300]
            .Sample(
                cells =>
                {
                    foreach (
                        var marker in folder.Query(
                            $"""
                            SELECT v FROM (SELECT unnest([{string.Join(
                                ", ",
                                cells.Where(cell => !cell.Contains('\0')).Select(cell => SqlLiteral.Text(cell.Trim()))
                            )}]) AS v)
                            WHERE regexp_full_match(v, {pattern}, 'i')
                            """
                        )
                    )
                        NullMarkers.Has(marker).ShouldBeTrue(marker);
                },
                iter: 10
            );
    }

    [Theory]
    [InlineData(
        "encounter",
        "IPP;NDA;TYPE;ENTREE\n9,10008E+11;1;H;01/07/2025\n9,10009E+11;2;H;01/07/2025\n",
        "notation scientifique"
    )]
    [InlineData(
        "encounter",
        "IPP;NDA;TYPE;ENTREE\n1;1.85e+14;H;01/07/2025\n2;1.86e+14;H;01/07/2025\n",
        "numéro de venue"
    )]
    [InlineData(
        "encounter",
        "IPP;INS;TYPE;ENTREE\n1;1,85057E+14;H;01/07/2025\n2;1,86057E+14;H;01/07/2025\n",
        "matricule INS"
    )]
    [InlineData(
        "encounter",
        "IPP;NDA;TYPE;ENTREE\n123456789012345000;1;H;01/07/2025\n123456789012346000;2;H;01/07/2025\n",
        "à partir du seizième chiffre"
    )]
    public void A_column_of_keys_that_a_spreadsheet_broke_is_refused_with_the_cause(
        string kind,
        string text,
        string said
    )
    {
        using var folder = new Folder();
        folder.Write("a.csv", text).Source(kind, "a.csv", values: Types);
        folder.Refusal<HopEn.Audit.Model.SourceUnreadableException>().ShouldContain(said);
    }

    [Fact]
    public void A_few_matricules_that_a_spreadsheet_broke_link_nothing_and_are_told()
    {
        using var folder = new Folder();
        folder.Write(
            "a.csv",
            "IPP;INS;TYPE;ENTREE\n1;1,85057E+14;H;01/07/2025\n2;185057800608491;H;01/07/2025\n3;;H;01/07/2025\n"
                + "4;255081416802538;H;01/07/2025\n"
        );
        folder.Source("encounter", "a.csv", values: Types).Load();
        folder.Query("SELECT count(*), count(ins_id) FROM raw.encounter WHERE reject IS NULL").ShouldBe(["4|2"]);
        folder.Dataset.Notices.ShouldBe([
            AuditMessage.Of(MessageCodes.MatriculesDamaged, "a.csv", "matricule INS", 1L),
        ]);
    }

    private static readonly Dictionary<string, IReadOnlyDictionary<string, string>> Types = new()
    {
        ["kind"] = new Dictionary<string, string> { ["H"] = "inpatient" },
    };

    private static string File(IEnumerable<string> keys) =>
        "IPP;NDA;TYPE;ENTREE;SORTIE\n"
        + string.Concat(keys.Select(key => $"\"{Quoted(key)}\";\"{Quoted(key)}\";inpatient;01/07/2025;-\n"));

    private static string Quoted(string key) => key.Replace("\"", "\"\"", StringComparison.Ordinal);
}
