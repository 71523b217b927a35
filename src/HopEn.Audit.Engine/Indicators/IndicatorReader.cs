using System.Globalization;
using HopEn.Audit.Engine.Datasets;
using HopEn.Audit.Engine.Dossiers;
using HopEn.Audit.Engine.Evaluation;
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

    private decimal? Weighed(FigureBeside beside, IReadOnlyList<MonthFigures> months) =>
        months.FirstOrDefault(one => one.Month == month.Month)?.Headline()?.WeightedDenominator is { } weighed
            ? Math.Round(beside.Numerator / weighed, 6)
            : null;

    private static long? Lacking(RuleResult rule) =>
        rule.Outcome.Target is { } target
            ? Math.Max(0, (long)Math.Ceiling(target * rule.Outcome.Denominator) - rule.Outcome.Numerator)
            : null;

    private IndicatorResult ReadProfessional(RuleResult rule)
    {
        var mask = PopulationTables.Mask(dossier.Population);
        var (messages, unmatched) = Messages("has_flag(bits, to_professional())");
        var figures = new ChannelFigureReader(dataset, dossier);
        var months = figures.Read(rule.Outcome.Target, rule.Outcome.Tolerance, null);
        var cascade = new CascadeReader(dataset, month.Month, mask).Professional();
        var channels = new ChannelReader(dataset, month.Month, mask, dossier.Population.SendsByMonth);
        return new IndicatorResult
        {
            RuleId = rule.Id,
            Objective = rule.Identity.Objective ?? string.Empty,
            Month = month.Month,
            MonthIsComplete = month.IsComplete,
            Numerator = rule.Outcome.Numerator,
            Denominator = rule.Outcome.Denominator,
            Target = rule.Outcome.Target,
            Lacking = Lacking(rule),
            Choices = PopulationText.Choices(dossier.Population),
            Waterfall = WaterfallReader.Read(dataset, month.Month),
            Uncertain = Uncertain(mask),
            UnmatchedMessages = unmatched,
            Messages = messages,
            Months = months,
            Beside =
            [
                .. new WindowReader(dataset, dossier, month.Month)
                    .Professional()
                    .Select(one => one with { Weighted = Weighed(one, months) }),
            ],
            ChannelReason = dossier.Population.ChannelReason,
            Channels = channels.Channels(),
            AtRisk = channels.AtRisk(),
            Sensitivity = new SensitivityReader(dataset, dossier, month.Month).Read(rule),
            Cascade = cascade,
            Pathways = [],
            AllPatients = rule.Outcome.Denominator,
            Outlook = Projection(rule, cascade),
            Types = Types(),
        };
    }

    // The definition of P1.O8 asks neither for a weighting nor for the attachment of the mailboxes: it has no such figure.
    private IndicatorResult ReadCitizen(RuleResult rule)
    {
        var (messages, unmatched) = Messages("has_flag(bits, to_any_patient())");
        var cascade = new CascadeReader(dataset, month.Month, "0").Citizen();
        return new IndicatorResult
        {
            RuleId = rule.Id,
            Objective = rule.Identity.Objective ?? string.Empty,
            Month = month.Month,
            MonthIsComplete = month.IsComplete,
            Numerator = rule.Outcome.Numerator,
            Denominator = rule.Outcome.Denominator,
            Target = rule.Outcome.Target,
            Lacking = Lacking(rule),
            Choices = PopulationText.OfCitizen(dossier.Population),
            Waterfall = WaterfallReader.Read(dataset, month.Month),
            Uncertain = 0,
            Beside = new WindowReader(dataset, dossier, month.Month).Citizen(),
            UnmatchedMessages = unmatched,
            Messages = messages,
            Channels = [],
            AtRisk = null,
            Sensitivity = new SensitivityReader(dataset, dossier, month.Month).ReadCitizen(rule),
            Cascade = cascade,
            Pathways = new PathwayReader(dataset, dossier, month.Month).Read(),
            AllPatients = WaterfallReader.Patients(dataset, month.Month),
            Outlook = Projection(rule, cascade),
            Types = null,
        };
    }

    // Towards the raw target, the farther of the two: it is never promised that a formula which no text gives will do.
    private TargetProjection? Projection(RuleResult rule, Cascade cascade) =>
        ProjectionArithmetic.Of(
            month: month.Month,
            numerator: rule.Outcome.Numerator,
            denominator: rule.Outcome.Denominator,
            goal: rule.Outcome.Target,
            period: dossier.Period,
            months: [.. rule.Evidence.Series.Where(point => point.Site is null)],
            boxes: cascade.Boxes,
            services: cascade.Services
        );

    private ValidatedTypes? Types()
    {
        if (!dataset.Columns.Meet("send.type"))
            return null;
        var list = dossier.ValidatedTypes;
        var types = dataset.Query(
            """
            SELECT code, coalesce(t.label, code), coalesce(s.messages, 0), v.code IS NOT NULL
            FROM sent_type s
            FULL JOIN validated_type v USING (code)
            LEFT JOIN document_type t USING (code)
            ORDER BY 3 DESC, 1
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

    // Patients whose only messages are of a format that nobody tells.
    private long Uncertain(string mask) =>
        dataset.Scalar<long>(
            $"""
            SELECT count(*)
            FROM (
                SELECT bit_or(facts) AS facts
                FROM population
                WHERE month = {SqlLiteral.Text(month.Month)}
                GROUP BY patient_id
            )
            WHERE NOT has_flag(facts, {mask}) AND has_flag(facts, maybe({mask}))
            """
        );

    private (long All, long Unmatched) Messages(string condition) =>
        dataset.Query(
            $"""
            SELECT count(*),
                   count(*) FILTER (
                       patient_id IS NULL
                       OR patient_id NOT IN (SELECT patient_id FROM raw.encounter WHERE patient_id IS NOT NULL)
                   )
            FROM raw.fact
            WHERE month_of(sent_on) = {SqlLiteral.Text(month.Month)} AND {condition}
            """,
            reader => (reader.GetInt64(0), reader.GetInt64(1))
        )[0];
}
