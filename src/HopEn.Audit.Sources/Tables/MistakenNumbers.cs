using HopEn.Audit.Engine.Datasets;
using HopEn.Audit.Engine.Dossiers;
using HopEn.Audit.Engine.Kinds;
using HopEn.Audit.Model;

namespace HopEn.Audit.Sources.Tables;

/// <summary>
/// Refuses a dossier in which the units, services, errors or pathways of a file are numbers by which other files, or other columns, know
/// patients or stays.
/// </summary>
/// <remarks>Units have short numbers, and so may patients of a small hospital: only numbers of six digits are compared.</remarks>
internal static class MistakenNumbers
{
    private const int Fewest = 10;

    private static readonly (string Table, string Column, string Name)[] Words =
    [
        ("encounter", "uf", "uf"),
        ("encounter", "service", "service"),
        ("document", "uf", "uf"),
        ("reception", "uf", "uf"),
        ("dmp_submission", "error_code", "error"),
        ("pathway_patient", "pathway", "pathway"),
    ];

    /// <summary>Looks at all that was loaded.</summary>
    /// <exception cref="ConfigurationException">A column of codes or labels holds keys.</exception>
    public static void Refuse(Dossier dossier, Dataset dataset, CancellationToken cancellation)
    {
        foreach (var (table, column, name) in Words)
        {
            foreach (var part in dataset.Ledger.Parts.Where(part => part.File.Table == table))
            {
                cancellation.ThrowIfCancellationRequested();
                var rows = $"raw.{table} WHERE rowid >= {part.FirstRow} AND rowid < {part.FirstRow + part.Rows}";
                var numbers = dataset.Scalar<long>(
                    $"SELECT count(DISTINCT {column}) FILTER (regexp_full_match({column}, '[A-Za-z]*[0-9]{"{6,}"}')) FROM {rows}"
                );
                if (numbers < Fewest)
                    continue;
                var (known, all) = Known(dossier, dataset, column, rows);
                if (known >= Fewest && known * 2 >= all)
                    throw MistakenColumns.Refused(
                        part.File.File,
                        Header(dossier, part.File, name),
                        dataset.Kinds[part.File.Kind].Column(name)!,
                        $"des numéros de patients, de venues ou de documents ({MistakenColumns.Share(known, all)} différentes)"
                    );
            }
        }
    }

    private static (long Known, long All) Known(Dossier dossier, Dataset dataset, string column, string rows)
    {
        var places = dataset.Query(
            """
            SELECT c.table_name, c.column_name
            FROM duckdb_columns() c
            JOIN duckdb_tables() t USING (table_oid, schema_name)
            WHERE c.schema_name = 'raw' AND c.data_type = 'UBIGINT' AND t.estimated_size > 0
                AND c.column_name IN ('patient_id', 'encounter_id', 'document_id')
            """,
            reader => $"SELECT bare_key_of({reader.GetString(1)}) AS bare FROM raw.{reader.GetString(0)}"
        );
        var domains = dossier
            .Sources.SelectMany(source =>
                (string[])
                    ["patient:" + source.Domain, "encounter:" + source.EncounterDomain, "document:" + source.Domain]
            )
            .Distinct(StringComparer.Ordinal)
            .Select(domain =>
                $"SELECT v, bare_key_of({dataset.Pseudonyms.NumberSql(domain, "v", true)}) AS bare FROM word"
            );
        return dataset.Query(
            $"""
            WITH word AS (SELECT DISTINCT {column} AS v FROM {rows} AND {column} IS NOT NULL),
                hashed AS ({string.Join(" UNION ALL ", domains)}),
                key AS ({string.Join(" UNION ALL ", places.DefaultIfEmpty("SELECT NULL::UBIGINT AS bare"))})
            SELECT (SELECT count(DISTINCT v) FROM hashed SEMI JOIN key USING (bare)), (SELECT count(*) FROM word)
            """,
            reader => (reader.GetInt64(0), reader.GetInt64(1))
        )[0];
    }

    // What the dossier calls the column; null when it was recognised.
    private static string? Header(Dossier dossier, LoadedFile file, string column) =>
        dossier
            .Sources.Where(source => source.Kind.Code == file.Kind)
            .Select(source => source.Columns.GetValueOrDefault(column))
            .OfType<string>()
            .Distinct(StringComparer.Ordinal)
            .ToArray()
            is [var only]
            ? only
            : null;
}
