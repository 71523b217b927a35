using HopEn.Audit.Engine.Datasets;
using HopEn.Audit.Engine.Dossiers;
using HopEn.Audit.Engine.Evaluation;
using HopEn.Audit.Engine.Rules;
using HopEn.Audit.Model;

namespace HopEn.Audit.Engine.Indicators;

/// <summary>P1.O7 under each hypothesis of weighting, with the latest equipment rate at or before the month.</summary>
internal sealed class WeightingReader(Dataset dataset, Dossier dossier, Month month)
{
    /// <summary>The rate under each hypothesis.</summary>
    public IReadOnlyList<WeightedRate> Read(long numerator, long all, Rate? target, decimal tolerance)
    {
        var equipment = Equipment();
        return
        [
            .. Enum.GetValues<Weighting>()
                .Select(weighting => RateUnder(numerator, all, target, tolerance, weighting, equipment)),
        ];
    }

    /// <summary>The outcome under the hypothesis that the dossier chooses.</summary>
    public RuleOutcome Apply(RuleOutcome outcome, Rule rule, Rate? target)
    {
        if (outcome.Denominator == 0 || dossier.Population.Weighting == Weighting.None)
            return outcome;
        var chosen = Read(outcome.Numerator, outcome.Denominator, target, rule.Tolerance).First(one => one.IsChosen);
        if (chosen.Rate is not { } rate)
            return outcome with { Reasons = [AuditMessage.Of(OutcomeCodes.EquipmentUnknown)] };
        return outcome with
        {
            Rate = Rate.From(Math.Min(1, rate)),
            Verdict = target is null ? outcome.Verdict : chosen.Verdict,
            Reasons = [AuditMessage.Of(OutcomeCodes.WeightingChosen, chosen.Strategy)],
        };
    }

    private WeightedRate RateUnder(
        long numerator,
        long all,
        Rate? target,
        decimal tolerance,
        Weighting weighting,
        (Rate Rate, Month Month, string? Source)? equipment
    )
    {
        var (rate, denominator) = (weighting, all, equipment) switch
        {
            (_, 0, _) => ((decimal?)null, (decimal?)null),
            (Weighting.None, _, _) => ((decimal)numerator / all, all),
            (_, _, null) => (null, null),
            (Weighting.DenominatorTimesRate, _, { } known) => (numerator / (all * known.Rate), all * known.Rate),
            (Weighting.RateOverEquipment, _, { } known) => ((decimal)numerator / all / known.Rate, null),
            _ => throw new ArgumentOutOfRangeException(nameof(weighting), weighting, "Unknown weighting."),
        };
        var verdict =
            rate is { } found && target is { } aim ? VerdictLaw.OfRate(found, aim, tolerance)
            : all == 0 ? Verdict.NotApplicable
            : Verdict.NotAssessable;
        var isWeighted = weighting != Weighting.None;
        return new WeightedRate
        {
            Strategy = PopulationText.Code(weighting),
            IsChosen = dossier.Population.Weighting == weighting,
            Rate = rate is { } value ? Math.Round(value, 6) : null,
            Denominator = denominator is { } weighed ? Math.Round(weighed, 2) : null,
            Verdict = verdict,
            Equipment = isWeighted ? equipment?.Rate : null,
            EquipmentMonth = isWeighted ? equipment?.Month : null,
            EquipmentSource = isWeighted ? equipment?.Source : null,
        };
    }

    private (Rate Rate, Month Month, string? Source)? Equipment() =>
        dataset.Query(
            $"""
            SELECT rate, month, origin
            FROM equipment_rate
            WHERE department = {SqlLiteral.Text(dossier.Establishment.Department)} AND month <= {SqlLiteral.Text(month)}
            ORDER BY month DESC
            LIMIT 1
            """,
            reader =>
                (
                    Rate.From((decimal)reader.GetDouble(0)),
                    Month.Parse(reader.GetString(1)),
                    reader.IsDBNull(2) ? null : reader.GetString(2)
                )
        )
            is [var found]
            ? found
            : null;
}
