namespace HopEn.Audit.Model;

/// <summary>The rate under one hypothesis of weighting by the equipment of private doctors.</summary>
public sealed record WeightedRate
{
    /// <summary><c>aucune</c>, <c>denominateur-x-taux</c> or <c>taux-sur-equipement</c>.</summary>
    public required string Strategy { get; init; }

    /// <summary>Whether the dossier chooses it.</summary>
    public required bool IsChosen { get; init; }

    /// <summary>The rate, above 1 when it is so: no text read caps it; null without equipment rate.</summary>
    public decimal? Rate { get; init; }

    /// <summary>Weighted denominator; null when the strategy has none.</summary>
    public decimal? Denominator { get; init; }

    /// <summary>Verdict of that rate alone, whatever reserves the rule.</summary>
    public required Verdict Verdict { get; init; }

    /// <summary>Equipment rate used, 0 to 1.</summary>
    public Rate? Equipment { get; init; }

    /// <summary>Month of that rate: the latest at or before the retained month.</summary>
    public Month? EquipmentMonth { get; init; }

    /// <summary>Where it comes from.</summary>
    public string? EquipmentSource { get; init; }
}
