namespace HopEn.Audit.Model;

/// <summary>What an attestation is worth on the day of the audit. Codes are the kebab-case names.</summary>
public enum AttestationState
{
    /// <summary>Yes, with a dated document that is really there.</summary>
    Proved,

    /// <summary>Yes, without proof: counts for less.</summary>
    Declared,

    /// <summary>No.</summary>
    Denied,

    /// <summary>The question does not concern the establishment, with the reason.</summary>
    NotConcerned,

    /// <summary>The answer no longer holds: to be given again.</summary>
    Expired,

    /// <summary>The answer is dated after the day of the audit: it does not count.</summary>
    Future,

    /// <summary>Nobody has answered.</summary>
    Open,
}
