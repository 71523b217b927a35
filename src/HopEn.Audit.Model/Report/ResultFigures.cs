namespace HopEn.Audit.Model;

/// <summary>The figures that renderers show of what a rule found, computed once for all of them.</summary>
public static class ResultFigures
{
    /// <summary>Whether a rule is told among what fails: its own figure is not met, or it broke.</summary>
    public static bool IsFailing(this ResultOutcome outcome)
    {
        ArgumentNullException.ThrowIfNull(outcome);
        return VerdictLaw.Fails(outcome.Verdict);
    }

    /// <summary>Whether a rule is told among what is met only within its tolerance, or is not settled.</summary>
    public static bool IsTolerated(this ResultOutcome outcome)
    {
        ArgumentNullException.ThrowIfNull(outcome);
        return outcome is { Verdict: Verdict.Reservation, IsReserved: false };
    }

    /// <summary>Subjects concerned that do not conform.</summary>
    public static long NonConforming(this ResultOutcome outcome)
    {
        ArgumentNullException.ThrowIfNull(outcome);
        return outcome.Denominator - outcome.Numerator;
    }

    /// <summary>Subjects that conform among those concerned, 0 to 1; not asked for when there is none.</summary>
    public static decimal CountedRate(this ResultOutcome outcome)
    {
        ArgumentNullException.ThrowIfNull(outcome);
        return Ratio.Of(outcome.Numerator, outcome.Denominator);
    }

    /// <summary>Volume that conforming subjects carry, 0 to 1.</summary>
    public static decimal Rate(this VolumeMeasure measure)
    {
        ArgumentNullException.ThrowIfNull(measure);
        return measure.Conforming / measure.Total;
    }

    /// <summary>Rules of a legal entity that fail.</summary>
    public static int FailingRules(this EntityResult entity)
    {
        ArgumentNullException.ThrowIfNull(entity);
        return entity.Rules.Count(rule => VerdictLaw.Fails(rule.Verdict));
    }
}
