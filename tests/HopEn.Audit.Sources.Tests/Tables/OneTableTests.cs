using CsCheck;
using HopEn.Audit.Sources.Tables;

namespace HopEn.Audit.Sources.Tests.Tables;

/// <summary>One table gives the same rows in every form, whatever the form says of itself.</summary>
public sealed class OneTableTests
{
    private const int Width = 4;
    private static readonly string[] Headers = ["IPP", "TYPE", "ENTREE", "LIBELLE"];

    private static readonly string[] Odd =
    [
        "H",
        "12/05/2025",
        "a;b",
        "dit \"oui\"",
        "\"",
        "é|,",
        "<b>&",
        "un\ndeux",
        "trois\n\nquatre",
        "0012",
        "l’été",
    ];

    private static readonly Gen<string> Cell = Gen.OneOf(
        Gen.Const(string.Empty),
        Gen.Int[1, 99999].Select(number => $"{number}"),
        Gen.Int[0, 10].Select(i => Odd[i])
    );

    private static readonly Gen<RandomTable> Tables = Gen.Select(
        Cell.Array[Width].Array[1, 12],
        Gen.Select(Gen.Int[0, Width - 1], Gen.Int[1, 10], Gen.Int[1, 3]).Array[0, 2],
        (rows, merges) => Of([Headers, .. rows], merges)
    );

    [Fact]
    public void A_table_gives_the_same_rows_in_every_form()
    {
        using var folder = new Folder();
        Tables.Sample(
            table =>
            {
                var expected = Told(table.Read().Skip(1));
                Rows(folder, "t.csv", Spreadsheets.Csv(table, ';', always: false)).ShouldBe(expected, "csv");
                Rows(folder, "t.csv", Spreadsheets.Csv(table, ',', always: true)).ShouldBe(expected, "csv, quoted");
                foreach (var dimension in new[] { null, "A1", "A1:D99", "C3:XFD1048576" })
                {
                    foreach (
                        var (references, shared) in new[] { (true, true), (false, false), (true, false), (false, true) }
                    )
                        Rows(folder, "t.xlsx", Spreadsheets.Xlsx(table, dimension, references, shared))
                            .ShouldBe(expected, $"xlsx {dimension} {references} {shared}");
                }

                Rows(folder, "t.ods", Spreadsheets.Ods(table)).ShouldBe(expected, "ods");
                Rows(folder, "t.xls", Spreadsheets.Html(table)).ShouldBe(expected, "html");
                Rows(folder, "t.xls", Spreadsheets.Xml2003(table)).ShouldBe(expected, "xml");
                if (table.Merges.Length == 0)
                    Rows(folder, "t.xls", OldWorkbook.Of("Venues", table.Rows)).ShouldBe(expected, "xls");
            },
            iter: 60,
            threads: 1
        );
    }

    private static string[] Rows(Folder folder, string name, string text) =>
        Rows(folder, name, System.Text.Encoding.UTF8.GetBytes(text));

    private static string[] Rows(Folder folder, string name, byte[] bytes)
    {
        folder.Write(name, bytes);
        var format = new TableFormat(null, '"', 0, null);
        var table = TableOpener
            .Open(folder.Path(name), name, format, folder.Path("tmp"), CancellationToken.None)
            .Single();
        var records = table.Records().ToArray();
        records.ShouldAllBe(record => record.Flaw == null, name);
        return Told(records.Select(record => record.Cells));
    }

    private static string[] Told(IEnumerable<IReadOnlyList<string>> rows) =>
        [.. rows.Select(row => string.Join('¦', row.Take(Width).Select(cell => cell.Trim())))];

    // Cells that a merge covers are blank; merges that would meet are left out.
    private static RandomTable Of(string[][] rows, (int Column, int First, int Length)[] merges)
    {
        var kept = new List<(int Column, int First, int Last)>();
        foreach (var (column, first, length) in merges.DistinctBy(merge => merge.Item1))
        {
            if (first + length >= rows.Length)
                continue;
            kept.Add((column, first, first + length));
            for (var row = first + 1; row <= first + length; row++)
                rows[row][column] = string.Empty;
        }

        return new RandomTable(rows, [.. kept]);
    }
}
