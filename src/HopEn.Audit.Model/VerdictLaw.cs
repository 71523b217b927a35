namespace HopEn.Audit.Model;

/// <summary>How verdicts combine into the verdict of the group that holds them.</summary>
/// <remarks>
/// The law is a total order, worst first: <see cref="Verdict.Error"/>, <see cref="Verdict.NonCompliant"/>,
/// <see cref="Verdict.NotAssessable"/>, <see cref="Verdict.ToAttest"/>, <see cref="Verdict.Reservation"/>,
/// <see cref="Verdict.Waived"/>, <see cref="Verdict.Declared"/>, <see cref="Verdict.Compliant"/>,
/// <see cref="Verdict.NotApplicable"/>. Combining keeps the worst, so the operation is associative, commutative and
/// idempotent, and « non applicable » is its identity: what does not concern the establishment changes nothing.
/// A missing datum outranks a reservation because a group holding it has not been shown to be ready. Combining nothing
/// is « non évaluable », never a success: an audit that evaluated no rule has proved nothing.
/// </remarks>
public static class VerdictLaw
{
    /// <summary>Combines two verdicts: the worse of the two.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A value outside the enumeration.</exception>
    public static Verdict Combine(Verdict first, Verdict second) => Rank(first) >= Rank(second) ? first : second;

    /// <summary>Combines the verdicts of a group; an empty group is « non évaluable ».</summary>
    /// <exception cref="ArgumentOutOfRangeException">A value outside the enumeration.</exception>
    public static Verdict Combine(IEnumerable<Verdict> verdicts)
    {
        ArgumentNullException.ThrowIfNull(verdicts);
        Verdict? combined = null;
        foreach (var verdict in verdicts)
        {
            combined = combined is { } soFar ? Combine(soFar, verdict) : Combine(verdict, verdict);
        }

        return combined ?? Verdict.NotAssessable;
    }

    /// <summary>Whether a rule fails: it is not met, or broke. Counted so everywhere.</summary>
    public static bool Fails(Verdict verdict) => verdict is Verdict.NonCompliant or Verdict.Error;

    /// <summary>The verdict of a rate set against a target: binary, with a declared tolerance.</summary>
    /// <param name="rate">0 to 1.</param>
    /// <param name="target">0 to 1.</param>
    /// <param name="tolerance">0 to 1; how far under the target a reservation still reaches.</param>
    public static Verdict OfRate(decimal rate, decimal target, decimal tolerance) =>
        rate >= target ? Verdict.Compliant
        : rate >= target - tolerance ? Verdict.Reservation
        : Verdict.NonCompliant;

    /// <summary>The verdict of a rate told raw and weighted, when no text says which of the two is judged.</summary>
    /// <remarks>On two sides of the target neither is shown to be the figure: a reservation. On the same side, the worse.</remarks>
    /// <param name="raw">0 to 1.</param>
    /// <param name="weighted">0 or more; null when nothing weighs it.</param>
    /// <param name="target">0 to 1.</param>
    /// <param name="tolerance">0 to 1; how far under the target a reservation still reaches.</param>
    public static Verdict OfBoth(decimal raw, decimal? weighted, decimal target, decimal tolerance) =>
        weighted is not { } other ? OfRate(raw, target, tolerance)
        : raw >= target != other >= target ? Verdict.Reservation
        : Combine(OfRate(raw, target, tolerance), OfRate(other, target, tolerance));

    /// <summary>The rank of a verdict in the law, 0 for the most harmless; used to sort findings worst first.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A value outside the enumeration.</exception>
    public static int Rank(Verdict verdict) =>
        verdict switch
        {
            Verdict.NotApplicable => 0,
            Verdict.Compliant => 1,
            Verdict.Declared => 2,
            Verdict.Waived => 3,
            Verdict.Reservation => 4,
            Verdict.ToAttest => 5,
            Verdict.NotAssessable => 6,
            Verdict.NonCompliant => 7,
            Verdict.Error => 8,
            _ => throw new ArgumentOutOfRangeException(
                nameof(verdict),
                verdict,
                "Unknown verdict: the law must be extended with it."
            ),
        };

    /// <summary>Whether the verdict rests on an evaluation, so that its weight counts as covered.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A value outside the enumeration.</exception>
    public static bool IsCovered(Verdict rawVerdict) =>
        rawVerdict switch
        {
            Verdict.Compliant or Verdict.Reservation or Verdict.NonCompliant or Verdict.Declared or Verdict.Error =>
                true,
            Verdict.NotAssessable or Verdict.ToAttest or Verdict.NotApplicable => false,
            Verdict.Waived => throw new ArgumentOutOfRangeException(
                nameof(rawVerdict),
                rawVerdict,
                "Coverage is that of the raw verdict."
            ),
            _ => throw new ArgumentOutOfRangeException(
                nameof(rawVerdict),
                rawVerdict,
                "Unknown verdict: the law must be extended with it."
            ),
        };
}
