using System.Globalization;
using HopEn.Audit.Engine.Datasets;
using HopEn.Audit.Engine.Dossiers;
using HopEn.Audit.Engine.Preparation;
using HopEn.Audit.Model;

namespace HopEn.Audit.Engine.Indicators;

/// <summary>Reads P1.O7 and P1.O8 in detail, for the months and choices of the dossier.</summary>
internal sealed class IndicatorReader(Dataset dataset, Dossier dossier, DateOnly today)
{
    /// <summary>The rule of P1.O7.</summary>
    public const string Professional = "professional-message-patients";
    private const string Citizen = "citizen-message-patients";

    private readonly RetainedMonth month = RetainedMonth.Of(dossier, today);

    /// <summary>The indicators whose rule was asked for and had its data.</summary>
    public IReadOnlyList<IndicatorResult> Read(IReadOnlyList<RuleResult> rules)
    {
        var results = new List<IndicatorResult>();
        if (Find(rules, Professional) is { } professional)
            results.Add(ReadProfessional(professional));
        if (Find(rules, Citizen) is { } citizen)
            results.Add(ReadCitizen(citizen));
        return results;
    }

    private static RuleResult? Find(IReadOnlyList<RuleResult> rules, string id) =>
        rules.FirstOrDefault(rule =>
            rule.Id == id && rule.Outcome.RawVerdict is not (Verdict.NotAssessable or Verdict.Error)
        );

    private static long? Lacking(RuleResult rule, decimal denominator) =>
        rule.Outcome.Target is { } target
            ? Math.Max(0, (long)Math.Ceiling(target * denominator) - rule.Outcome.Numerator)
            : null;

    private IReadOnlyList<WeightedRate> Weightings(RuleResult rule) =>
        new WeightingReader(dataset, dossier, month.Code).Read(
            rule.Outcome.Numerator,
            rule.Outcome.Denominator,
            rule.Outcome.Target,
            rule.Outcome.Tolerance
        );

    private IndicatorResult ReadProfessional(RuleResult rule)
    {
        var mask = PopulationTables.Mask(dossier.Population).ToString(CultureInfo.InvariantCulture);
        var uncertain = dataset.Scalar<long>(
            $"""
            SELECT count(*) FROM (SELECT bit_or(facts) AS facts FROM population WHERE {InMonth} GROUP BY patient_id)
            WHERE facts & {mask} = 0 AND facts & ({mask} << 6) <> 0
            """
        );
        var (messages, unmatched) = Messages("bits & 4096 <> 0");
        var weightings = Weightings(rule);
        var weighed =
            rule.Outcome.Denominator
            * (
                dossier.Population.Weighting == Weighting.None
                    ? 1
                    : weightings.Select(one => one.Equipment).FirstOrDefault(one => one is not null) ?? 1
            );
        var cascade = new CascadeReader(dataset, month.Code, mask).Professional();
        return new IndicatorResult
        {
            RuleId = rule.Id,
            Objective = rule.Identity.Objective ?? string.Empty,
            Month = month.Code,
            MonthIsComplete = month.IsComplete,
            Numerator = rule.Outcome.Numerator,
            Denominator = rule.Outcome.Denominator,
            Target = rule.Outcome.Target,
            Lacking = Lacking(rule, weighed),
            Choices = PopulationText.Choices(dossier.Population),
            Waterfall = Waterfall(),
            Uncertain = uncertain,
            UnmatchedMessages = unmatched,
            Messages = messages,
            Weightings = weightings,
            Channels = Channels(mask),
            AtRisk = AtRisk(mask),
            Sensitivity = new SensitivityReader(dataset, dossier.Population, month.Code).Read(
                rule,
                rule.Outcome.Denominator == 0 ? 1 : rule.Outcome.Denominator / weighed
            ),
            Cascade = cascade,
            Pathways = [],
            AllPatients = rule.Outcome.Denominator,
            Outlook = Outlook(rule, rule.Outcome.Denominator == 0 ? 1 : weighed / rule.Outcome.Denominator, cascade),
            Types = Types(),
        };
    }

    // The definition of P1.O8 asks neither for a weighting nor for the attachment of the mailboxes: it has no such figure.
    private IndicatorResult ReadCitizen(RuleResult rule)
    {
        var (messages, unmatched) = Messages("bits & (32768 | 65536 | 131072) <> 0");
        var cascade = new CascadeReader(dataset, month.Code, "0").Citizen();
        return new IndicatorResult
        {
            RuleId = rule.Id,
            Objective = rule.Identity.Objective ?? string.Empty,
            Month = month.Code,
            MonthIsComplete = month.IsComplete,
            Numerator = rule.Outcome.Numerator,
            Denominator = rule.Outcome.Denominator,
            Target = rule.Outcome.Target,
            Lacking = Lacking(rule, rule.Outcome.Denominator),
            Choices = PopulationText.OfCitizen(dossier.Population),
            Waterfall = Waterfall(),
            Uncertain = 0,
            UnmatchedMessages = unmatched,
            Messages = messages,
            Weightings = [],
            Channels = [],
            AtRisk = null,
            Sensitivity = new SensitivityReader(dataset, dossier.Population, month.Code).ReadCitizen(rule),
            Cascade = cascade,
            Pathways = Pathways(),
            AllPatients = dataset.Scalar<long>($"SELECT count(DISTINCT patient_id) FROM population WHERE {InMonth}"),
            Outlook = Outlook(rule, 1, cascade),
            Types = null,
        };
    }

