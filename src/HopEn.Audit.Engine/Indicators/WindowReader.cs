using HopEn.Audit.Engine.Datasets;
using HopEn.Audit.Engine.Dossiers;
using HopEn.Audit.Engine.Preparation;
using HopEn.Audit.Model;

namespace HopEn.Audit.Engine.Indicators;

/// <summary>Reads what the window of the messages, the end of the measurement and the pathways left out change of a figure.</summary>
/// <remarks>They are told whether they turn the verdict or not: a source tells none of them.</remarks>
internal sealed class WindowReader(Dataset dataset, Dossier dossier, Month month)
{
    private const string Late = "is_late(x.sent_on, p.end_date, (SELECT measured_until FROM raw.choice))";

    private static readonly int[] Days = [0, 7, 30];

    private string Month => SqlLiteral.Text(month);

    /// <summary>P1.O7 with 0, 7, 30 days after the encounter, then with what left after the measurement.</summary>
    public IReadOnlyList<FigureBeside> Professional()
    {
        if (dossier.Population.SendsByMonth)
            return [];
        var own = dossier.Population.SendDaysAfter;
        var mask = PopulationTables.Mask(dossier.Population);
        var delays = SendDelays.Of(
            month,
            mask,
            Math.Max(own, Days[^1]),
            "true",
            $", greatest(x.sent_on - p.end_date, 0) AS delay, {Late} AS late"
        );
        var inTime = string.Join(", ", Days.Select(days => $"count(*) FILTER (on_time <= {days})"));
        return dataset.Query(
            $"""
            SELECT count(*), {inTime}, count(*) FILTER (any_time <= {own}), count(*) FILTER (on_time <= {own})
            FROM (
                SELECT p.patient_id, min(d.delay) FILTER (NOT d.late) AS on_time, min(d.delay) AS any_time
                FROM population p
                LEFT JOIN ({delays}) d USING (row_id)
                WHERE p.month = {Month}
                GROUP BY p.patient_id
            )
            """,
            Told
        )[0];
    }

    /// <summary>P1.O8 with 0, 7, 30 days after the encounter, after the measurement, and over every pathway.</summary>
    public IReadOnlyList<FigureBeside> Citizen()
    {
        string Reached(string days, string condition) =>
            $"coalesce(bool_or(x.sent_on BETWEEN p.start_date - w.days_before AND p.end_date + {days} AND {condition}), false)";
        var columns = Days.Select(days => Reached($"{days}", $"NOT {Late}"))
            .Append(Reached("w.days_after", "true"))
            .Append(Reached("w.days_after", $"NOT {Late}"));
        string Figures(string counted) =>
            $"""
                SELECT count(*), {string.Join(", ", columns.Select((_, i) => $"count(*) FILTER (reached_{i})"))}
                FROM (
                    SELECT e.patient_id, {string.Join(", ", columns.Select((column, i) => $"{column} AS reached_{i}"))}
                    FROM raw.eligible e
                    JOIN raw.population p ON p.row_id = e.row_id AND p.month = e.month
                    JOIN pathway w ON w.pathway = e.pathway
                    LEFT JOIN raw.fact x ON x.patient_id = e.patient_id AND has_flag(x.bits, to_patient())
                    WHERE e.month = {Month} AND {counted}
                    GROUP BY e.patient_id
                )
                """;
        var beside = dataset.Query(Figures("w.is_counted"), Told)[0];
        var (all, reached) = dataset.Query(Figures("true"), reader =>
            (reader.GetInt64(0), reader.GetInt64(Days.Length + 2))
        )[0];
        return dossier.Population.EveryPathway || !HasOthers()
            ? beside
            : [.. beside, new FigureBeside(FigureBeside.EveryPathway, reached, all)];
    }

    // Whole, then reached within each window, with what is late, without it.
    private static FigureBeside[] Told(DuckDB.NET.Data.DuckDBDataReader reader)
    {
        var whole = reader.GetInt64(0);
        var (withLate, withoutLate) = (reader.GetInt64(Days.Length + 1), reader.GetInt64(Days.Length + 2));
        FigureBeside[] windows =
        [
            .. Days.Select((days, i) => new FigureBeside(FigureBeside.Within(days), reader.GetInt64(i + 1), whole)),
        ];
        return withLate == withoutLate
            ? windows
            : [.. windows, new FigureBeside(FigureBeside.AfterTheEnd, withLate, whole)];
    }

    private bool HasOthers() => dataset.Scalar<long>("SELECT count(*) FROM pathway WHERE NOT is_counted") > 0;
}
