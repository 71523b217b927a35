using DuckDB.NET.Data;
using HopEn.Audit.Engine.Datasets;
using HopEn.Audit.Model;

namespace HopEn.Audit.Engine.Indicators;

/// <summary>Counts what the checks say of the documents: by type, month and layer, and the most frequent faults.</summary>
internal static class ConformanceReader
{
    private const int FaultsShown = 10;

    private static readonly string[] Layers = ["opening", "xdm", "mail", "xsd", "builtin", "official"];

    // One statement for all counts, another for the faults: planning them costs more than running them.
    private const string Counts = """
        WITH judged AS MATERIALIZED (
            SELECT d.*, t.label
            FROM cda_document d
            LEFT JOIN document_type t ON t.code = d.type_code
            WHERE format IN ('cda', 'unreadable')
        ), failing AS (
            SELECT DISTINCT document_row, layer
            FROM document_finding
            WHERE role = 'error'
        ), layers AS (
            SELECT unnest(['opening', 'xdm', 'mail', 'xsd', 'builtin', 'official']) AS layer
        )
        SELECT 'all', '', NULL, count(*), count(*) FILTER (errors = 0), count(*) FILTER (errors = 0 AND reservations > 0)
        FROM judged
        UNION ALL
        SELECT 'pdf', '', NULL, count(*), 0, 0
        FROM cda_document
        WHERE format = 'pdf'
        UNION ALL
        SELECT 'type', coalesce(type_code, ''), any_value(label), count(*), count(*) FILTER (errors = 0), 0
        FROM judged
        GROUP BY type_code
        UNION ALL
        SELECT 'month', month, NULL, count(*), count(*) FILTER (errors = 0), 0
        FROM judged
        WHERE month IS NOT NULL
        GROUP BY month
        UNION ALL
        SELECT 'layer', l.layer, NULL, count(*), count(*) FILTER (f.document_row IS NULL), 0
        FROM judged d
        CROSS JOIN layers l
        LEFT JOIN failing f ON f.document_row = d.row_id AND f.layer = l.layer
        WHERE CASE l.layer WHEN 'opening' THEN true
                           WHEN 'xdm' THEN d.in_package
                           WHEN 'mail' THEN d.in_message
                           ELSE d.format = 'cda'
              END
        GROUP BY l.layer
        """;

    private static readonly string Faults = $"""
        SELECT layer,
               schematron,
               role,
               test,
               arg_min(message, row_id),
               count(DISTINCT document_row) AS documents,
               count(*) AS firings,
               min(row_id),
               count(*) OVER ()
        FROM document_finding
        WHERE role <> 'info'
        GROUP BY layer, schematron, role, test,
                 CASE WHEN test IS NULL OR layer = 'opening' OR role = 'not-assessable' THEN message END
        ORDER BY list_position(['error', 'warning', 'not-assessable'], role), documents DESC, firings DESC, min(row_id)
        LIMIT {FaultsShown}
        """;

    /// <summary>Reads; null when the dossier has no document.</summary>
    public static ConformanceResult? Read(Dataset dataset)
    {
        if (!dataset.Columns.Meet("cda_document"))
            return null;
        var official = dataset.Columns.Meet("cda_document.official");
        var rows = dataset.Query(Counts, reader =>
            (
                What: reader.GetString(0),
                Group: new ConformanceGroup(
                    reader.GetString(1),
                    Text(reader, 2),
                    reader.GetInt64(3),
                    reader.GetInt64(4)
                ),
                Reserved: reader.GetInt64(5)
            )
        );
        ConformanceGroup[] Of(string what) => [.. rows.Where(row => row.What == what).Select(row => row.Group)];
        var all = rows.First(row => row.What == "all");
        var faults = dataset.Query(Faults, reader => (Fault: Fault(dataset, reader), All: reader.GetInt64(8)));
        return new ConformanceResult
        {
            OfficialRun = official,
            Documents = all.Group.Documents,
            Conforming = all.Group.Conforming,
            Reserved = all.Reserved,
            WithoutCda = Of("pdf").Sum(group => group.Documents),
            Types =
            [
                .. Of("type")
                    .OrderByDescending(group => group.Documents)
                    .ThenBy(group => group.Code, StringComparer.Ordinal),
            ],
            Months = [.. Of("month").OrderBy(group => group.Code, StringComparer.Ordinal)],
            Layers =
            [
                .. Of("layer")
                    .Where(group =>
                        group.Code is not ("xsd" or "builtin" or "official")
                        || dataset.Columns.Meet("cda_document." + group.Code)
                    )
                    .OrderBy(group => Array.IndexOf(Layers, group.Code)),
            ],
            Faults = [.. faults.Select(one => one.Fault)],
            FaultKinds = faults.Count == 0 ? 0 : faults[0].All,
        };
    }

    private static ConformanceFault Fault(Dataset dataset, DuckDBDataReader reader)
    {
        var (layer, schematron) = (reader.GetString(0), Text(reader, 1));
        return new ConformanceFault
        {
            Layer = layer,
            Schematron = schematron,
            Role = reader.GetString(2),
            Test = Text(reader, 3),
            Message = reader.GetString(4),
            Documents = reader.GetInt64(5),
            Firings = reader.GetInt64(6),
            Remedy = ConformanceRemedy.Of(layer, schematron),
            Sample = dataset.Locate(reader.GetInt64(7)),
        };
    }

    private static string? Text(DuckDBDataReader reader, int column) =>
        reader.IsDBNull(column) ? null : reader.GetString(column);
}
