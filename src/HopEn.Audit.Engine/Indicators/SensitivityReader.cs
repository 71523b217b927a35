using System.Globalization;
using HopEn.Audit.Engine.Datasets;
using HopEn.Audit.Engine.Dossiers;
using HopEn.Audit.Engine.Preparation;
using HopEn.Audit.Model;

namespace HopEn.Audit.Engine.Indicators;

/// <summary>Tries the other value of each choice, one at a time, and keeps those that would turn the verdict over.</summary>
internal sealed class SensitivityReader(Dataset dataset, Dossier dossier, Month month)
{
    private readonly PopulationChoices choices = dossier.Population;
    private readonly EquipmentRates rates = new(dataset, dossier.Establishment);

    /// <summary>Those of P1.O7.</summary>
    /// <param name="rule">The rule.</param>
    public IReadOnlyList<SensitivityLine> Read(RuleResult rule) =>
        rule.Outcome.Target is null || rule.Outcome.Denominator == 0
            ? []
            : ThatTurnTheVerdict(rule, Own(), Others(), choices.Weighting);

    /// <summary>
    /// Those of P1.O8: pathways not validated counted, windows left aside, each kind counted left out. One question for all.
    /// </summary>
    public IReadOnlyList<SensitivityLine> ReadCitizen(RuleResult rule)
    {
        if (rule.Outcome.Target is null || rule.Outcome.Denominator == 0)
            return [];
        (string Key, string Value, string Counted, string Flags)[] tries =
        [
            choices.EveryPathway
                ? ("pathways", "validated-only", "w.is_validated", "in_window()")
                : ("pathways", "all", "true", "in_window()"),
            ("windows", "left-aside", "w.is_counted", "in_window() | outside_window()"),
            .. choices
                .Kinds.Where(kind => kind.Value)
                .Select(kind =>
                    (
                        kind.Key,
                        PopulationText.Word(false),
                        $"w.is_counted AND p.kind <> {SqlLiteral.Text(kind.Key)}",
                        "in_window()"
                    )
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
        return ThatTurnTheVerdict(
            rule,
            new OtherChoice(string.Empty, string.Empty, rule.Outcome.Numerator, rule.Outcome.Denominator),
            counts,
            Weighting.Raw
        );
    }

    private static List<SensitivityLine> ThatTurnTheVerdict(
        RuleResult rule,
        OtherChoice own,
        IEnumerable<OtherChoice> others,
        Weighting weighting
    )
    {
        // A figure that is declared, and not counted, has no row that another choice would count otherwise.
        if (own.Denominator == 0)
            return [];
        // Of the figure itself: what reserves a rule would reserve it with any other choice.
        Verdict Judged(OtherChoice one) =>
            ChannelFigureReader.VerdictOf(
                weighting,
                (decimal)one.Numerator / one.Denominator,
                one.Numerator / one.Weighed,
                rule.Outcome.Target!.Value,
                rule.Outcome.Tolerance
            );
        var now = Judged(own);
        return
        [
            .. others
                .Where(one => one.Denominator > 0 && Judged(one) != now)
                .Select(one => new SensitivityLine(one.Key, one.Value, one.Numerator, one.Denominator, Judged(one))
                {
                    Weighted = one.Numerator / one.Weighed is { } weighted ? Math.Round(weighted, 6) : null,
                }),
        ];
    }

    private OtherChoice Own() => Count(string.Empty, string.Empty, "exclusion IS NULL", PopulationTables.Mask(choices));

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

    private string ByEncounter(string mask) =>
        $"row_id IN ({SendDelays.Of(month, mask, choices.SendDaysAfter, SendDelays.NotLate)})";

    private OtherChoice Count(string key, string value, string counted, string mask, string? reached = null)
    {
        reached ??= $"has_flag(facts, {mask})";
        var sites = dataset.Query(
            $"""
            SELECT site, count(*) FILTER (reached), count(*)
            FROM (
                SELECT patient_id, {rates.SiteOfPatient} AS site, bool_or({reached}) AS reached
                FROM raw.population
                WHERE month = {SqlLiteral.Text(month)} AND {counted}
                GROUP BY patient_id
            )
            GROUP BY site
            """,
            reader =>
                (
                    Site: reader.IsDBNull(0) ? (Finess?)null : Finess.Parse(reader.GetString(0)),
                    Reached: reader.GetInt64(1),
                    Patients: reader.GetInt64(2)
                )
        );
        return new OtherChoice(key, value, sites.Sum(site => site.Reached), sites.Sum(site => site.Patients))
        {
            Weighed = EquipmentRates.Weigh(rates.Of(month, sites.Select(site => (site.Site, site.Patients)))),
        };
    }

    // The figure with the other value of a choice.
    private sealed record OtherChoice(string Key, string Value, long Numerator, long Denominator)
    {
        // Patients counted, each times its equipment rate; null when one is unknown.
        public decimal? Weighed { get; init; }
    }

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
