namespace HopEn.Audit.Engine.Dossiers;

/// <summary>Names of the kinds of source.</summary>
public static class SourceKindExtensions
{
    /// <summary>The name used in dossier.yml and in reports.</summary>
    public static string Code(this SourceKind kind) =>
        kind switch
        {
            SourceKind.Unit => "unit",
            SourceKind.Mailbox => "mailbox",
            SourceKind.Directory => "directory",
            SourceKind.FinessCsv => "finess-csv",
            SourceKind.FinessJson => "finess-json",
            SourceKind.Whitelist => "whitelist",
            SourceKind.Encounter => "encounter",
            SourceKind.Identity => "identity",
            SourceKind.Crosswalk => "crosswalk",
            SourceKind.Indicator => "indicator",
            SourceKind.Merge => "merge",
            SourceKind.Send => "send",
            SourceKind.Document => "document",
            SourceKind.DmpSubmission => "dmp-submission",
            SourceKind.Correspondent => "correspondent",
            SourceKind.Pathway => "pathway",
            SourceKind.UnsecuredExchange => "unsecured-exchange",
            SourceKind.EquipmentRate => "equipment-rate",
            SourceKind.Outages => "outages",
            SourceKind.PlannedEvent => "planned-event",
            SourceKind.Reception => "reception",
            SourceKind.Cda => "cda",
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Unknown kind of source."),
        };

    /// <summary>What the kind is called in French sentences.</summary>
    public static string Label(this SourceKind kind) =>
        kind switch
        {
            SourceKind.Unit => "le fichier de structure",
            SourceKind.Mailbox => "la liste des BAL déclarées",
            SourceKind.Directory => "l’extraction MSSanté de l’Annuaire Santé",
            SourceKind.FinessCsv => "le fichier FINESS (CSV)",
            SourceKind.FinessJson => "le fichier FINESS+ des structures (JSON)",
            SourceKind.Whitelist => "la liste blanche MSSanté",
            SourceKind.Encounter => "l’export des venues",
            SourceKind.Identity => "l’export des identités",
            SourceKind.Crosswalk => "la table de correspondance des identifiants",
            SourceKind.Indicator => "le tableau des indicateurs déclarés",
            SourceKind.Merge => "la liste des fusions de dossiers",
            SourceKind.Send => "le journal des envois MSSanté",
            SourceKind.Document => "l’export des documents produits",
            SourceKind.DmpSubmission => "le journal des alimentations du DMP",
            SourceKind.Correspondent => "l’export des correspondants des patients",
            SourceKind.Pathway => "la liste des patients éligibles aux parcours",
            SourceKind.UnsecuredExchange => "la liste des échanges non sécurisés",
            SourceKind.EquipmentRate => "les taux d’équipement MSSanté",
            SourceKind.Outages => "la liste des interruptions de services nationaux",
            SourceKind.PlannedEvent => "la liste des événements prévus sur les services nationaux",
            SourceKind.Reception => "le journal des documents reçus",
            SourceKind.Cda => "des documents CDA tels qu’ils partent",
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Unknown kind of source."),
        };
}
