namespace HopEn.Audit.Model;

/// <summary>What a rule produces.</summary>
public enum RuleKind
{
    /// <summary>A share of conforming subjects set against a target.</summary>
    Ratio,

    /// <summary>A human answer with its evidence.</summary>
    Attestation,

    /// <summary>A count shown without target and with weight 0.</summary>
    Information,
}
