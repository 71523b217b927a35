using HopEn.Audit.Engine.Datasets;
using HopEn.Audit.Engine.Kinds;
using HopEn.Audit.Model;
using HopEn.Audit.Sources.Cells;

namespace HopEn.Audit.Sources.Tables.Moments;

/// <summary>Refuses a table of which a spreadsheet set for English swapped days and months.</summary>
/// <remarks>
/// It takes 03/07/2025 for the seventh of March, a date from then on, and leaves 13/07/2025 as the text it can't understand. Each cell
/// can be read; together they show it: what it took for dates has no day beyond the twelfth, what it left has no other.
/// </remarks>
/// <param name="dataset">Dataset that is filled.</param>
/// <param name="kind">Kind of the source.</param>
/// <param name="table">The table.</param>
/// <param name="positions">Canonical column to position.</param>
/// <param name="columns">SQL of the columns.</param>
internal sealed class SwappedDays(
    Dataset dataset,
    SourceKind kind,
    TableFile table,
    IReadOnlyDictionary<string, int> positions,
    ColumnSql columns
)
{
    private const int LastAmbiguousDay = 12;
    private const int FewestOfEach = 3;
    private const int Fewest = 10;

    // Workbooks hold dates: all of theirs are looked at. Of a text, the beginning is enough to see whether two forms are mixed.
    private const int Beginning = 5000;

    private readonly string[] moments =
    [
        .. ReadTemplate
            .Rejects(kind, RejectCodes.Date)
            .Where(column => positions.ContainsKey(column) && kind.Column(column) is { ProvesOrder: true }),
    ];

    /// <summary>Looks at the dates of a table.</summary>
    /// <exception cref="SourceUnreadableException">Days and months were swapped.</exception>
    public void Refuse(TableRelation relation)
    {
        if (moments.Length == 0 || !relation.Noise.HasFlag(CellNoise.YearFirst))
            return;
        var looked = table.Fast is null ? relation : relation with { Sql = $"(FROM {relation.Sql} LIMIT {Beginning})" };
        var beginning = Count(looked);
        for (var i = 0; i < moments.Length; i++)
        {
            if (!beginning[i].IsSwapped)
                continue;
            var all = table.Fast is null ? beginning[i] : Count(relation)[i];
            if (!all.IsSwapped)
                continue;
            throw new SourceUnreadableException(
                $"Le fichier «\u202f{table.Name}\u202f» a des jours et des mois inversés par un tableur réglé en anglais "
                    + $"(colonne «\u202f{kind.Column(moments[i])!.Label}\u202f»)\u202f: ses {all.Typed} dates converties n’ont "
                    + $"aucun jour après le 12, ses {all.Texts} dates restées en texte n’en ont pas d’autre. "
                    + "Refaites l’export depuis le logiciel sans l’ouvrir dans un tableur, avec des dates AAAA-MM-JJ."
            );
        }
    }

    private Mix[] Count(TableRelation relation)
    {
        var counts = string.Join(
            ", ",
            moments.Select(
                (_, i) =>
                    $"count(*) FILTER (y{i} AND d{i} <= {LastAmbiguousDay}), count(*) FILTER (y{i} AND d{i} > {LastAmbiguousDay}), "
                    + $"count(*) FILTER (NOT y{i} AND d{i} > {LastAmbiguousDay}), "
                    + $"count(*) FILTER (NOT y{i} AND d{i} <= {LastAmbiguousDay})"
            )
        );
        var days = string.Join(
            ", ",
            moments
                .Select(ColumnSql.Name)
                .Select((name, i) => $"{name}[5] = '-' AS y{i}, day(moment_date({name})) AS d{i}")
        );
        return dataset.Query(
            $"{columns.Cells(relation, moments)} SELECT {counts} FROM (SELECT {days} FROM cell WHERE flaw IS NULL)",
            reader =>
                moments
                    .Select(
                        (_, i) =>
                            new Mix(
                                reader.GetInt64(4 * i),
                                reader.GetInt64((4 * i) + 1),
                                reader.GetInt64((4 * i) + 2),
                                reader.GetInt64((4 * i) + 3)
                            )
                    )
                    .ToArray()
        )[0];
    }

    /// <summary>Dates with the year first, as a spreadsheet writes what it took for dates, and others.</summary>
    private sealed record Mix(long Typed, long TypedLate, long Texts, long TextsEarly)
    {
        public bool IsSwapped =>
            TypedLate == 0
            && TextsEarly == 0
            && Typed >= FewestOfEach
            && Texts >= FewestOfEach
            && Typed + Texts >= Fewest;
    }
}
