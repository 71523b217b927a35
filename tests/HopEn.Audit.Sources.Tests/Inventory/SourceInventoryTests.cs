using HopEn.Audit.Engine.Dossiers;
using HopEn.Audit.Model;
using HopEn.Audit.Sources.Inventory;
using HopEn.Audit.Sources.Kinds;

namespace HopEn.Audit.Sources.Tests.Inventory;

public sealed class SourceInventoryTests
{
    [Theory]
    [InlineData("directory", PublicFiles.Extraction)]
    [InlineData("finess-json", PublicFiles.Finess)]
    [InlineData("finess-csv", PublicFiles.FinessCsv)]
    [InlineData("whitelist", PublicFiles.Whitelist)]
    public void What_an_imposed_format_is_said_to_give_is_what_its_reader_gives(string kind, string file)
    {
        using var folder = new Folder();
        PublicFiles.Write(folder.Path("public"));
        File.Copy(folder.Path("public/" + file), folder.Path(file));
        folder.Source(kind, file).Load();
        foreach (var (table, columns) in ShippedKinds.All[kind].Tables)
            folder.Dataset.Columns.Of(table, kind).ShouldBe(columns.Keys.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("2025-01-08", "2025-07-24", false)]
    [InlineData("2025-01-09", "2025-07-31", true)]
    [InlineData("2025-01-01", "2025-07-23", true)]
    public void A_source_may_start_a_week_late_and_stop_a_week_early(string first, string last, bool falls) =>
        (
            new SourceExtent(
                ShippedKinds.All["encounter"],
                null,
                DateOnly.Parse(first, System.Globalization.CultureInfo.InvariantCulture),
                DateOnly.Parse(last, System.Globalization.CultureInfo.InvariantCulture)
            ).Shortfall(new ReportPeriod(new DateOnly(2025, 1, 1), new DateOnly(2025, 7, 31)))
            is not null
        ).ShouldBe(falls);
}
