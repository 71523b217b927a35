namespace HopEn.Audit.Engine.Dossiers;

/// <summary>
/// The columns each tabular kind of source understands. Kinds with an imposed format (directory, FINESS, white list)
/// have none: their layout is fixed by whoever publishes them.
/// </summary>
public static class SourceCatalogue
{
    /// <summary>The columns of a kind; empty when its format is imposed.</summary>
    public static IReadOnlyList<SourceColumn> Columns(SourceKind kind) => kind switch
    {
        SourceKind.Unit => Unit,
        SourceKind.Mailbox => Mailbox,
        SourceKind.Encounter => Encounter,
        SourceKind.Identity => Identity,
        SourceKind.Directory or SourceKind.FinessCsv or SourceKind.FinessJson or SourceKind.Whitelist => [],
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Unknown kind of source."),
    };

    private static readonly SourceColumn[] Unit =
    [
        new("uf", true, "code de l’unité fonctionnelle", ["uf", "code uf", "unite fonctionnelle", "code unite"], []),
        new("label", false, "libellé de l’unité", ["libelle", "libelle uf", "nom uf"], []),
        new("service", false, "service", ["service", "libelle service"], []),
        new("pole", false, "pôle", ["pole", "libelle pole"], []),
        new("finess", false, "FINESS géographique de l’unité", ["finess", "finess et", "finess geographique", "finess site"], []),
        new("valid-from", false, "début de validité", ["debut", "date debut", "debut validite", "valide du"], []),
        new("valid-to", false, "fin de validité", ["fin", "date fin", "fin validite", "valide au"], []),
    ];

    private static readonly SourceColumn[] Mailbox =
    [
        new("address", true, "adresse MSSanté", ["adresse", "adresse bal", "bal", "adresse mssante", "email"], []),
        new("type", false, "type de BAL", ["type", "type bal", "type de bal"], ["PER", "ORG", "APP", "CAB"]),
        new("finess", false, "FINESS de rattachement", ["finess", "finess rattachement", "finess de rattachement", "structure"], []),
        new("service", false, "service", ["service", "service de rattachement"], []),
        new("label", false, "libellé affiché", ["libelle", "nom affiche", "nom", "libelle bal"], []),
        new("description", false, "description", ["description", "descriptif"], []),
        new("responsible", false, "responsable de la BAL", ["responsable", "responsable bal"], []),
        new("rpps", false, "RPPS du titulaire", ["rpps", "identifiant pp", "numero rpps", "id national"], []),
        new("sends", false, "messages envoyés sur la période", ["envois", "messages envoyes", "nb envois", "nombre envois"], []),
    ];

    private static readonly SourceColumn[] Encounter =
    [
        new("patient", true, "identifiant du patient (IPP)", ["ipp", "patient", "id patient", "identifiant patient"], []),
        new("encounter", false, "numéro de venue ou de séjour", ["nda", "iep", "venue", "numero venue", "numero sejour", "sejour"], []),
        new("kind", true, "type de venue", ["type", "type venue", "type de venue", "nature"],
            ["inpatient", "consultation", "emergency", "session", "hah", "outside-act", "out-of-scope"]),
        new("start", true, "date d’entrée", ["entree", "date entree", "date d entree", "date debut", "debut"], []),
        new("end", false, "date de sortie", ["sortie", "date sortie", "date de sortie", "date fin", "fin"], []),
        new("uf", false, "unité fonctionnelle", ["uf", "code uf", "unite", "uf responsabilite"], []),
        new("finess", false, "FINESS géographique", ["finess", "finess et", "site"], []),
        new("service", false, "service", ["service", "libelle service"], []),
    ];

    private static readonly SourceColumn[] Identity =
    [
        new("patient", true, "identifiant du patient (IPP)", ["ipp", "patient", "id patient", "identifiant patient"], []),
        new("status", true, "statut de l’identité", ["statut", "statut identite", "statut de l identite"],
            ["provisional", "retrieved", "validated", "qualified"]),
        new("attribute", false, "attribut de l’identité", ["attribut", "attributs"], ["doubtful", "fictitious", "homonym", "none"]),
        new("oid", false, "OID de l’INS", ["oid", "oid ins", "ins oid"], []),
        new("matricule", false, "matricule INS", ["matricule", "matricule ins", "ins"], []),
        new("birth-name", false, "nom de naissance", ["nom naissance", "nom de naissance", "nom"], []),
        new("given-names", false, "prénoms de naissance", ["prenoms", "prenoms naissance", "prenom", "prenom naissance", "prenoms de naissance"], []),
        new("birth-date", false, "date de naissance", ["date naissance", "date de naissance", "ddn", "naissance"], []),
        new("sex", false, "sexe", ["sexe"], ["M", "F", "unknown"]),
        new("birth-place", false, "code COG du lieu de naissance", ["cog", "cog naissance", "lieu naissance", "code lieu naissance", "lieu de naissance"], []),
        new("reason", false, "motif de non-qualification", ["motif", "motif non qualification"],
            ["no-document", "insi-01", "insi-02", "trait-mismatch", "foreign", "emergency", "other"]),
    ];
}
