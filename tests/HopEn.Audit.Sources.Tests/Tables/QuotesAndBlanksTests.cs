namespace HopEn.Audit.Sources.Tests.Tables;

public sealed class QuotesAndBlanksTests
{
    private const string Header = "IPP;TYPE;ENTREE;SORTIE;UF;LIBELLE";

    private static readonly string[] Lines =
    [
        .. Enumerable
            .Range(1, 40)
            .Select(i =>
                $"81{i:0000};consultation;{1 + (i % 28):00}/07/2025;{(i % 3 == 0 ? "" : "29/07/2025")};{1100 + i};Suivi"
            ),
    ];

    [Fact]
    public void A_stray_quote_swallows_no_other_line()
    {
        var lines = Lines.ToArray();
        lines[4] = lines[4].Replace("Suivi", "\"Le Parc");
        lines[24] = lines[24].Replace("Suivi", "Brassard 12\"");
        using var folder = Load(Header, lines);
        Count(folder).ShouldBe(40);
        folder.Rejections().ShouldBeEmpty();
    }

    [Fact]
    public void A_stray_quote_in_an_earlier_column_swallows_no_other_line()
    {
        var lines = Lines
            .Select(line => line.Split(';'))
            .Select(cells => string.Join(';', [cells[0], cells[5], .. cells[1..5]]))
            .ToArray();
        lines[4] = lines[4].Replace("Suivi", "\"Le Parc");
        lines[30] = lines[30].Replace("Suivi", "Bât. 12\"");
        using var folder = Load("IPP;LIBELLE;TYPE;ENTREE;SORTIE;UF", lines);
        Count(folder).ShouldBe(40);
    }

    [Fact]
    public void A_cell_over_several_lines_stays_one()
    {
        var lines = Lines.ToArray();
        lines[4] = lines[4].Replace("Suivi", "\"un;deux\ntrois;quatre;cinq\n\nsix\"");
        lines[5] = lines[5].Replace("Suivi", "\"dit \"\"oui\"\"\n;\"");
        using var folder = Load(Header, lines);
        Count(folder).ShouldBe(40);
        folder.Rejections().ShouldBeEmpty();
    }

    [Theory]
    [InlineData("\" ;\"", "\" ")]
    [InlineData("\"; \"", "\"")]
    [InlineData("\"  ;  \"", "\"  ")]
    public void Spaces_around_quotes_are_no_part_of_cells(string between, string end)
    {
        string Quoted(string line) => "\"" + line.Replace(";", between) + end;
        using var folder = Load(Quoted(Header), [.. Lines.Select(Quoted)]);
        Count(folder).ShouldBe(40);
        folder.Query("SELECT min(uf), max(uf) FROM raw.encounter").ShouldBe(["1101|1140"]);
        folder.Rejections().ShouldBeEmpty();
    }

    [Theory]
    [InlineData(";", "")]
    [InlineData(";;", "")]
    [InlineData("", ";")]
    [InlineData("", ";;;")]
    [InlineData(";", ";")]
    public void Separators_at_the_end_of_the_header_or_of_rows_open_no_column(string header, string row)
    {
        using var folder = Load(Header + header, [.. Lines.Select(line => line + row)]);
        Count(folder).ShouldBe(40);
        folder.Rejections().ShouldBeEmpty();
    }

    [Fact]
    public void Blanks_that_are_not_written_at_the_end_of_a_row_are_blanks()
    {
        var lines = Lines
            .Select(line => line.Split(';'))
            .Select(cells => string.Join(';', [cells[0], cells[1], cells[2], cells[4], cells[3]]).TrimEnd(';'));
        using var folder = Load("IPP;TYPE;ENTREE;UF;SORTIE", [.. lines]);
        Count(folder).ShouldBe(40);
        folder.Rejections().ShouldBeEmpty();
    }

    [Fact]
    public void A_row_broken_by_a_line_break_without_quotes_is_rejected_whole()
    {
        var lines = Lines
            .Select(line => line.Split(';'))
            .Select(cells => string.Join(';', [cells[0], cells[1], cells[2], cells[5], cells[3], cells[4]]))
            .ToArray();
        lines[7] = lines[7].Replace("Suivi", "Sui\nvi");
        using var folder = Load("IPP;TYPE;ENTREE;LIBELLE;SORTIE;UF", lines);
        Count(folder).ShouldBe(39);
        folder.Rejections().ShouldBe(["missing-cells  9,10"]);
    }

    [Fact]
    public void A_separator_too_many_shifts_no_cell()
    {
        var lines = Lines.Select(line => line[..line.LastIndexOf(';')]).ToArray();
        lines[3] = lines[3].Replace("consultation;", "consultation; externe;");
        using var folder = Load("IPP;TYPE;ENTREE;SORTIE;UF;", lines);
        Count(folder).ShouldBe(39);
        folder.Rejections().ShouldBe(["extra-cells  5"]);
    }

    [Theory]
    [InlineData(";;;;;\n;;;;;\n")]
    [InlineData("\u001A")]
    [InlineData("\u001A\n")]
    [InlineData("\0\0\0\0\0\0\0\0")]
    [InlineData("\"\";\"\";\"\";\"\";\"\";\"\"\n")]
    public void What_holds_nothing_after_the_rows_is_no_row(string tail)
    {
        using var folder = new Folder()
            .Write("v.csv", $"{Header}\n{string.Join('\n', Lines)}\n{tail}")
            .Source("encounter", "v.csv")
            .Load();
        Count(folder).ShouldBe(40);
        folder.Rejections().ShouldBeEmpty();
    }

    [Fact]
    public void The_end_of_file_of_old_systems_is_no_part_of_the_last_cell()
    {
        var lines = Lines.Select(line => line[..line.LastIndexOf(';')]).ToArray();
        using var folder = new Folder()
            .Write("v.csv", $"IPP;TYPE;ENTREE;SORTIE;UF\n{string.Join('\n', lines)}\u001A")
            .Source("encounter", "v.csv")
            .Load();
        folder.Query("SELECT max(uf) FROM raw.encounter").ShouldBe(["1140"]);
    }

    [Fact]
    public void Rows_of_separators_between_others_keep_their_lines()
    {
        var lines = Lines.ToList();
        lines.Insert(10, ";;;;;");
        using var folder = Load(Header, [.. lines]);
        Count(folder).ShouldBe(40);
        folder.Located(folder.Dataset.Ledger.RowId("encounter", 10)).Line.ShouldBe(13);
    }

    private static Folder Load(string header, string[] lines) =>
        new Folder().Write("v.csv", $"{header}\n{string.Join('\n', lines)}\n").Source("encounter", "v.csv").Load();

    private static int Count(Folder folder) =>
        int.Parse(
            folder.Query("SELECT count(*) FROM raw.encounter WHERE reject IS NULL").Single(),
            System.Globalization.CultureInfo.InvariantCulture
        );
}
