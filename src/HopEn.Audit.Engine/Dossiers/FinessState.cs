namespace HopEn.Audit.Engine.Dossiers;

/// <summary>What was found where a FINESS was expected.</summary>
public enum FinessState
{
    /// <summary>Nothing.</summary>
    Missing,

    /// <summary>Something that can't be one.</summary>
    Malformed,

    /// <summary>The right form with a wrong key.</summary>
    Luhn,

    /// <summary>Readable after removing spaces, the idNatSt prefix, or giving back a lost zero.</summary>
    Repaired,

    /// <summary>Right as written.</summary>
    Ok,
}
