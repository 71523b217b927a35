namespace HopEn.Audit.Model;

/// <summary>How verdicts become points. Pure functions: the same rules give the same score, whatever produced them.</summary>
/// <remarks>
/// The law is written so that those who are audited believe it. What is met earns its whole weight; what is met within the
/// tolerance, <see cref="ToleratedShare"/> of it; what fails, at most half, falling to nothing over the span: one fault in a
/// thousand is not worth what none is, and a rate just under its target is not worth nothing. Tolerance and span are data of the
/// programme. What was not evaluated neither helps nor harms the value, but it shows in the coverage, the floor and the ceiling;
/// under <see cref="MinimalCoverage"/> there is no value at all. While a failure blocks, no more than
/// <see cref="BlockedCeiling"/> is shown. A waiver changes no points: it only stops a failure from blocking, hence from capping.
/// Attestations weigh at most a fifth of their category.
/// </remarks>
public static class ScoreArithmetic
{
    /// <summary>Coverage under which no value is given, 0 to 1.</summary>
    public const decimal MinimalCoverage = 0.6m;

    /// <summary>Largest share of a category that attestations may weigh, 0 to 1.</summary>
    public const decimal AttestationShare = 0.2m;

    /// <summary>What a rule met only within its tolerance earns of its weight, 0 to 1.</summary>
    public const decimal ToleratedShare = 0.9m;

    /// <summary>What a failing rule earns of its weight at most, 0 to 1.</summary>
    public const decimal FailingShare = 0.5m;

    /// <summary>Most that is shown of a score, 0 to 100, while a failure blocks.</summary>
    public const decimal BlockedCeiling = 49;

    /// <summary>
    /// What a declaration without proof, or a figure that rests on files that lost rows, earns of what the same result would earn
    /// proved, 0 to 1.
    /// </summary>
    public const decimal DeclaredShare = 0.5m;

    /// <summary>Weights after the cap on attestations, by rule.</summary>
    public static IReadOnlyDictionary<RuleId, decimal> Weights(IReadOnlyList<ScoredRule> rules)
    {
        ArgumentNullException.ThrowIfNull(rules);
        var weights = new Dictionary<RuleId, decimal>();
        foreach (var category in rules.GroupBy(rule => rule.Category))
        {
            var attested = category.Where(rule => rule.Kind == RuleKind.Attestation).Sum(rule => rule.Weight);
            var proved = category.Where(rule => rule.Kind != RuleKind.Attestation).Sum(rule => rule.Weight);
            var most = proved * AttestationShare / (1 - AttestationShare);
            var factor = attested > most ? most / attested : 1;
            foreach (var rule in category)
                weights[rule.Id] = rule.Kind == RuleKind.Attestation ? rule.Weight * factor : rule.Weight;
        }

        return weights;
    }

    /// <summary>Share of its weight that a rule earns, 0 to 1; null when it is not covered.</summary>
    public static decimal? EarnedShare(ScoredRule rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        return rule.RawVerdict switch
        {
            Verdict.Compliant => 1,
            Verdict.Reservation when rule.IsReserved => DeclaredShare,
            Verdict.Reservation => ToleratedShare,
            Verdict.NonCompliant => OfFailure(rule),
            Verdict.Declared => OfResult(rule) * DeclaredShare,
            Verdict.Error => 0,
            Verdict.NotAssessable or Verdict.NotApplicable or Verdict.ToAttest => null,
            Verdict.Waived => throw new ArgumentOutOfRangeException(
                nameof(rule),
                rule.RawVerdict,
                "Points follow the raw verdict."
            ),
            _ => throw new ArgumentOutOfRangeException(
                nameof(rule),
                rule.RawVerdict,
                "Unknown verdict: the arithmetic must be extended with it."
            ),
        };
    }

    /// <summary>Totals of a group of rules.</summary>
    public static ScoreTotals Totals(IReadOnlyList<ScoredRule> rules)
    {
        ArgumentNullException.ThrowIfNull(rules);
        var weights = Weights(rules);
        decimal applicable = 0,
            covered = 0,
            earned = 0;
        foreach (var rule in rules.Where(rule => rule.RawVerdict != Verdict.NotApplicable))
        {
            var weight = weights[rule.Id];
            applicable += weight;
            if (EarnedShare(rule) is not { } share)
                continue;
            covered += weight;
            earned += weight * share;
        }

        return new ScoreTotals(applicable, covered, earned);
    }

