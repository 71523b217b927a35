using HopEn.Audit.Model;

namespace HopEn.Audit.Engine.Dossiers;

/// <summary>A validated dossier: what a hospital hands to an audit. Read by the dossier reader, which refuses what it does not know.</summary>
/// <param name="Folder">Absolute path of the folder that holds dossier.yml; every file is relative to it.</param>
/// <param name="Establishment">Who is audited.</param>
/// <param name="Period">Period audited, calendar days of Europe/Paris, both ends included.</param>
/// <param name="Programme">Programme asked for; null lets the period decide.</param>
/// <param name="FailUnder">Score under which the audit fails, 0 to 100.</param>
/// <param name="Sources">Sources in the order of the file.</param>
/// <param name="Settings">Settings that override the defaults of the rule pack.</param>
/// <param name="ConfirmedAssumptions">Ids of rules whose assumption the user confirms, so that they weigh.</param>
/// <param name="Targets">Targets entered by the user, by rule or objective id.</param>
/// <param name="WaiversFile">File of waivers, relative to the folder.</param>
/// <param name="PseudonymKeyFile">File holding the pseudonym key, relative to the folder; without it pseudonyms change at every run.</param>
public sealed record Dossier(
    string Folder,
    DossierEstablishment Establishment,
    ReportPeriod Period,
    string? Programme,
    decimal? FailUnder,
    IReadOnlyList<DossierSource> Sources,
    IReadOnlyDictionary<string, string> Settings,
    IReadOnlySet<string> ConfirmedAssumptions,
    IReadOnlyDictionary<string, DossierTarget> Targets,
    string? WaiversFile,
    string? PseudonymKeyFile
)
{
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
