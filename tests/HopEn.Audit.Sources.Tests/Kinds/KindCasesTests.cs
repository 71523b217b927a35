using HopEn.Audit.Engine.Yaml;
using HopEn.Audit.Sources.Kinds;

namespace HopEn.Audit.Sources.Tests.Kinds;

/// <summary>What a small file of each kind becomes, as the folder of the kind says in <c>cases.yml</c>.</summary>
public sealed class KindCasesTests
{
    private static readonly string Root = Path.Combine(Repository.Root, "src", "HopEn.Audit.Sources", "Kinds");

    public static TheoryData<string> Tabular => [.. ShippedKinds.All.Tabular.Select(kind => kind.Code)];

    [Theory]
    [MemberData(nameof(Tabular))]
    public void The_rows_of_a_file_are_those_that_its_folder_tells(string kind)
    {
        var faults = new FaultList("cases.yml");
        var cases = YamlMap.ReadList(Path.Combine(Root, kind, "cases.yml"), faults);
        cases.Count.ShouldBeGreaterThan(0);
        foreach (var one in cases)
        {
            using var folder = new Folder();
            folder.Write("essai.csv", one.Text("file", required: true)!);
            folder.Source(kind, "essai.csv", values: Values(one.Map("values"))).Load();
            var columns = one.Strings("columns");
            var read = string.Join(", ", columns.Select(Told));
            var table = ShippedKinds.All[kind].Table;
            folder
                .Query($"SELECT {read} FROM raw.{table} WHERE rowid >= {Before(kind)} ORDER BY rowid")
                .ShouldBe(one.Strings("rows"), $"{kind}\u202f: {one.Text("case")}");
        }

        faults.Sentences.ShouldBeEmpty();
    }

    // Keys are salted: that there is one is all that can be told. Days and booleans are written as in SQL.
    private static string Told(string column) =>
        column.EndsWith("_id", StringComparison.Ordinal) || column.EndsWith("_key", StringComparison.Ordinal)
            ? $"CASE WHEN {column} IS NULL THEN '-' ELSE 'key' END"
            : $"coalesce({column}::VARCHAR, '-')";

    // Some tables come with rows of the tool's own.
    private static long Before(string kind)
    {
        using var empty = new Folder();
        return empty.Dataset.Scalar<long>($"SELECT count(*) FROM raw.{ShippedKinds.All[kind].Table}");
    }

    private static Dictionary<string, IReadOnlyDictionary<string, string>> Values(YamlMap? map) =>
        map?.Keys.ToDictionary(key => key, key => map.RequiredMap(key).Texts(), StringComparer.Ordinal) ?? [];
}
