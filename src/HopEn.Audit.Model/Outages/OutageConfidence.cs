namespace HopEn.Audit.Model;

/// <summary>How far a notice can be trusted, from the most to the least. Codes are the kebab-case names.</summary>
public enum OutageConfidence
{
    /// <summary>Typed or confirmed by the hospital.</summary>
    Confirmed,

    /// <summary>Published by whoever runs the service.</summary>
    Official,

    /// <summary>Told by somebody else: a region, the press, a user.</summary>
    Relayed,

    /// <summary>Deduced, such as from a file that was not published.</summary>
    Inferred,
}
