using HopEn.Audit.Engine.Datasets;
using HopEn.Audit.Engine.Dossiers;
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
    public const string Code = "month-first";

    private const int FewestDates = 2;
    private const int LastAmbiguousDay = 12;

    // Where the row tables keep what was read of the dates that figures depend on.
    private static readonly Dictionary<(SourceKind Kind, string Column), string> Kept = new()
    {
        [(SourceKind.Encounter, "start")] = "start_date",
        [(SourceKind.Encounter, "end")] = "end_date",
        [(SourceKind.Send, "sent-on")] = "sent_on",
        [(SourceKind.Document, "produced-on")] = "produced_on",
        [(SourceKind.Document, "validated-on")] = "validated_on",
        [(SourceKind.DmpSubmission, "submitted-on")] = "submitted_on",
        [(SourceKind.Reception, "received-on")] = "received_on",
        [(SourceKind.Reception, "integrated-on")] = "integrated_on",
        [(SourceKind.Reception, "opened-on")] = "opened_on",
    };

    /// <summary>Looks at the rows of the last file loaded.</summary>
    /// <exception cref="SourceUnreadableException">Its dates have the month first.</exception>
    public static void Refuse(Dataset dataset, SourceKind kind, string name)
    {
        if (!Kept.Keys.Any(kept => kept.Kind == kind))
            return;
        var (table, part) = (TableInsert.Table(kind), dataset.Ledger.Parts[^1]);
        var rows = $"rowid >= {part.FirstRow} AND rowid < {part.FirstRow + part.Rows}";
        foreach (
            var (reject, count) in dataset.Query(
                $"SELECT reject, count(*) FROM raw.{table} WHERE reject LIKE '{Code}|%' AND {rows} GROUP BY reject ORDER BY reject",
                reader => (reader.GetString(0), reader.GetInt64(1))
            )
        )
        {
            if (count < FewestDates || !Kept.TryGetValue((kind, reject[(Code.Length + 1)..]), out var kept))
                continue;
            if (
                dataset.Scalar<long>(
                    $"SELECT count(*) FROM raw.{table} WHERE day({kept}) > {LastAmbiguousDay} AND {rows}"
                ) > 0
            )
                continue;
            var label = SourceCatalogue.Columns(kind).First(column => column.Name == reject[(Code.Length + 1)..]).Label;
            throw new SourceUnreadableException(
                $"Le fichier «\u202f{name}\u202f» écrit ses dates avec le mois avant le jour (colonne «\u202f{label}\u202f», {count} lignes)\u202f: les autres seraient lues à l’envers. Refaites l’export avec des dates JJ/MM/AAAA ou AAAA-MM-JJ."
            );
        }
    }
}
