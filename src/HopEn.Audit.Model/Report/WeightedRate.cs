namespace HopEn.Audit.Model;

/// <summary>The rate under one hypothesis of weighting by the equipment of private doctors.</summary>
/// <param name="Strategy"><c>aucune</c>, <c>denominateur-x-taux</c> or <c>taux-sur-equipement</c>.</param>
/// <param name="IsChosen">Whether the dossier chooses it.</param>
/// <param name="Rate">The rate, above 1 when it is so: no text read caps it; null without equipment rate.</param>
/// <param name="Denominator">Weighted denominator; null when the strategy has none.</param>
/// <param name="Verdict">Verdict under this hypothesis.</param>
/// <param name="Equipment">Equipment rate used, 0 to 1.</param>
/// <param name="EquipmentMonth">Month of that rate: the latest at or before the retained month.</param>
/// <param name="EquipmentSource">Where it comes from.</param>
public sealed record WeightedRate(
    string Strategy,
    bool IsChosen,
    decimal? Rate,
    decimal? Denominator,
    Verdict Verdict,
    decimal? Equipment,
    string? EquipmentMonth,
    string? EquipmentSource
);
