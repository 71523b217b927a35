using HopEn.Audit.Model;

namespace HopEn.Audit.Engine.Dossiers;

/// <summary>
/// A validated dossier: what a hospital hands to an audit. Read by the dossier reader, which refuses what it does not
/// know.
/// </summary>
public sealed record Dossier
{
    /// <summary>Absolute path of the folder that holds dossier.yml; every file is relative to it.</summary>
    public required string Folder { get; init; }

    /// <summary>Who is audited.</summary>
    public required DossierEstablishment Establishment { get; init; }

    /// <summary>Period audited, calendar days of Europe/Paris, both ends included.</summary>
    public required ReportPeriod Period { get; init; }

    /// <summary>Programme asked for; null lets the period decide.</summary>
    public string? Programme { get; init; }

    /// <summary>Score under which the audit fails, 0 to 100.</summary>
    public decimal? FailUnder { get; init; }

    /// <summary>Sources in the order of the file.</summary>
    public IReadOnlyList<DossierSource> Sources { get; init; } = [];

    /// <summary>Settings that override the defaults of the rule pack.</summary>
    public IReadOnlyDictionary<string, string> Settings { get; init; } = new Dictionary<string, string>();

    /// <summary>Ids of rules whose assumption the user confirms, so that they weigh.</summary>
    public IReadOnlySet<string> ConfirmedAssumptions { get; init; } = new HashSet<string>();

    /// <summary>Targets entered by the user, by rule or objective id.</summary>
    public IReadOnlyDictionary<string, DossierTarget> Targets { get; init; } = new Dictionary<string, DossierTarget>();

    /// <summary>File of waivers, relative to the folder.</summary>
    public string? WaiversFile { get; init; }

    /// <summary>File holding the pseudonym key, relative to the folder; without it pseudonyms change at every run.</summary>
    public string? PseudonymKeyFile { get; init; }

    /// <summary>What the definitions of the indicators leave open.</summary>
    public PopulationChoices Population { get; init; } = PopulationChoices.Default;

    /// <summary>Folder of the official conformance kit (CI-SIS) that checks the documents, relative to the folder; null without.</summary>
    public string? CiSisFolder { get; init; }

    /// <summary>Care pathways of P1.O8.</summary>
    public IReadOnlyList<PathwayDefinition> Pathways { get; init; } = [];

    /// <summary>Types of documents validated for P1.O7; null when the dossier gives no list.</summary>
    public ValidatedTypeList? ValidatedTypes { get; init; }

    /// <summary>The matrices of the ARS, and examples of documents, for the evidence file.</summary>
    public EvidenceChoices Evidence { get; init; } = EvidenceChoices.None;

    /// <summary>File of attestations, relative to the folder; it need not exist.</summary>
    public string AttestationsFile { get; init; } = "attestations.yml";

    /// <summary>File of the visits and of what was agreed, relative to the folder; it need not exist.</summary>
    public string VisitsFile { get; init; } = "visites.yml";

    /// <summary>Every programme asked for, the first included; empty lets the period decide.</summary>
    public IReadOnlyList<string> Programmes { get; init; } = [];
}
