using HopEn.Audit.Engine.Datasets;
using HopEn.Audit.Engine.Kinds;
using HopEn.Audit.Model;

namespace HopEn.Audit.Sources.Tables;

/// <summary>Refuses a file whose dates have the month before the day.</summary>
/// <remarks>
/// Its days beyond the twelfth are no dates and are rejected, but the others are read, wrong, without a word. A file is refused when
/// such days are there and no date read goes beyond the twelfth day of a month: one mistyped date refuses nothing.
/// </remarks>
internal static class MonthFirst
{
    /// <summary>Reject code of a date with its month first.</summary>
    public const string Code = RejectCodes.MonthFirst;

    private const int FewestDates = 2;
    private const int LastAmbiguousDay = 12;

    /// <summary>Looks at the rows of the last file loaded.</summary>
    /// <exception cref="SourceUnreadableException">Its dates have the month first.</exception>
    public static void Refuse(Dataset dataset, SourceKind kind, string name)
    {
        if (kind.Columns.All(column => column.MonthCheck is null))
            return;
        var (table, part) = (kind.Table, dataset.Ledger.Parts[^1]);
        var rows = $"rowid >= {part.FirstRow} AND rowid < {part.FirstRow + part.Rows}";
        var rejections = dataset.Query(
            $"""
            SELECT reject, count(*)
            FROM raw.{table}
            WHERE reject LIKE '{Code}|%' AND {rows}
            GROUP BY reject
            ORDER BY reject
            """,
            reader => (reader.GetString(0), reader.GetInt64(1))
        );
        foreach (var (reject, count) in rejections)
        {
            var column = kind.Column(reject[(Code.Length + 1)..]);
            if (count < FewestDates || column?.MonthCheck is not { } kept)
                continue;
            if (
                dataset.Scalar<long>(
                    $"SELECT count(*) FROM raw.{table} WHERE day({kept}) > {LastAmbiguousDay} AND {rows}"
                ) > 0
            )
                continue;
            throw new SourceUnreadableException(
                $"Le fichier «\u202f{name}\u202f» écrit ses dates avec le mois avant le jour (colonne "
                    + $"«\u202f{column.Label}\u202f», {count} lignes)\u202f: les autres seraient lues à l’envers. "
                    + $"Refaites l’export avec des dates JJ/MM/AAAA ou AAAA-MM-JJ."
            );
        }
    }
}
