namespace HopEn.Audit.Engine.Dossiers;

/// <summary>How the departmental equipment rate weighs P1.O7. No text read gives the formula: each is a hypothesis.</summary>
public enum Weighting
{
    /// <summary>« aucune »: numerator over denominator.</summary>
    None,

    /// <summary>« dénominateur × taux »: numerator over (denominator × equipment rate).</summary>
    DenominatorTimesRate,

    /// <summary>
    /// « taux ÷ équipement »: (numerator over denominator) over the equipment rate. The same value: only the counts
    /// shown differ.
    /// </summary>
    RateOverEquipment,
}
