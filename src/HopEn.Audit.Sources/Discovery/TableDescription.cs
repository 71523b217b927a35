using HopEn.Audit.Engine.Datasets;
using HopEn.Audit.Engine.Kinds;
using HopEn.Audit.Sources.Files;
using HopEn.Audit.Sources.Tables;

namespace HopEn.Audit.Sources.Discovery;

/// <summary>Tells what a table holds by its headers and its first records, then counts in the whole of it.</summary>
/// <param name="dataset">Dataset to count in.</param>
/// <param name="establishments">Given the FINESS numbers that the table names.</param>
/// <param name="cancellation">Interrupts the counts.</param>
internal sealed class TableDescription(
    Dataset dataset,
    NamedEstablishments establishments,
    CancellationToken cancellation
)
{
    private const int SampleSize = 400;

    /// <summary>What is understood of a table.</summary>
    /// <param name="file">Its file.</param>
    /// <param name="table">The table.</param>
    /// <param name="header">Line of its headers.</param>
    public DiscoveredTable Of(SourceFile file, TableFile table, int header)
    {
        var sheet = table.Sheet;
        var sample = Sample(table);
        var profiles = Profiles(table, sample);
        var isHeadless =
            HeaderLine.LooksLikeData(table.Headers)
            || HeaderLine.IsRepeated(table.Headers, sample.Select(record => record.Cells));
        if (isHeadless || new KindGuess(dataset.Kinds).Of(profiles) is not var (kind, columns))
        {
            if (table.Fast?.Rewritten is { } copy)
                File.Delete(copy);
            return DiscoveredTable.Other(
                file,
                null,
                isHeadless
                    ? "pas de ligne d’en-têtes\u202f: refaites l’export avec les noms de colonnes"
                    : "aucun contenu connu dans ses en-têtes ni dans ses premières lignes"
            ) with
            {
                Sheet = sheet,
            };
        }

        using var statistics = TableStatistics.Of(
            dataset,
            table,
            Enumerable.Range(0, table.Headers.Count),
            cancellation
        );
        try
        {
            var main = columns.GetValueOrDefault("start") ?? columns.GetValueOrDefault("sent-on");
            var (first, last) = main is null
                ? (null, null)
                : statistics.Days(main.Position, columns.GetValueOrDefault("end")?.Position);
            if (columns.TryGetValue("finess", out var site))
                establishments.Add(kind, statistics.FinessNumbers(site.Position));
            return new DiscoveredTable(
                File: file.Listed,
                Kind: kind,
                Sheet: sheet,
                HeaderLine: header,
                Encoding: table.Facts.Encoding.Label(),
                Rows: statistics.Rows,
                First: first,
                Last: last,
                Columns: columns.ToDictionary(pair => pair.Key, pair => pair.Value.Header, StringComparer.Ordinal),
                Ignored:
                [
                    .. profiles.Where(profile => !columns.Values.Contains(profile)).Select(profile => profile.Header),
                ],
                Missing:
                [
                    .. kind
                        .Columns.Where(column => column.Required && !columns.ContainsKey(column.Name))
                        .Select(column => column.Name),
                ],
                Values: Values(kind, columns, statistics),
                Notice: null
            )
            {
                Shown = file.Name,
                SimilarHeaders = KindGuess.SimilarHeaders(kind, columns, profiles),
                DateOrders = columns
                    .Where(pair => KindGuess.IsDay(kind.Column(pair.Key)!))
                    .ToDictionary(
                        pair => pair.Key,
                        pair => statistics.Order(pair.Value.Position),
                        StringComparer.Ordinal
                    ),
            };
        }
        finally
        {
            if (table.Fast?.Rewritten is { } copy)
                File.Delete(copy);
        }
    }

    private static ScannedRecord[] Sample(TableFile table) =>
        table.Records().Where(record => record.Flaw is null && !TotalLine.Is(record)).Take(SampleSize).ToArray();

    private static ColumnProfile[] Profiles(TableFile table, ScannedRecord[] sample) =>
        table
            .Headers.Select(
                (name, i) =>
                    new ColumnProfile(
                        name,
                        i,
                        [.. sample.Select(record => record.Cells[i]).Where(cell => !string.IsNullOrWhiteSpace(cell))]
                    )
            )
            .Where(profile => profile.Header.Trim().Length > 0)
            .ToArray();

    private static Dictionary<string, IReadOnlyList<DiscoveredValue>> Values(
        SourceKind kind,
        IReadOnlyDictionary<string, ColumnProfile> columns,
        TableStatistics statistics
    )
    {
        var values = new Dictionary<string, IReadOnlyList<DiscoveredValue>>(StringComparer.Ordinal);
        foreach (var column in kind.Columns.Where(column => column.Codes.Count > 0 && columns.ContainsKey(column.Name)))
        {
            values[column.Name] =
            [
                .. statistics
                    .Values(columns[column.Name].Position)
                    .Where(pair => pair.Value != columns[column.Name].Header.Trim())
                    .Select(pair =>
                    {
                        var (code, certain) = CodeVocabulary.Of(column, pair.Value);
                        return new DiscoveredValue(pair.Value, pair.Count, code, certain);
                    }),
            ];
        }

        return values;
    }
}
