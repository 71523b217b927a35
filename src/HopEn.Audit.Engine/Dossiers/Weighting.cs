namespace HopEn.Audit.Engine.Dossiers;

/// <summary>Which rate of P1.O7 is judged. A text asks to weigh it by the equipment rate; no text read gives the formula.</summary>
public enum Weighting
{
    /// <summary>« les-deux »: raw and weighted; on two sides of the target, nothing is settled.</summary>
    Both,

    /// <summary>« brute »: numerator over denominator.</summary>
    Raw,

    /// <summary>« ponderee »: numerator over (denominator × equipment rate).</summary>
    Weighted,
}
