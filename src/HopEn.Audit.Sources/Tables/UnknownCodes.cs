using HopEn.Audit.Engine.Datasets;

namespace HopEn.Audit.Sources.Tables;

/// <summary>The cells of a coded column that no correspondence explains.</summary>
/// <param name="Count">How many.</param>
/// <param name="Shown">The most frequent of them, when they look like codes and not like something of a person.</param>
internal sealed record UnknownCodes(long Count, IReadOnlyList<string> Shown)
{
    private const int MostShown = 3;

    // A column in which everybody has another value holds no codes, whatever its header.
    private const int MostDistinct = 12;
    private const int LongestCode = 4;

    /// <summary>Finds them.</summary>
    /// <param name="dataset">Dataset.</param>
    /// <param name="columns">SQL of the columns.</param>
    /// <param name="column">Canonical column.</param>
    /// <param name="header">Its header: repeated in the middle of a file, it is no code.</param>
    /// <param name="relation">The table.</param>
    public static UnknownCodes Of(
        Dataset dataset,
        ColumnSql columns,
        string column,
        string header,
        TableRelation relation
    )
    {
        var name = ColumnSql.Name(column);
        var values = dataset.Query(
            $"""
            {columns.Cells(relation)}
            SELECT {name}, count(*), sum(count(*)) OVER ()::BIGINT, count(*) OVER ()
            FROM cell
            WHERE flaw IS NULL AND {name} IS NOT NULL AND {columns.Code(column)} IS NULL
                AND lower({name}) <> {SqlLiteral.Text(header.Trim().ToLowerInvariant())}
            GROUP BY {name}
            ORDER BY 2 DESC, 1
            LIMIT {MostShown}
            """,
            reader => (Value: reader.GetString(0), Total: (long)reader.GetDecimal(2), Distinct: reader.GetInt64(3))
        );
        return values.Count == 0
            ? new UnknownCodes(0, [])
            : new UnknownCodes(
                values[0].Total,
                values[0].Distinct > MostDistinct ? [] : [.. values.Select(one => one.Value).Where(IsCode)]
            );
    }

    private static bool IsCode(string value) => value.Length <= LongestCode && value.All(char.IsAsciiLetterOrDigit);
}
