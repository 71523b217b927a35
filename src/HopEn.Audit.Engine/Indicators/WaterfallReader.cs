using HopEn.Audit.Engine.Datasets;
using HopEn.Audit.Model;

namespace HopEn.Audit.Engine.Indicators;

/// <summary>Reads how the encounters of a month become the patients counted: what is left out, by reason.</summary>
internal static class WaterfallReader
{
    /// <summary>The steps in order.</summary>
    /// <param name="dataset">Sealed dataset.</param>
    /// <param name="month">Month, yyyy-MM.</param>
    public static IReadOnlyList<WaterfallStep> Read(Dataset dataset, Month month)
    {
        var kinds = dataset.Query(
            $"""
            SELECT kind, exclusion, count(*)
            FROM raw.population
            WHERE month = {SqlLiteral.Text(month)}
            GROUP BY ALL
            ORDER BY count(*) DESC, kind, exclusion
            """,
            reader => new KindCount(
                reader.GetString(0),
                reader.IsDBNull(1) ? null : reader.GetString(1),
                reader.GetInt64(2)
            )
        );
        var counted = kinds.Where(kind => kind.Exclusion is null).ToArray();
        return
        [
            new("encounters", kinds.Where(kind => kind.Kind != "open-stay").Sum(kind => kind.Count)),
            .. Excluded(kinds),
            .. kinds.Where(kind => kind.Kind == "open-stay").Select(kind => new WaterfallStep("open-stay", kind.Count)),
            new("counted", counted.Sum(kind => kind.Count)),
            .. counted
                .Where(kind => kind.Kind is "newborn" or "confidential")
                .Select(kind => new WaterfallStep("of-which-" + kind.Kind, kind.Count)),
            new("patients", Patients(dataset, month)),
        ];
    }

    /// <summary>Unique patients counted in a month.</summary>
    public static long Patients(Dataset dataset, Month month) =>
        dataset.Scalar<long>(
            $"SELECT count(DISTINCT patient_id) FROM population WHERE month = {SqlLiteral.Text(month)}"
        );

    private static IEnumerable<WaterfallStep> Excluded(IEnumerable<KindCount> kinds) =>
        kinds
            .Where(kind => kind.Exclusion is not null)
            .GroupBy(kind => kind.Exclusion!)
            .Select(group => new WaterfallStep(group.Key, group.Sum(kind => kind.Count)))
            .OrderByDescending(step => step.Count)
            .ThenBy(step => step.Code, StringComparer.Ordinal);

    // Encounters of a kind, with why they are left out.
    private sealed record KindCount(string Kind, string? Exclusion, long Count);
}
