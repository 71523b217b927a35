namespace HopEn.Audit.Engine.Dossiers;

/// <summary>Names of the kinds of source.</summary>
public static class SourceKindExtensions
{
    /// <summary>The name used in dossier.yml and in reports.</summary>
    public static string Code(this SourceKind kind) => kind switch
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
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Unknown kind of source."),
    };

    /// <summary>What the kind is called in French sentences.</summary>
    public static string Label(this SourceKind kind) => kind switch
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
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Unknown kind of source."),
    };
}
