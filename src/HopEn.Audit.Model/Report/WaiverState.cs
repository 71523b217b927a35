namespace HopEn.Audit.Model;

/// <summary>What became of a waiver.</summary>
public enum WaiverState
{
    /// <summary>It covers a failing rule.</summary>
    Applied,

    /// <summary>Its last day has passed: the rule counts normally.</summary>
    Expired,

    /// <summary>It is limited to a site, and the rule also fails elsewhere: the failure counts normally.</summary>
    Insufficient,

    /// <summary>The rule does not fail: the waiver can be withdrawn.</summary>
    NotNeeded,
}
