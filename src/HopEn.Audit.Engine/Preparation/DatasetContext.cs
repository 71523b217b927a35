using HopEn.Audit.Engine.Datasets;
using HopEn.Audit.Engine.Dossiers;

namespace HopEn.Audit.Engine.Preparation;

/// <summary>What the dossier and the rule pack add to the loaded rows.</summary>
/// <param name="Dossier">The dossier.</param>
/// <param name="Settings">Settings of the rules, defaults and overrides together.</param>
/// <param name="Today">Day of the audit in France.</param>
public sealed record DatasetContext(Dossier Dossier, IReadOnlyDictionary<string, string> Settings, DateOnly Today)
{
    /// <summary>Last day of the measurement of the programme; null when it never closes.</summary>
    public DateOnly? ClosedOn { get; init; }

    /// <summary>Last day on which a message counts for an encounter of before; null when those that came later count too.</summary>
    public DateOnly? MeasuredUntil => Dossier.Population.CountsAfterMeasurement ? null : ClosedOn;

    /// <summary>Columns of ids that the rules to be asked may see; null for all.</summary>
    public IReadOnlySet<string>? Ids { get; init; }
}
