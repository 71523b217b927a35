using HopEn.Audit.Model;
using MiniExcelLibs;

namespace HopEn.Audit.Sources.Tests.Tables.Moments;

public sealed class SwappedDaysTests
{
    private static readonly DateOnly[] Days = [.. Enumerable.Range(1, 28).Select(day => new DateOnly(2025, 7, day))];

    [Fact]
    public void A_workbook_whose_days_and_months_a_spreadsheet_swapped_is_refused()
    {
        using var folder = new Folder();
        MiniExcel.SaveAs(folder.Path("v.xlsx"), Days.Select((day, i) => Row(i, Swapped(day))));
        var message = folder.Source("encounter", "v.xlsx").Refusal<SourceUnreadableException>();
        message.ShouldContain("inversés");
        message.ShouldContain("date d’entrée");
        message.ShouldContain("12 dates");
    }

    [Fact]
    public void So_is_a_text_that_was_saved_from_it()
    {
        using var folder = new Folder();
        Write(folder, Days.Select(day => Swapped(day) is DateTime date ? $"{date:yyyy-MM-dd}" : $"{day:dd/MM/yyyy}"));
        folder.Source("encounter", "v.csv").Refusal<SourceUnreadableException>().ShouldContain("inversés");
    }

    [Fact]
    public void Two_forms_that_nothing_swapped_are_read()
    {
        using var folder = new Folder();
        Write(folder, Days.Select((day, i) => i % 2 == 0 ? $"{day:yyyy-MM-dd}" : $"{day:dd/MM/yyyy}"));
        folder.Source("encounter", "v.csv").Load();
        folder.Rejections().ShouldBeEmpty();
    }

    [Fact]
    public void Days_of_the_beginning_of_months_alone_are_read()
    {
        using var folder = new Folder();
        Write(folder, Days.Take(12).Select(day => $"{day:yyyy-MM-dd}"));
        folder.Source("encounter", "v.csv").Load();
        folder.Rejections().ShouldBeEmpty();
    }

    private static object Swapped(DateOnly day) =>
        day.Day <= 12 ? new DateTime(day.Year, day.Day, day.Month) : $"{day:dd/MM/yyyy}";

    private static Dictionary<string, object> Row(int patient, object entry) =>
        new()
        {
            ["IPP"] = $"{patient + 1}",
            ["TYPE"] = "consultation",
            ["ENTREE"] = entry,
        };

    private static void Write(Folder folder, IEnumerable<string> days) =>
        folder.Write(
            "v.csv",
            "IPP;TYPE;ENTREE\n" + string.Concat(days.Select((day, i) => $"{i + 1};consultation;{day}\n"))
        );
}
