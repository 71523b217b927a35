using HopEn.Audit.Model;

namespace HopEn.Audit.Engine.Cases;

/// <summary>What a rule must answer; what is null is not looked at.</summary>
internal sealed record CaseExpectation
{
    /// <summary>Answers by subject, one per row of it in the order of the rows; no other subject may be answered.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>>? Answers { get; init; }

    /// <summary>Verdict against the target of the rule's header.</summary>
    public Verdict? Verdict { get; init; }

    /// <summary>Subjects that conform.</summary>
    public long? Numerator { get; init; }

    /// <summary>Subjects that are concerned.</summary>
    public long? Denominator { get; init; }

    /// <summary>Whether anything is counted rather than listed.</summary>
    public bool IsCounted => Verdict is not null || Numerator is not null || Denominator is not null;
}
