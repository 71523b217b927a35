using HopEn.Audit.Engine.Datasets;
using HopEn.Audit.Engine.Kinds;
using HopEn.Audit.Model;

namespace HopEn.Audit.Engine.Preparation;

/// <summary>Hides what the rows of patients say in their own words, unless it is a code: a name typed there would be shown.</summary>
/// <remarks>
/// A code is of a list (structure, mailboxes, dossier, setting), or stands on so many lines, of several patients, that it tells none of
/// them; a number as long as a key is none. What is shown instead is a number: two values stay two, and no figure changes.
/// </remarks>
internal sealed class RareTexts(Dataset dataset, DatasetContext context, CancellationToken cancellation)
{
    // What fewer rows share might tell of one person.
    private const int FewestRows = 11;

    // So few characters name nobody.
    private const int LongestCode = 3;

    private static readonly (string Table, string Values)[] Lists =
    [
        ("unit", "SELECT unnest([uf, label, service, pole]) FROM raw.unit"),
        ("mailbox", "SELECT service FROM raw.mailbox"),
    ];

    private static readonly (string Table, string Column, string Label)[] Texts =
    [
        // The hospital's own list, one mailbox for a service: its numbers are hidden before it tells what the others may show.
        ("mailbox", "service", "service"),
        ("encounter", "uf", "uf"),
        ("encounter", "service", "service"),
        ("document", "uf", "uf"),
        ("reception", "uf", "uf"),
        ("dmp_submission", "error_code", "error"),
        ("pathway_patient", "pathway", "pathway"),
    ];

    private long hidden;

    /// <summary>Hides them, and says how many.</summary>
    public void Run()
    {
        var tables = dataset
            .Query("SELECT table_name FROM duckdb_tables() WHERE schema_name = 'raw' AND estimated_size > 0", reader =>
                reader.GetString(0)
            )
            .ToHashSet(StringComparer.Ordinal);
        foreach (var text in Texts.Where(text => tables.Contains(text.Table)))
            Hide(
                text.Table,
                text.Column,
                text.Label,
                Lists.Where(list => list.Table != text.Table && tables.Contains(list.Table))
            );
    }

    private void Hide(string table, string column, string label, IEnumerable<(string Table, string Values)> lists)
    {
        var told = Told(column)
            .Select(value => $"SELECT {SqlLiteral.Text(value)}")
            .Concat(lists.Select(list => list.Values));
        var known = string.Join(" UNION ALL ", told.DefaultIfEmpty("SELECT NULL"));
        var few = table switch
        {
            "mailbox" => "false",
            "reception" => $"count(*) < {FewestRows}",
            _ => $"count(*) < {FewestRows} OR min(patient_id) = max(patient_id)",
        };
        dataset.Execute(
            $"""
            CREATE OR REPLACE TEMP TABLE rare_text AS
            SELECT {column} AS text, count(*) AS rows, '[…' || {hidden} + row_number() OVER (ORDER BY min(rowid)) || ']' AS shown
            FROM raw.{table}
            WHERE length({column}) > {LongestCode}
            GROUP BY {column}
            HAVING ({few} OR regexp_matches(translate({column}, ' ._/-', ''), '[0-9]{"{6}"}'))
                AND folded({column}) NOT IN (SELECT folded(k) FROM ({known}) list(k) WHERE k IS NOT NULL)
            """,
            cancellation
        );
        var (values, rows) = dataset.Query("SELECT count(*), coalesce(sum(rows), 0)::BIGINT FROM rare_text", reader =>
            (reader.GetInt64(0), reader.GetInt64(1))
        )[0];
        if (values == 0)
            return;
        hidden += values;
        dataset.Execute(
            $"UPDATE raw.{table} SET {column} = r.shown FROM rare_text r WHERE r.text = {table}.{column}",
            cancellation
        );
        var kind = dataset.Kinds.All.First(one => one.Table == table);
        dataset.Notices.Add(
            AuditMessage.Of(MessageCodes.RareTextsHidden, kind.ShortLabel, ColumnLabel(kind, label), values, rows)
        );
    }

    // The words that the dossier itself gives.
    private IEnumerable<string> Told(string column) =>
        column switch
        {
            "uf" => context.Dossier.Population.OpenStayUnits,
            "pathway" => context.Dossier.Pathways.Select(pathway => pathway.Id),
            "error_code" => context.Settings.GetValueOrDefault("outage-error-codes", string.Empty).Split(','),
            _ => [],
        };

    private static string ColumnLabel(SourceKind kind, string column) =>
        kind.Columns.FirstOrDefault(one => one.Name == column)?.Label ?? column;
}