    private Outlook? Outlook(RuleResult rule, decimal weight, Cascade cascade) =>
        OutlookArithmetic.Of(
            month.Code,
            rule.Outcome.Numerator,
            rule.Outcome.Denominator,
            rule.Outcome.Target * weight,
            dossier.Period,
            [.. rule.Evidence.Series.Where(point => point.Site is null)],
            cascade.Boxes,
            cascade.Services
        );

    private ValidatedTypes? Types()
    {
        if (!dataset.Columns.Meet("send.type"))
            return null;
        var list = dossier.ValidatedTypes;
        var types = dataset.Query(
            """
            SELECT code, coalesce(t.label, code), coalesce(s.messages, 0), v.code IS NOT NULL FROM sent_type s FULL JOIN validated_type v USING (code) LEFT JOIN document_type t USING (code) ORDER BY 3 DESC, 1
            """,
            reader => new TypeUse(reader.GetString(0), reader.GetString(1), reader.GetInt64(2), reader.GetBoolean(3))
        );
        return new ValidatedTypes(
            list?.ValidatedBy,
            list?.ValidatedOn,
            list is null ? null : list.ValidatedOn >= dossier.Period.Start && list.ValidatedOn <= dossier.Period.End,
            types
        );
    }

    private string InMonth => $"month = {Sql.Text(month.Code)}";

    private (long All, long Unmatched) Messages(string condition) =>
        dataset.Query(
            $"SELECT count(*), count(*) FILTER (patient_id IS NULL OR patient_id NOT IN (SELECT patient_id FROM raw.encounter WHERE patient_id IS NOT NULL)) FROM raw.fact WHERE month_of(sent_on) = {Sql.Text(month.Code)} AND {condition}",
            reader => (reader.GetInt64(0), reader.GetInt64(1))
        )[0];

    private List<WaterfallStep> Waterfall()
    {
        var kinds = dataset.Query(
            $"SELECT kind, exclusion, count(*) FROM raw.population WHERE {InMonth} GROUP BY ALL ORDER BY count(*) DESC, kind, exclusion",
            reader =>
                (
                    Kind: reader.GetString(0),
                    Exclusion: reader.IsDBNull(1) ? null : reader.GetString(1),
                    Count: reader.GetInt64(2)
                )
        );
        var steps = new List<WaterfallStep>
        {
            new("encounters", kinds.Where(kind => kind.Kind != "open-stay").Sum(kind => kind.Count)),
        };
        steps.AddRange(
            kinds
                .Where(kind => kind.Exclusion is not null)
                .GroupBy(kind => kind.Exclusion!)
                .Select(group => new WaterfallStep(group.Key, group.Sum(kind => kind.Count)))
                .OrderByDescending(step => step.Count)
                .ThenBy(step => step.Code, StringComparer.Ordinal)
        );
        steps.AddRange(
            kinds.Where(kind => kind.Kind == "open-stay").Select(kind => new WaterfallStep("open-stay", kind.Count))
        );
        steps.Add(new WaterfallStep("counted", kinds.Where(kind => kind.Exclusion is null).Sum(kind => kind.Count)));
        steps.AddRange(
            kinds
                .Where(kind => kind.Exclusion is null && kind.Kind is "newborn" or "confidential")
                .Where(kind => kind.Exclusion is null)
                .Select(kind => new WaterfallStep("of-which-" + kind.Kind, kind.Count))
        );
        steps.Add(
            new WaterfallStep(
                "patients",
                dataset.Scalar<long>($"SELECT count(DISTINCT patient_id) FROM population WHERE {InMonth}")
            )
        );
        return steps;
    }

