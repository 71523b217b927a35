namespace HopEn.Audit.Engine.Kinds;

/// <summary>The kinds that have a part of their own in the questions of the audit: who is counted, and under which number.</summary>
public static class KindCodes
{
    /// <summary>Encounters, which give the denominators, the period and the domain that all patient numbers are matched to.</summary>
    public const string Encounter = "encounter";

    /// <summary>Identities, matched next.</summary>
    public const string Identity = "identity";

    /// <summary>Correspondence of numbers between two domains.</summary>
    public const string Crosswalk = "crosswalk";

    /// <summary>Merges of patient files, in one domain.</summary>
    public const string Merge = "merge";
}
