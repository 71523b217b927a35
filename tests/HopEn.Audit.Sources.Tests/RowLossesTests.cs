using System.Globalization;
using HopEn.Audit.Engine.Evaluation;
using HopEn.Audit.Model;

namespace HopEn.Audit.Sources.Tests;

public sealed class RowLossesTests
{
    [Theory]
    [InlineData(100, 5, 0)]
    [InlineData(100, 6, 1)]
    [InlineData(1, 1, 1)]
    [InlineData(40, 0, 0)]
    public void A_file_that_loses_more_than_a_twentieth_of_its_rows_is_told(int rows, int wrong, int told)
    {
        using var folder = Loaded(Enumerable.Range(0, rows).Select(i => i < wrong ? "hier" : Day(1 + (i % 28), 6)));
        var losses = RowLosses.Of(folder.Dataset, folder.Dossier().Period);
        losses.Count.ShouldBe(told);
        foreach (var loss in losses)
            (loss.File, loss.Rejected, loss.Rows, loss.Column).ShouldBe(("v.csv", wrong, rows, "date d’entrée"));
    }

    [Fact]
    public void A_month_of_which_no_row_is_left_is_told()
    {
        using var folder = Loaded(
            Enumerable.Range(0, 600).Select(i => Day(1 + (i % 28), 1 + (i % 6))),
            (i, day) => day.Contains("/03/2025", StringComparison.Ordinal) && i < 100 ? "ZZ" : "consultation",
            i => i % 6 == 2 && i >= 100
        );
        RowLosses.Of(folder.Dataset, folder.Dossier().Period).Single().Months.ShouldBe(["2025-03"]);
    }

    [Fact]
    public void Totals_and_repeated_headers_are_no_loss()
    {
        using var folder = new Folder()
            .Write(
                "v.csv",
                "IPP;TYPE;ENTREE\n1;consultation;02/06/2025\nIPP;TYPE;ENTREE\n2;consultation;02/06/2025\nTotal : 2;;\n"
            )
            .Source("encounter", "v.csv")
            .Load();
        RowLosses.Of(folder.Dataset, folder.Dossier().Period).ShouldBeEmpty();
    }

    [Fact]
    public void Two_files_of_one_name_lose_their_own_rows_only()
    {
        const string Good = "IPP;TYPE;ENTREE\n1;consultation;02/06/2025\n";
        using var folder = new Folder()
            .Write("nord/v.csv", Good + string.Concat(Enumerable.Repeat("2;consultation;hier\n", 9)))
            .Write("sud/v.csv", Good)
            .Source("encounter", "nord/v.csv")
            .Source("encounter", "sud/v.csv")
            .Load();
        var loss = RowLosses.Of(folder.Dataset, folder.Dossier().Period).Single();
        (loss.Rejected, loss.Rows, loss.Percent).ShouldBe((9, 10, 90m));
    }

    private static string Day(int day, int month) =>
        new DateOnly(2025, month, day).ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);

    private static Folder Loaded(
        IEnumerable<string> days,
        Func<int, string, string>? kind = null,
        Func<int, bool>? skipped = null
    ) =>
        new Folder()
            .Write(
                "v.csv",
                "IPP;TYPE;ENTREE\n"
                    + string.Concat(
                        days.Select((day, i) => (Day: day, Index: i))
                            .Where(row => skipped?.Invoke(row.Index) != true)
                            .Select(row =>
                                string.Create(
                                    CultureInfo.InvariantCulture,
                                    $"{row.Index + 1};{kind?.Invoke(row.Index, row.Day) ?? "consultation"};{row.Day}\n"
                                )
                            )
                    )
            )
            .Source("encounter", "v.csv")
            .Load();
}
