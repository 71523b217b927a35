using HopEn.Audit.Engine.Kinds;
using HopEn.Audit.Sources.Kinds;

namespace HopEn.Audit.Sources.Tests;

public sealed class TableGroupsTests
{
    [Theory]
    [InlineData("a|b|a|b", "0,2|1,3")]
    [InlineData("a,b|c|b|c", "0,2|1,3")]
    [InlineData("a|b|c|b,a", "0,1,3|2")]
    [InlineData("a,b|c,d|d,b|e", "0,1,2|3")]
    [InlineData("a", "0")]
    public void Files_that_fill_a_table_in_common_follow_each_other(string tables, string expected) =>
        Groups([.. tables.Split('|').Select(Kind)]).ShouldBe(expected.Split('|'), ignoreOrder: true);

    [Fact]
    public void Both_publications_of_the_FINESS_fill_the_sites()
    {
        SourceKind[] kinds =
        [
            .. new[] { "finess-json", "encounter", "finess-csv" }.Select(code => ShippedKinds.All.Find(code)!),
        ];
        Groups(kinds).ShouldBe(["0,2", "1"], ignoreOrder: true);
    }

    private static string[] Groups(IReadOnlyList<SourceKind> kinds) =>
        [.. TableGroups.Of(kinds).Select(group => string.Join(',', group))];

    private static SourceKind Kind(string tables) =>
        new()
        {
            Code = "kind-" + tables,
            Label = tables,
            ShortLabel = tables,
            HeldBy = "x",
            Tables = [.. tables.Split(',').Select(name => new KindTable(name, new Dictionary<string, string>()))],
        };
}