    // Messages are those of the month; the patients of the month may have been reached after its end.
    private List<ChannelCount> Channels(string mask)
    {
        const string channel =
            "CASE WHEN b.address_key IS NULL THEN 'unknown' WHEN b.type IN ('APP', 'ORG', 'PER') THEN lower(b.type) ELSE 'other' END";
        return
        [
            .. dataset.Query(
                $"""
                SELECT channel, coalesce(messages, 0), coalesce(patients, 0) FROM (
                    SELECT {channel} AS channel, count(*) AS messages FROM raw.fact f LEFT JOIN raw.sender b ON b.address_key = f.sender_key
                    WHERE month_of(f.sent_on) = {Sql.Text(
                    month.Code
                )} AND f.bits & 4096 <> 0 AND f.bits & 16384 = 0 GROUP BY 1
                ) FULL JOIN (
                    SELECT {channel} AS channel, count(DISTINCT f.patient_id) AS patients FROM raw.fact f LEFT JOIN raw.sender b ON b.address_key = f.sender_key
                    JOIN population p ON p.patient_id = f.patient_id AND p.{InMonth} AND p.facts & {mask} <> 0 AND {Linked} WHERE f.bits & {mask} <> 0 GROUP BY 1
                ) USING (channel) ORDER BY 2 DESC, 1
                """,
                reader => new ChannelCount(reader.GetString(0), reader.GetInt64(1), reader.GetInt64(2))
            ),
        ];
    }

    private string Linked =>
        dossier.Population.SendsByMonth
            ? "month_of(f.sent_on) = p.month"
            : "f.sent_on BETWEEN p.start_date AND p.end_date + (SELECT days_after FROM raw.choice)";

    private AttachmentRisk AtRisk(string mask)
    {
        dataset.Execute(
            $"CREATE OR REPLACE TEMP TABLE reached AS SELECT patient_id, bit_or(facts) & {mask} AS cda FROM population WHERE {InMonth} GROUP BY patient_id HAVING bit_or(facts) & {mask} <> 0"
        );
        var counts = dataset.Query(
            "SELECT count(*) FILTER (cda & 27 = 0), count(*) FILTER (cda & 9 = 0 AND cda & 18 <> 0) FROM reached",
            reader => (reader.GetInt64(0), reader.GetInt64(1))
        )[0];
        var remedies = dataset.Query(
            $"""
            SELECT b.mailbox, count(DISTINCT f.patient_id) FROM raw.fact f JOIN raw.sender b ON b.address_key = f.sender_key AND b.attachment = 2
            JOIN population p ON p.patient_id = f.patient_id AND p.{InMonth} AND p.facts & {mask} & 36 <> 0 AND {Linked}
            WHERE f.bits & {mask} & 36 <> 0 AND f.patient_id IN (SELECT patient_id FROM reached WHERE cda & 27 = 0) GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT 5
            """,
            reader => new AttachmentRemedy(reader.GetString(0), reader.GetInt64(1))
        );
        return new AttachmentRisk(counts.Item1, counts.Item2, remedies);
    }

    private List<PathwayResult> Pathways()
    {
        var knowsIdentities = dataset.Columns.Meet("identity");
        var counts = dataset.Query(
            $"SELECT w.pathway, w.days_before, w.days_after, coalesce(e.reached, 0), coalesce(e.patients, 0), coalesce(e.without, 0) FROM raw.pathway w LEFT JOIN (SELECT pathway, count(DISTINCT patient_id) FILTER (has_citizen_message) AS reached, count(DISTINCT patient_id) AS patients, count(DISTINCT patient_id) FILTER (NOT has_usable_ins) AS without FROM eligible WHERE {InMonth} GROUP BY pathway) e USING (pathway) ORDER BY 5 DESC, 1",
            reader =>
                (
                    Id: reader.GetString(0),
                    Before: reader.GetInt32(1),
                    After: reader.GetInt32(2),
                    Reached: reader.GetInt64(3),
                    All: reader.GetInt64(4),
                    Without: reader.GetInt64(5)
                )
        );
        return
        [
            .. counts.Select(count =>
            {
                var told = dossier.Pathways.FirstOrDefault(pathway => pathway.Id == count.Id);
                bool? organisational = told?.Mailbox is { } mailbox
                    ? dataset.Scalar<long>(
                        $"SELECT count(*) FROM mailbox WHERE address = {Sql.Text(mailbox)} AND type = 'ORG'"
                    ) > 0
                    : null;
                return new PathwayResult
                {
                    Id = count.Id,
                    Title = told?.Title ?? count.Id,
                    Numerator = count.Reached,
                    Denominator = count.All,
                    WithoutUsableIns = knowsIdentities ? count.Without : null,
                    ValidatedBy = told?.ValidatedBy,
                    ValidatedOn = told?.ValidatedOn,
                    DaysBefore = count.Before,
                    DaysAfter = count.After,
                    UseCases = [.. told?.UseCases.Select(use => use.Label) ?? []],
                    HasQualitativeUse = told?.UseCases.Any(use => use.IsQualitative) ?? false,
                    Mailbox = told?.Mailbox,
                    MailboxIsOrganisational = organisational,
                    Reader = told?.Reader,
                };
            }),
        ];
    }
}
