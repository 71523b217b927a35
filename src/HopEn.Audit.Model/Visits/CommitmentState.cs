namespace HopEn.Audit.Model;

/// <summary>What has become of a commitment on the day of an audit. Codes are the kebab-case names.</summary>
public enum CommitmentState
{
    /// <summary>The audit shows it: the rule is met, or the rate agreed on is reached.</summary>
    Kept,

    /// <summary>No rule shows it: the establishment says that it is done.</summary>
    Told,

    /// <summary>Not done yet, and its day has not come.</summary>
    Open,

    /// <summary>Not done, and its day has passed.</summary>
    Late,

    /// <summary>The audit could not evaluate its rule.</summary>
    Unknown,

    /// <summary>Its rule no longer concerns the establishment.</summary>
    NotConcerned,
}
