using System.Globalization;
using HopEn.Audit.Engine.Datasets;
using HopEn.Audit.Engine.Dossiers;
using HopEn.Audit.Engine.Preparation;
using HopEn.Audit.Model;

namespace HopEn.Audit.Engine.Indicators;

/// <summary>Tries the other value of each choice, one at a time, and keeps those that would turn the verdict over.</summary>
internal sealed class SensitivityReader(Dataset dataset, PopulationChoices choices, Month month)
{
    /// <summary>Those of P1.O7.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="weight">What the chosen weighting multiplies a rate by; 1 without.</param>
    public IReadOnlyList<SensitivityLine> Read(RuleResult rule, decimal weight) =>
        rule.Outcome.Target is null || rule.Outcome.Denominator == 0 ? [] : ThatTurnTheVerdict(rule, Others(), weight);

    /// <summary>
    /// Those of P1.O8: pathways not validated left out, windows left aside, each kind counted left out. One question for all.
    /// </summary>
    public IReadOnlyList<SensitivityLine> ReadCitizen(RuleResult rule)
    {
        if (rule.Outcome.Target is null || rule.Outcome.Denominator == 0)
            return [];
        (string Key, string Value, string Counted, string Flags)[] tries =
        [
            ("pathways", "validated-only", "w.is_validated", "in_window()"),
            ("windows", "left-aside", "true", "in_window() | outside_window()"),
            .. choices
                .Kinds.Where(kind => kind.Value)
                .Select(kind =>
                    (kind.Key, PopulationText.Word(false), $"p.kind <> {SqlLiteral.Text(kind.Key)}", "in_window()")
                ),
        ];
        var reached = tries.Select(
            (one, i) => $"bool_or(has_flag(e.citizen, {one.Flags})) FILTER ({one.Counted}) AS reached_{Number(i)}"
        );
        var rates = tries.Select((_, i) => $"count(*) FILTER (reached_{Number(i)}), count(reached_{Number(i)})");
        var counts = dataset.Query(
            $"""
            SELECT {string.Join(", ", rates)}
            FROM (
                SELECT e.patient_id, {string.Join(", ", reached)}
                FROM raw.eligible e
                JOIN raw.population p ON p.row_id = e.row_id AND p.month = e.month
                JOIN pathway w ON w.pathway = e.pathway
                WHERE e.month = {SqlLiteral.Text(month)}
                GROUP BY e.patient_id
            )
            """,
            reader =>
                tries
                    .Select(
                        (one, i) =>
                            new OtherChoice(one.Key, one.Value, reader.GetInt64(2 * i), reader.GetInt64((2 * i) + 1))
                    )
                    .ToArray()
        )[0];
        return ThatTurnTheVerdict(rule, counts, 1);
    }

    private static List<SensitivityLine> ThatTurnTheVerdict(
        RuleResult rule,
        IEnumerable<OtherChoice> others,
        decimal weight
    )
    {
        var lines = new List<SensitivityLine>();
        // Of the figure itself: what reserves a rule would reserve it with any other choice.
        Verdict Judged(long numerator, long denominator) =>
            VerdictLaw.OfRate(numerator * weight / denominator, rule.Outcome.Target!.Value, rule.Outcome.Tolerance);
        var own = Judged(rule.Outcome.Numerator, rule.Outcome.Denominator);
        foreach (var (key, value, numerator, denominator) in others)
        {
            if (denominator == 0)
                continue;
            var verdict = Judged(numerator, denominator);
            if (verdict != own)
                lines.Add(new SensitivityLine(key, value, numerator, denominator, verdict));
        }

        return lines;
    }

    private IEnumerable<OtherChoice> Others()
    {
        var mask = PopulationTables.Mask(choices);
        var counted = "exclusion IS NULL";
        yield return Count(
            "channel",
            choices.ApplicativeOnly ? "tous" : "app",
            counted,
            PopulationTables.Mask(choices with { ApplicativeOnly = !choices.ApplicativeOnly })
        );
        yield return Count(
            "unattached-mailbox",
            choices.ExcludeUnattached ? "counted" : "excluded",
            counted,
            PopulationTables.Mask(choices with { ExcludeUnattached = !choices.ExcludeUnattached })
        );
        yield return Count("format", "unknown-counted", counted, $"{mask} | maybe({mask})");
        foreach (var (kind, isCounted) in choices.Kinds)
        {
            yield return Count(
                kind,
                PopulationText.Word(!isCounted),
                isCounted
                    ? $"exclusion IS NULL AND kind <> {SqlLiteral.Text(kind)}"
                    : $"(exclusion IS NULL OR exclusion = {SqlLiteral.Text(kind)})",
                mask
            );
        }

        if (choices.MergeTransfers)
            yield return Count("transfers", "separate", "(exclusion IS NULL OR exclusion = 'transfer')", mask);
        yield return choices.SendsByMonth
            ? Count("send-link", "encounter", counted, mask, ByEncounter(mask))
            : Count("send-link", "month", counted, mask, ByMonth(mask));
    }

    private string ByMonth(string mask) =>
        $"""
            patient_id IN (
                SELECT patient_id
                FROM raw.fact
                WHERE month_of(sent_on) = {SqlLiteral.Text(month)} AND has_flag(bits, {mask})
            )
            """;

    // As the population is filled when the link is the encounter: by the number of the stay when both have it, else by the
    // patient.
    private string ByEncounter(string mask)
    {
        var within = $"""
            p.month = {SqlLiteral.Text(month)}
                AND p.kind NOT IN ('emergency', 'out-of-scope')
                AND has_flag(x.bits, {mask})
                AND x.sent_on BETWEEN p.start_date AND p.end_date + {Number(choices.SendDaysAfter)}
            """;
        return $"""
            row_id IN (
                SELECT p.row_id
                FROM raw.fact x
                JOIN raw.population p ON p.encounter_id = x.encounter_id
                WHERE {within}
                UNION ALL
                SELECT p.row_id
                FROM raw.fact x
                JOIN raw.population p ON p.patient_id = x.patient_id
                WHERE {within}
                AND (
                    x.encounter_id IS NULL
                    OR x.encounter_id NOT IN (
                        SELECT encounter_id
                        FROM raw.encounter
                        WHERE encounter_id IS NOT NULL AND reject IS NULL
                    )
                )
            )
            """;
    }

    private OtherChoice Count(string key, string value, string counted, string mask, string? reached = null)
    {
        reached ??= $"has_flag(facts, {mask})";
        var (numerator, denominator) = dataset.Query(
            $"""
            SELECT count(*) FILTER (reached), count(*)
            FROM (
                SELECT patient_id, bool_or({reached}) AS reached
                FROM raw.population
                WHERE month = {SqlLiteral.Text(month)} AND {counted}
                GROUP BY patient_id
            )
            """,
            reader => (reader.GetInt64(0), reader.GetInt64(1))
        )[0];
        return new OtherChoice(key, value, numerator, denominator);
    }

    // The figure with the other value of a choice.
    private sealed record OtherChoice(string Key, string Value, long Numerator, long Denominator);

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
