using HopEn.Audit.Engine.Datasets;
using HopEn.Audit.Engine.Dossiers;
using HopEn.Audit.Engine.Evaluation;
using HopEn.Audit.Engine.Preparation;
using HopEn.Audit.Engine.Rules;
using HopEn.Audit.Model;

namespace HopEn.Audit.Engine.Indicators;

/// <summary>Reads P1.O7 raw and weighted, over every mailbox and over the applicative ones.</summary>
internal sealed class ChannelFigureReader(Dataset dataset, Dossier dossier)
{
    /// <summary>Without them nothing tells through which mailbox a message left.</summary>
    public static readonly IReadOnlyList<string> ChannelNeeds = ["send.sender", "mailbox.type"];

    private readonly EquipmentRates rates = new(dataset, dossier.Establishment);

    private PopulationChoices Choices => dossier.Population;

    /// <summary>The months of the population that satisfy a condition.</summary>
    /// <param name="target">Target; null when unknown.</param>
    /// <param name="tolerance">How far under it a reservation reaches.</param>
    /// <param name="month">Null for every month.</param>
    public IReadOnlyList<MonthFigures> Read(Rate? target, decimal tolerance, Month? month)
    {
        var wanted = month is { } one ? $"WHERE month = {SqlLiteral.Text(one)}" : string.Empty;
        var all = PopulationTables.Mask(Choices with { ApplicativeOnly = false });
        var applicative = PopulationTables.Mask(Choices with { ApplicativeOnly = true });
        return
        [
            .. dataset
                .Query(
                    $"""
                    SELECT month,
                           site,
                           count(*),
                           count(*) FILTER (has_flag(facts, {all})),
                           count(*) FILTER (has_flag(facts, {applicative}))
                    FROM (
                        SELECT month, patient_id, {rates.SiteOfPatient} AS site, bit_or(facts) AS facts
                        FROM population
                        {wanted}
                        GROUP BY month, patient_id
                    )
                    GROUP BY month, site
                    """,
                    reader => new SiteCount(
                        Month.Parse(reader.GetString(0)),
                        reader.IsDBNull(1) ? null : Finess.Parse(reader.GetString(1)),
                        reader.GetInt64(2),
                        reader.GetInt64(3),
                        reader.GetInt64(4)
                    )
                )
                .GroupBy(count => count.Month)
                .OrderBy(group => group.Key)
                .Select(group => Figures(group.Key, [.. group], target, tolerance)),
        ];
    }

    /// <summary>The outcome of the rule, judged raw and weighted as the dossier chooses.</summary>
    public RuleOutcome Judge(RuleOutcome outcome, RuleAim aim, Month month)
    {
        if (outcome.Denominator == 0 || outcome.Verdict is Verdict.NotAssessable or Verdict.Error)
            return outcome;
        var (figures, headline) =
            Read(aim.Target, aim.Tolerance, month) is [var found] && found.Headline() is { } figure
                ? (found, figure)
                : throw new InvalidOperationException($"No figure for {month}.");
        if (headline.Weighted is not { } weighted)
            return outcome with
            {
                IsUnweighted = Choices.Weighting != Weighting.Raw,
                Reasons =
                [
                    .. outcome.Reasons,
                    AuditMessage.Of(
                        OutcomeCodes.EquipmentUnknown,
                        [
                            .. figures
                                .Equipment.Where(use => use.Rate is null)
                                .Select(use => use.Department ?? string.Empty),
                        ]
                    ),
                ],
            };
        var isUnsettled = Choices.Weighting == Weighting.Both && headline.IsUnsettled();
        return outcome with
        {
            Verdict = aim.Target is null ? outcome.Verdict : headline.Verdict,
            Rate = Choices.Weighting == Weighting.Weighted ? Rate.From(Math.Min(1, weighted)) : outcome.Rate,
            Weighted = weighted,
            IsUnsettled = isUnsettled,
            Reasons = [.. outcome.Reasons, .. Told(headline, isUnsettled)],
        };
    }

    /// <summary>The verdict of a raw rate and a weighted one, as the dossier chooses.</summary>
    public static Verdict VerdictOf(
        Weighting weighting,
        decimal raw,
        decimal? weighted,
        decimal target,
        decimal tolerance
    ) =>
        (weighting, weighted) switch
        {
            (Weighting.Weighted, { } other) => VerdictLaw.OfRate(other, target, tolerance),
            (Weighting.Both, _) => VerdictLaw.OfBoth(raw, weighted, target, tolerance),
            _ => VerdictLaw.OfRate(raw, target, tolerance),
        };

    private IEnumerable<AuditMessage> Told(ChannelFigure headline, bool isUnsettled)
    {
        var (raw, weighted) = ((decimal)headline.Raw!.Value, headline.Weighted!.Value);
        yield return isUnsettled
            ? AuditMessage.Of(
                OutcomeCodes.WeightingUnsettled,
                raw,
                weighted,
                headline.RawLacking!.Value,
                headline.WeightedLacking!.Value
            )
            : AuditMessage.Of(OutcomeCodes.WeightingAgrees, raw, weighted);
        if (Choices.Weighting != Weighting.Both)
            yield return AuditMessage.Of(OutcomeCodes.WeightingChosen, PopulationText.Code(Choices.Weighting));
    }

    private MonthFigures Figures(Month month, SiteCount[] counts, Rate? target, decimal tolerance)
    {
        var equipment = rates.Of(month, counts.Select(count => (count.Site, count.Patients)));
        var weighed = EquipmentRates.Weigh(equipment);
        var patients = counts.Sum(count => count.Patients);
        ChannelFigure Figure(string channel, bool isHeadline, long reached)
        {
            var raw = Rate.Of(reached, patients);
            var weighted = reached / weighed;
            return new ChannelFigure
            {
                Channel = channel,
                IsHeadline = isHeadline,
                Numerator = reached,
                Denominator = patients,
                WeightedDenominator = weighed is { } whole ? Math.Round(whole, 2) : null,
                Raw = raw,
                Weighted = weighted is { } value ? Math.Round(value, 6) : null,
                RawLacking = Lacking(target * patients, reached),
                WeightedLacking = Lacking(target * weighed, reached),
                Verdict = target is { } aim
                    ? VerdictOf(Choices.Weighting, raw, weighted, aim, tolerance)
                    : Verdict.NotApplicable,
            };
        }

        var every = Figure(PopulationText.EveryChannel, !Choices.ApplicativeOnly, counts.Sum(count => count.Reached));
        return new MonthFigures(
            month,
            ChannelNeeds.All(dataset.Columns.Meet)
                ?
                [
                    every,
                    Figure(
                        PopulationText.Applicative,
                        Choices.ApplicativeOnly,
                        counts.Sum(count => count.ReachedByApplicative)
                    ),
                ]
                : [every],
            equipment
        );
    }

    private static long? Lacking(decimal? goal, long reached) =>
        goal is { } wanted ? Math.Max(0, (long)Math.Ceiling(wanted) - reached) : null;

    private sealed record SiteCount(Month Month, Finess? Site, long Patients, long Reached, long ReachedByApplicative);
}
