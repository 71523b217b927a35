using HopEn.Audit.Engine.Dossiers;

namespace HopEn.Audit.Sources.Tests.National;

public sealed class NationalReadersTests
{
    [Fact]
    public void Finess_plus_is_read_whatever_the_schema_version()
    {
        const string Json = """
            {"SchemaVersion":"v0.9.0","generatedAt":"2026-03-09T15:49:37.6Z",
             "gcc":[{"gccId":"1","typeGcc":{"code":"001","system":"x"},"pmejDuGcc":[{"pm_smsseId":"1001"}]}],
             "pmej":[{"informationsGeneralesPmej":{"pm_smsseId":"1001","numFinessPm":"990000010",
               "denominationPm":"CH   ","statutJuridique":{"code":"13","system":"x"}},
               "ege":[{"informationsGeneralesEGE":{"numFinessEge":"990000028","nomEgeCourt":"NORD  ",
                      "espic":["1"],"dateOuverture":"2001-01-01"},"etatObjet":"A"},
                      {"informationsGeneralesEge":{"numFinessEge":"990000036","nomEgeCourt":"SUD",
                       "dateFermeture":"2023-12-31"},"etatObjet":"I"}],"etatObjet":"A"},
              {"informationsGeneralesPMEJ":{"numFinessPm":"990000044"},"ege":[],"etatObjet":"I"}]}
            """;
        using var folder = new Folder().Write("f.json", Json).Source("finess-json", "f.json").Load();
        folder
            .Query("SELECT finess, name, legal_status, is_open, group_id FROM raw.legal_entity ORDER BY finess")
            .ShouldBe(["990000010|CH|13|True|1", "990000044|||False|"]);
        folder
            .Query("SELECT finess, ej_finess, name, is_open, close_date IS NULL FROM raw.site ORDER BY finess")
            .ShouldBe(["990000028|990000010|NORD|True|True", "990000036|990000010|SUD|False|False"]);
    }

    [Fact]
    public void A_document_larger_than_the_buffer_is_streamed()
    {
        var entities = string.Join(
            ',',
            Enumerable
                .Range(0, 20_000)
                .Select(i =>
                    $$$"""{"informationsGeneralesPMEJ":{"numFinessPm":"{{{990000000 + i}}}","""
                    + $"\"denominationPm\":\"{new string('x', 100)}\"}},\"ege\":[]}}"
                )
        );
        using var folder = new Folder()
            .Write("f.json", $"{{\"pmej\":[{entities}],\"fin\":{{\"a\":[1,2]}}}}")
            .Source("finess-json", "f.json")
            .Load();
        folder.Query("SELECT count(*), count(DISTINCT finess) FROM raw.legal_entity").ShouldBe(["20000|20000"]);
    }

    [Fact]
    public void The_extraction_is_matched_by_name_and_strips_the_national_prefix()
    {
        string[] headers =
        [
            "Type de BAL",
            "Adresse BAL",
            "Type Identifiant PP",
            "Identifiant PP",
            "Identification nationale PP",
            "Type identifiant structure",
            "Identification Structure",
            "Service de rattachement",
            .. Enumerable.Range(9, 10).Select(i => "Colonne " + i),
            "RAISON SOCIALE STRUCTURE BAL",
            .. Enumerable.Range(20, 12).Select(i => "Colonne " + i),
        ];
        string Line(string type, string address, string rppsKind, string rpps, string kind, string id) =>
            string.Join(
                '|',
                [
                    type,
                    address,
                    rppsKind,
                    rpps,
                    "",
                    kind,
                    id,
                    "Cardio \"nord",
                    .. Enumerable.Repeat("", 10),
                    "CH",
                    .. Enumerable.Repeat("", 12),
                ]
            );
        var text = string.Join(
            '\n',
            string.Join('|', headers),
            Line("ORG", "A@CH.mssante.fr", "", "", "1", "1990000028"),
            Line("PER", "b@medecin.mssante.fr", "8", "10001234567", "", ""),
            Line("PER", "c@x.mssante.fr", "0", "123456789", "FINESS", "990000028"),
            "cassée|x",
            ""
        );
        using var folder = new Folder()
            .Write("Extraction_Correspondance_MSSante_202508040312.txt", text)
            .Source("directory", "Extraction_*.txt")
            .Load();
        folder
            .Query(
                "SELECT type, address, domain, rpps_state, structure_id_kind, finess "
                    + "FROM raw.directory_mailbox WHERE reject IS NULL ORDER BY rowid"
            )
            .ShouldBe([
                "ORG|a@ch.mssante.fr|ch.mssante.fr|missing|finess|990000028",
                "PER|b@medecin.mssante.fr|medecin.mssante.fr|ok||",
                "PER|c@x.mssante.fr|x.mssante.fr|missing|finess|990000028",
            ]);
        folder.Rejections().ShouldBe(["record  5"]);
    }