    /// <summary>Points of the score (0 to 100) that full conformity of a rule would add, coverage unchanged.</summary>
    public static decimal Gain(ScoredRule rule, ScoreTotals totals, decimal weight)
    {
        ArgumentNullException.ThrowIfNull(totals);
        return EarnedShare(rule) is { } share && totals.Covered > 0 ? weight * (1 - share) / totals.Covered * 100 : 0;
    }

    /// <summary>The card: score, coverage, counts, floor and ceiling together.</summary>
    /// <param name="rules">Rules of the programme.</param>
    /// <param name="shown">Verdict shown for each, waivers applied.</param>
    /// <param name="bar">Score the user asks for.</param>
    /// <param name="missing">What is told when coverage is too low.</param>
    public static ScoreCard Card(
        IReadOnlyList<ScoredRule> rules,
        IReadOnlyList<Verdict> shown,
        decimal? bar,
        IReadOnlyList<AuditMessage> missing
    )
    {
        ArgumentNullException.ThrowIfNull(rules);
        ArgumentNullException.ThrowIfNull(shown);
        var totals = Totals(rules);
        var blockedBy = rules.Where(rule => rule.Blocks && !rule.IsWaived).Select(rule => rule.Id).ToArray();
        var waived = rules.Count(rule => rule.IsWaived);
        var broken = rules
            .Where(rule => rule.RawVerdict == Verdict.Error && rule.Severity == Severity.Blocking)
            .Select(rule => rule.Id)
            .ToArray();
        var isUnproved = rules.Any(rule => rule is { IsReserved: true, Severity: Severity.Blocking });
        var isTooLittle = totals.Coverage < MinimalCoverage;
        var isWithheld = isTooLittle || broken.Length > 0;
        IReadOnlyList<AuditMessage> withheld =
            isTooLittle ? missing
            : broken.Length > 0 ? [AuditMessage.Of(ScoreCodes.Broken, [.. broken])]
            : [];
        var ceiling = blockedBy.Length > 0 ? BlockedCeiling : 100;
        var uncapped = !isWithheld ? Rounded(totals.Earned / totals.Covered * 100) : (decimal?)null;
        var value = uncapped is { } earned ? Math.Min(earned, ceiling) : (decimal?)null;
        var grade =
            blockedBy.Length > 0 || (value is { } reached && bar is { } asked && reached < asked) ? Grade.NotReady
            : isWithheld || isUnproved ? Grade.Undetermined
            : waived > 0 ? Grade.ReadyWithWaivers
            : Grade.Ready;
        return new ScoreCard
        {
            Law = ScoreLaw.Graded,
            Value = value,
            Uncapped = uncapped,
            Floor = Math.Min(Rounded(totals.Floor), ceiling),
            Ceiling = Math.Min(Rounded(totals.Ceiling), ceiling),
            Coverage = totals.Coverage,
            MinimalCoverage = MinimalCoverage,
            Grade = grade,
            Bar = bar,
            WaivedFailures = waived,
            Counts =
            [
                .. Enum.GetValues<Verdict>()
                    .Select(verdict => new VerdictCount(verdict, shown.Count(one => one == verdict))),
            ],
            BlockedBy = blockedBy,
            WithheldBecause = withheld,
        };
    }

    /// <summary>One decimal, always downwards: 69.96 is never shown as 70.</summary>
    public static decimal Rounded(decimal points) => Math.Floor(Math.Round(points, 6) * 10) / 10;

    // What the law gives to a figure, whoever computed it.
    private static decimal OfResult(ScoredRule rule) =>
        rule is not { Rate: { } rate, Target: { } target }
            ? 0
            : VerdictLaw.OfRate(rate, target, rule.Tolerance) switch
            {
                Verdict.Compliant => 1,
                Verdict.Reservation => ToleratedShare,
                _ => OfFailure(rule),
            };

    private static decimal OfFailure(ScoredRule rule) =>
        rule is { Rate: { } rate, Target: { } target }
            ? FailingShare * Math.Clamp(1 - ((target - rule.Tolerance - rate) / rule.Span), 0, 1)
            : 0;
}
