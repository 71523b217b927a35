using System.Globalization;
using DuckDB.NET.Data;
using HopEn.Audit.Engine.Datasets;
using HopEn.Audit.Engine.Kinds;
using HopEn.Audit.Engine.Rules;
using HopEn.Audit.Model;

namespace HopEn.Audit.Engine.Cases;

/// <summary>A dataset whose views are shadowed by temporary tables of the same columns, which cases fill one after the other.</summary>
/// <remarks>
/// What a rule reads is its contract: a case gives rows of views, and does not know how exports become them. The shadows are
/// made of what the schema says of itself, so that a view or a column is added without touching this.
/// </remarks>
internal sealed class CaseDataset : IDisposable
{
    private readonly Dictionary<string, Dictionary<string, string>> columns;
    private readonly string home;
    private readonly HashSet<string> touched = new(StringComparer.Ordinal);

    public CaseDataset(SourceKinds kinds)
    {
        Dataset = Dataset.Open(
            new DatasetOptions(new byte[32], Path.GetTempPath(), null),
            new DateOnly(2025, 8, 20),
            kinds
        );
        Dataset.TuneForFile(0);
        home = Dataset.Scalar<string>("SELECT current_database()");
        columns = Dataset
            .Query(
                """
                SELECT c.table_name, c.column_name, c.data_type
                FROM duckdb_columns() c JOIN duckdb_views() v USING (database_name, schema_name)
                WHERE v.view_name = c.table_name AND c.schema_name = 'main' AND NOT v.internal AND c.database_name = current_database()
                ORDER BY c.table_name, c.column_index
                """,
                reader => (View: reader.GetString(0), Column: reader.GetString(1), Type: reader.GetString(2))
            )
            .GroupBy(row => row.View, StringComparer.Ordinal)
            .ToDictionary(
                group => group.Key,
                group => group.ToDictionary(row => row.Column, row => row.Type, StringComparer.Ordinal),
                StringComparer.Ordinal
            );
        foreach (var view in columns.Keys)
            Shadow(view);
        Dataset.Lock();
    }

    /// <summary>The dataset.</summary>
    public Dataset Dataset { get; }

    /// <summary>Views that a case may fill.</summary>
    public IEnumerable<string> Views => columns.Keys;

    /// <summary>Columns of a view.</summary>
    public IEnumerable<string> Columns(string view) => columns[view].Keys;

    /// <summary>Puts the rows of a case in place of those of the one before.</summary>
    /// <returns>What can't be put, with its line; none when the case can be asked.</returns>
    public IReadOnlyList<(int Line, string Text)> Fill(RuleCase one, Rule rule)
    {
        foreach (var view in touched)
            Shadow(view);
        touched.Clear();
        Retain(one.Month);
        return
        [
            .. Context(one, rule).Concat(one.Given.Where(given => given.View != "establishment")).SelectMany(Insert),
        ];
    }

    public void Dispose() => Dataset.Dispose();

    // The nomenclatures that ship with the tool stay; everything else is empty.
    private void Shadow(string view) =>
        Dataset.Execute(
            $"CREATE OR REPLACE TEMP TABLE {SqlLiteral.Name(view)} AS SELECT * FROM {SqlLiteral.Name(home)}.main.{SqlLiteral.Name(view)}"
        );

    // Every other choice of the dossier is told by the columns of the views.
    private void Retain(Month month)
    {
        var others = Dataset.Query(
            "SELECT column_name, data_type FROM duckdb_columns() WHERE schema_name = 'raw' AND table_name = 'choice' AND NOT is_nullable",
            reader => $"CAST('0' AS {reader.GetString(1)}) AS {SqlLiteral.Name(reader.GetString(0))}"
        );
        Dataset.Execute(
            $"DELETE FROM raw.choice; INSERT INTO raw.choice BY NAME SELECT {SqlLiteral.Text(month)} AS month, {string.Join(", ", others)}"
        );
    }

    private static IEnumerable<CaseRows> Context(RuleCase one, Rule rule)
    {
        static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var told = one.Given.FirstOrDefault(given => given.View == "establishment") is { Rows: [var first, ..] }
            ? first
            : null;
        var establishment = new Dictionary<string, string?>(told?.Values ?? new Dictionary<string, string?>());
        establishment.TryAdd("period_start", Day(one.Period.Start));
        establishment.TryAdd("period_end", Day(one.Period.End));
        establishment.TryAdd("today", Day(one.Today));
        yield return new CaseRows(
            "establishment",
            told?.Line ?? one.Line,
            [new CaseRow(told?.Line ?? one.Line, establishment)]
        );
        yield return Rows(
            one,
            "perimeter",
            one.Perimeter.Select(entity => new Dictionary<string, string?>
            {
                ["finess"] = entity.Finess,
                ["kind"] = entity.Kind,
            })
        );
        var settings = rule.Settings.ToDictionary(
            setting => setting.Name,
            setting => setting.Default,
            StringComparer.Ordinal
        );
        foreach (var (name, value) in one.Settings)
            settings[name] = value;
        yield return Rows(
            one,
            "setting",
            settings.Select(setting => new Dictionary<string, string?>
            {
                ["name"] = setting.Key,
                ["value"] = setting.Value,
            })
        );
    }

    private static CaseRows Rows(RuleCase one, string view, IEnumerable<Dictionary<string, string?>> rows) =>
        new(view, one.Line, [.. rows.Select(values => new CaseRow(one.Line, values))]);

    private IEnumerable<(int Line, string Text)> Insert(CaseRows given)
    {
        touched.Add(given.View);
        if (given.Rows.Count == 0)
            return [];
        var types = columns[given.View];
        var rows = given.Rows.Select((row, i) => Complete(given.View, row, i + 1)).ToArray();
        try
        {
            var values = rows.Select(row =>
                $"({string.Join(", ", types.Keys.Select(column => Value(row.GetValueOrDefault(column), types[column])))})"
            );
            Dataset.Execute($"INSERT INTO temp.{SqlLiteral.Name(given.View)} VALUES {string.Join(", ", values)}");
            return [];
        }
        catch (DuckDBException)
        {
            return given.Rows.SelectMany(row => Unreadable(row, types));
        }
    }

    private static Dictionary<string, string?> Complete(string view, CaseRow row, int number)
    {
        var values = new Dictionary<string, string?>(row.Values, StringComparer.Ordinal);
        values.TryAdd("row_id", number.ToString(CultureInfo.InvariantCulture));
        foreach (var (column, value) in CaseDefaults.Of(view))
            values.TryAdd(column, value.StartsWith('$') ? values.GetValueOrDefault(value[1..]) : value);
        return values;
    }

    private IEnumerable<(int Line, string Text)> Unreadable(CaseRow row, Dictionary<string, string> types) =>
        row
            .Values.Where(pair =>
                pair.Value is not null
                && Dataset.Scalar<bool>($"SELECT TRY_CAST({SqlLiteral.Text(pair.Value)} AS {types[pair.Key]}) IS NULL")
            )
            .Select(pair =>
                (row.Line, $"«\u202f{pair.Key}: {pair.Value}\u202f» n’est pas une valeur de type {types[pair.Key]}.")
            );

    private static string Value(string? value, string type) =>
        value is null ? "NULL" : $"CAST({SqlLiteral.Text(value)} AS {type})";
}