    [Theory]
    [InlineData(
        "Type de BAL|Adresse BAL|Type Identifiant PP|Identifiant PP|Identification nationale PP|Type identifiant structure|"
            + "Identification Structure|Service de rattachement|Raison Sociale structure BAL|",
        "ORG|a@ch.mssante.fr||||FINESS|990000028|Cardio|CH|"
    )]
    [InlineData(
        "Nouvelle|Raison Sociale structure BAL|Adresse BAL|Type de BAL|Service de rattachement|Identification Structure|"
            + "Type identifiant structure|Identifiant PP|Type Identifiant PP",
        "x|CH|a@ch.mssante.fr|ORG|Cardio|990000028|FINESS||"
    )]
    public void The_extraction_is_read_by_the_names_of_its_columns(string headers, string line)
    {
        using var folder = new Folder().Write("e.txt", $"{headers}\n{line}\n").Source("directory", "e.txt").Load();
        folder
            .Query("SELECT type, address, structure_id_kind, finess, service, reject FROM raw.directory_mailbox")
            .ShouldBe(["ORG|a@ch.mssante.fr|finess|990000028|Cardio|"]);
    }

    [Theory]
    [InlineData("finess;etalab;104;04/08/2025;;;", ';', 3)]
    [InlineData("finess,etalab,104,2025-08-04", ',', 0)]
    public void A_finess_file_that_a_spreadsheet_saved_again_is_read(string first, char separator, int dropped)
    {
        string[] cells =
        [
            "structureet",
            "10000024",
            "10780062.00",
            "CH",
            "CH LONG",
            .. Enumerable.Repeat("", 13),
            "355",
            .. Enumerable.Repeat("", 9),
            "01/01/2001",
            "",
            "",
            "",
        ];
        using var folder = new Folder()
            .Write("f.csv", $"{first}\n{string.Join(separator, cells[..^dropped])}\n")
            .Source("finess-csv", "f.csv")
            .Load();
        folder
            .Query("SELECT finess, ej_finess, category, open_date::VARCHAR, reject FROM raw.site")
            .ShouldBe(["010000024|010780062|355|2001-01-01|"]);
        folder.Dataset.Ledger.Sources(new DateOnly(2025, 8, 20)).Single().Date.ShouldBe(new DateOnly(2025, 8, 4));
    }

    [Fact]
    public void Geolocation_lines_of_the_finess_csv_are_left_aside()
    {
        var site = string.Join(
            ';',
            [
                "structureet",
                "990000028",
                "990000010",
                "CH",
                "CH LONG",
                .. Enumerable.Repeat("", 13),
                "355",
                .. Enumerable.Repeat("", 9),
                "2001-01-01",
                "",
                "",
                "",
            ]
        );
        using var folder = new Folder()
            .Write("f.csv", $"finess;etalab;104;2025-08-04\n{site}\ngeolocalisation;990000028;1;2\n")
            .Source("finess-csv", "f.csv")
            .Load();
        folder
            .Query("SELECT finess, ej_finess, name, category, reject FROM raw.site")
            .ShouldBe(["990000028|990000010|CH LONG|355|"]);
        folder.Dataset.Ledger.Sources(new DateOnly(2025, 8, 20)).Single().Date.ShouldBe(new DateOnly(2025, 8, 4));
    }
}
