namespace HopEn.Audit.Model;

/// <summary>The result of one rule: which rule it is, what came out, what it weighs, and the rows that prove it.</summary>
public sealed record RuleResult
{
    /// <summary>Permanent identifier of the rule.</summary>
    public required RuleId Id { get; init; }

    /// <summary>The rule as it is written.</summary>
    public required RuleIdentity Identity { get; init; }

    /// <summary>Verdict and figures.</summary>
    public required ResultOutcome Outcome { get; init; }

    /// <summary>Weight, points earned and points to gain.</summary>
    public required ResultScore Score { get; init; }

    /// <summary>What the figures are made of, and the failures to look at.</summary>
    public required ResultEvidence Evidence { get; init; }
}
