namespace HopEn.Audit.Model;

/// <summary>What happened to a rule between two reports, most important first.</summary>
public enum RuleChangeKind
{
    /// <summary>It fails and did not.</summary>
    NewlyFailing,

    /// <summary>It can no longer be evaluated.</summary>
    BecameNotAssessable,

    /// <summary>It failed and no longer does.</summary>
    NewlyPassing,

    /// <summary>Its verdict or its rate changed otherwise.</summary>
    Changed,

    /// <summary>Only the later report has it.</summary>
    Added,

    /// <summary>Only the earlier report has it.</summary>
    Removed,
}
