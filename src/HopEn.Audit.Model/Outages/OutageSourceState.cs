namespace HopEn.Audit.Model;

/// <summary>What became of a source. Codes are the kebab-case names.</summary>
public enum OutageSourceState
{
    /// <summary>Read just now.</summary>
    Read,

    /// <summary>Not changed since the last time.</summary>
    Unchanged,

    /// <summary>Read from what was kept, without the network.</summary>
    Kept,

    /// <summary>It was never read, and the network was not asked for.</summary>
    NeverRead,

    /// <summary>It can't be reached; what was kept, if anything, was read.</summary>
    Unreachable,

    /// <summary>It was read and nothing of it is understood any more.</summary>
    NotUnderstood,
}
