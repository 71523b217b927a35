namespace HopEn.Audit.Model;

/// <summary>Whether an outage was decided. Codes are the kebab-case names.</summary>
public enum OutageNature
{
    /// <summary>« programmée »: announced before it happens.</summary>
    Scheduled,

    /// <summary>« incident »: nobody decided it.</summary>
    Incident,

    /// <summary>The announcement does not tell.</summary>
    Unknown,
}
