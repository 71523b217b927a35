using HopEn.Audit.Engine.Dossiers;
using HopEn.Audit.Model;

namespace HopEn.Audit.Sources.Tests.Tables;

public sealed class MonthFirstTests
{
    private const string Header = "IPP;TYPE;ENTREE;SORTIE\n";

    [Theory]
    [InlineData("03/05/2025", "03/14/2025", "04/30/2025")]
    [InlineData("3/5/2025 10:15", "3/14/2025 10:15", "4/30/2025 8:00")]
    public void A_file_that_writes_the_month_first_is_refused(params string[] dates)
    {
        using var folder = new Folder()
            .Write("v.csv", Header + string.Concat(dates.Select((date, i) => $"{i};consultation;{date};\n")))
            .Source("encounter", "v.csv");
        var message = folder.Refusal<SourceUnreadableException>();
        message.ShouldContain("le mois avant le jour");
        message.ShouldContain("2 lignes");
    }

    [Fact]
    public void Mistyped_dates_among_good_ones_are_rejected_and_refuse_nothing()
    {
        using var folder = new Folder()
            .Write(
                "v.csv",
                Header
                    + "1;consultation;14/03/2025;\n2;consultation;03/14/2025;\n3;consultation;04/30/2025;\n4;consultation;05/03/2025;\n"
            )
            .Source("encounter", "v.csv")
            .Load();
        folder.Rejections().ShouldBe(["month-first start 3,4"]);
    }

    [Fact]
    public void A_single_one_refuses_nothing()
    {
        using var folder = new Folder()
            .Write("v.csv", Header + "1;consultation;05/03/2025;\n2;consultation;03/14/2025;\n")
            .Source("encounter", "v.csv")
            .Load();
        folder.Rejections().ShouldBe(["month-first start 3"]);
    }
}
