using HopEn.Audit.Engine.Datasets;
using HopEn.Audit.Model;

namespace HopEn.Audit.Engine.Indicators;

/// <summary>Reads the feeding of the DMP by encounter, for the encounters that the indicators count.</summary>
internal static class StayFeedingReader
{
    // Of a family, which encounters should have a document: nothing tells those that had surgery, imaging or a blood test.
    private static readonly (string Family, string Kind, string Encounters)[] Families =
    [
        ("discharge", "stay", "p.kind NOT IN ('consultation', 'session', 'outside-act', 'open-stay', 'hah')"),
        ("operative", "encounter", "true"),
        ("consultation", "consultation", "p.kind = 'consultation'"),
        ("imaging", "encounter", "true"),
        ("biology", "encounter", "true"),
    ];

    /// <summary>The counts of each family, over the period.</summary>
    public static IReadOnlyDictionary<string, StayFeeding> Read(Dataset dataset)
    {
        var kinds = Families.ToDictionary(family => family.Family, family => family.Kind);
        var asked = Families.Select(family => $"f.family = {SqlLiteral.Text(family.Family)} AND {family.Encounters}");
        return dataset
            .Query(
                $"""
                SELECT f.family, count(*), count(b.row_id), count(*) FILTER (b.is_fed)
                FROM (VALUES {string.Join(
                    ", ",
                    Families.Select(family => $"({SqlLiteral.Text(family.Family)})")
                )}) f(family)
                JOIN population p ON {string.Join(" OR ", asked)}
                LEFT JOIN (
                    SELECT x.row_id,
                           x.month,
                           s.family,
                           bool_or(s.dmp_state = 'fed') AS is_fed,
                           bool_and(s.dmp_state = 'opposed') AS is_opposed
                    FROM raw.described x
                    JOIN raw.document_state s ON s.row_id = document_row_id(x.document)
                    GROUP BY ALL
                ) b ON b.row_id = p.row_id AND b.month = p.month AND b.family = f.family
                WHERE NOT coalesce(b.is_opposed, false)
                GROUP BY f.family
                """,
                reader =>
                    (
                        Family: reader.GetString(0),
                        Stays: new StayFeeding(
                            kinds[reader.GetString(0)],
                            reader.GetInt64(1),
                            reader.GetInt64(2),
                            reader.GetInt64(3)
                        )
                    )
            )
            .ToDictionary(row => row.Family, row => row.Stays, StringComparer.Ordinal);
    }
}
