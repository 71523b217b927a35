namespace HopEn.Audit.Engine.Dossiers;

/// <summary>
/// The columns each tabular kind of source understands. Kinds with an imposed format (directory, FINESS, white list)
/// have none: their layout is fixed by whoever publishes them.
/// </summary>
public static class SourceCatalogue
{
    /// <summary>The columns of a kind; empty when its format is imposed.</summary>
    public static IReadOnlyList<SourceColumn> Columns(SourceKind kind) =>
        kind switch
        {
            SourceKind.Unit => Unit,
            SourceKind.Mailbox => Mailbox,
            SourceKind.Encounter => Encounter,
            SourceKind.Identity => Identity,
            SourceKind.Crosswalk => Crosswalk,
            SourceKind.Indicator => Indicator,
            SourceKind.Merge => Merge,
            SourceKind.Send => ExchangeColumns.Send,
            SourceKind.Document => ExchangeColumns.Document,
            SourceKind.DmpSubmission => ExchangeColumns.DmpSubmission,
            SourceKind.Correspondent => ExchangeColumns.Correspondent,
            SourceKind.Pathway => ExchangeColumns.Pathway,
            SourceKind.UnsecuredExchange => ExchangeColumns.UnsecuredExchange,
            SourceKind.EquipmentRate => ExchangeColumns.EquipmentRate,
            SourceKind.PlannedEvent => PlannedEventColumns.All,
            SourceKind.Reception => ExchangeColumns.Reception,
            SourceKind.Directory
            or SourceKind.FinessCsv
            or SourceKind.FinessJson
            or SourceKind.Whitelist
            or SourceKind.Outages
            or SourceKind.Cda => [],
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Unknown kind of source."),
        };

    /// <summary>What a code means, in French; the code itself when it is a French word already.</summary>
    public static string CodeLabel(string code) => Label(code) ?? code;

    /// <summary>A code followed by what it means.</summary>
    public static string Explained(string code) => Label(code) is { } label ? $"{code} ({label})" : code;

    /// <summary>The codes of a column followed by what they mean; of a long list, the first ones and how many there are.</summary>
    public static IReadOnlyList<string> Explained(SourceColumn column)
    {
        ArgumentNullException.ThrowIfNull(column);
        var told = column
            .Codes.Take(column.Codes.Count > MostExplained ? MostExplained : column.Codes.Count)
            .Select(Explained);
        return
        [
            .. told,
            .. column.Codes.Count > MostExplained ? [$"… ({column.Codes.Count} codes en tout)"] : Array.Empty<string>(),
        ];
    }

    private const int MostExplained = 12;

    private static string? Label(string code) => CodeLabels.GetValueOrDefault(code) ?? DocumentType.Find(code)?.Label;

    private static readonly Dictionary<string, string> CodeLabels = new(StringComparer.Ordinal)
    {
        ["inpatient"] = "hospitalisation",
        ["consultation"] = "consultation",
        ["emergency"] = "urgences",
        ["session"] = "séance",
        ["hah"] = "HAD",
        ["outside-act"] = "acte externe",
        ["out-of-scope"] = "hors champ",
        ["uhcd"] = "unité d’hospitalisation de courte durée",
        ["long-term-care"] = "soins de longue durée ou EHPAD",
        ["newborn"] = "nouveau-né",
        ["confidential"] = "séjour confidentiel",
        ["accepted"] = "accepté",
        ["rejected"] = "rejeté ou en échec définitif",
        ["pending"] = "en attente",
        ["withdrawn"] = "retiré",
        ["opposed"] = "opposition du patient",
        ["cda"] = "document CDA",
        ["other-format"] = "sans CDA",
        ["fax"] = "télécopie",
        ["mail"] = "courrier papier",
        ["email"] = "courriel ordinaire",
        ["usb"] = "support amovible",
        ["web"] = "site ou application",
        ["other-channel"] = "autre moyen",
        ["provisional"] = "provisoire",
        ["retrieved"] = "récupérée",
        ["validated"] = "validée",
        ["qualified"] = "qualifiée",
        ["doubtful"] = "douteuse",
        ["fictitious"] = "fictive",
        ["homonym"] = "homonyme",
        ["none"] = "aucun",
        ["M"] = "masculin",
        ["F"] = "féminin",
        ["unknown"] = "inconnu",
        ["no-document"] = "pas de pièce d’identité",
        ["insi-01"] = "INSi 01, aucune identité",
        ["insi-02"] = "INSi 02, plusieurs identités",
        ["trait-mismatch"] = "traits divergents",
        ["foreign"] = "patient étranger",
        ["other"] = "autre",
        ["dmp"] = "DMP",
        ["mssante"] = "messagerie sécurisée",
        ["mes"] = "Mon espace santé",
        ["insi"] = "téléservice INSi",
        ["mailbox-operator"] = "opérateur MSSanté",
        ["psc"] = "Pro Santé Connect",
        ["PER"] = "personnelle",
        ["ORG"] = "organisationnelle",
        ["APP"] = "applicative",
        ["CAB"] = "cabinet",
    };

    private static readonly string[] PatientHeaders =
    [
        "ipp",
        "id patient",
        "identifiant patient",
        "patient",
        "num patient",
        "numero patient",
        "no patient",
        "n patient",
        "ipp patient",
        "nip",
        "id pat",
        "noip",
        "no ipp",
        "patient id",
        "numero ipp",
        "numero ipp patient",
    ];

    private static readonly string[] EncounterHeaders =
    [
        "nda",
        "iep",
        "numero venue",
        "num venue",
        "numero sejour",
        "num sejour",
        "numero dossier",
        "num dossier",
        "no dossier",
        "venue",
        "sejour",
        "id sejour",
        "id venue",
        "numero iep",
        "n dossier",
    ];

    private static readonly string[] MatriculeHeaders =
    [
        "matricule ins",
        "matricule",
        "ins",
        "ins nir",
        "numero ins",
        "nir",
        "nir ins",
        "num ins",
        "ins matricule",
    ];

    private static readonly SourceColumn[] Unit =
    [
        new(
            "uf",
            true,
            "code de l’unité fonctionnelle",
            [
                "uf",
                "code uf",
                "unite fonctionnelle",
                "code unite fonctionnelle",
                "code unite",
                "num uf",
                "numero uf",
                "cd uf",
                "unite",
                "code um",
                "um",
            ],
            []
        ),
        new(
            "label",
            false,
            "libellé de l’unité",
            ["libelle uf", "nom uf", "libelle unite", "lib uf", "libelle", "designation", "intitule"],
            []
        ),
        new("service", false, "service", ["service", "libelle service", "lib service", "nom service"], []),
        new("pole", false, "pôle", ["pole", "libelle pole", "lib pole", "nom pole"], []),
        new(
            "finess",
            false,
            "FINESS géographique de l’unité",
            [
                "finess et",
                "finess geographique",
                "finess site",
                "no finess et",
                "finess",
                "num finess",
                "numero finess",
                "site finess",
                "et",
            ],
            []
        ),
        new(
            "valid-from",
            false,
            "début de validité",
            ["debut validite", "date debut validite", "valide du", "date ouverture", "date debut", "debut", "dt deb"],
            []
        ),
        new(
            "valid-to",
            false,
            "fin de validité",
            ["fin validite", "date fin validite", "valide au", "date fermeture", "date fin", "fin", "dt fin"],
            []
        ),
    ];

    private static readonly SourceColumn[] Mailbox =
    [
        new(
            "address",
            true,
            "adresse MSSanté",
            [
                "adresse bal",
                "adresse mssante",
                "adresse",
                "bal",
                "bal mssante",
                "email",
                "mail",
                "adresse mail",
                "adresse email",
                "adresse messagerie",
                "boite aux lettres",
                "adresse mss",
                "e mail",
            ],
            []
        ),
        new(
            "type",
            false,
            "type de BAL",
            ["type de bal", "type bal", "type boite", "type de boite", "categorie", "type"],
            ["PER", "ORG", "APP", "CAB"]
        ),
        new(
            "finess",
            false,
            "FINESS de rattachement",
            [
                "finess de rattachement",
                "finess rattachement",
                "finess et",
                "finess geographique",
                "finess",
                "num finess",
                "numero finess",
                "identifiant structure",
                "structure",
                "id structure",
                "structure de rattachement",
            ],
            []
        ),
        new("service", false, "service", ["service de rattachement", "service", "libelle service", "unite"], []),
        new(
            "label",
            false,
            "libellé affiché",
            ["libelle bal", "nom affiche", "libelle", "nom bal", "nom de la bal", "nom", "display name", "intitule"],
            []
        ),
        new("description", false, "description", ["description", "descriptif", "description bal", "commentaire"], []),
        new(
            "responsible",
            false,
            "responsable de la BAL",
            [
                "responsable",
                "responsable bal",
                "responsable de la bal",
                "referent",
                "gestionnaire",
                "titulaire responsable",
            ],
            []
        ),
        new(
            "rpps",
            false,
            "RPPS du titulaire",
            ["rpps", "numero rpps", "num rpps", "identifiant pp", "id national", "identifiant national", "n rpps"],
            []
        ),
        new(
            "sends",
            false,
            "messages envoyés sur la période",
            [
                "envois",
                "messages envoyes",
                "nb envois",
                "nombre envois",
                "nb messages envoyes",
                "nombre de messages envoyes",
                "emissions",
            ],
            []
        ),
    ];

    private static readonly SourceColumn[] Encounter =
    [
        new("patient", true, "identifiant du patient (IPP)", PatientHeaders, []),
        new("encounter", false, "numéro de venue ou de séjour", EncounterHeaders, []),
        new(
            "kind",
            true,
            "type de venue",
            [
                "type de venue",
                "type venue",
                "type sejour",
                "type de sejour",
                "nature venue",
                "nature sejour",
                "mode venue",
                "type mouvement",
                "type activite",
                "nature",
                "type",
                "cd type",
                "type passage",
                "mode prise en charge",
                "type prise en charge",
                "categorie",
                "regime",
            ],
            [
                "inpatient",
                "consultation",
                "emergency",
                "session",
                "hah",
                "outside-act",
                "out-of-scope",
                "uhcd",
                "long-term-care",
                "newborn",
                "confidential",
            ]
        ),
        new(
            "start",
            true,
            "date d’entrée",
            [
                "date d entree",
                "date entree",
                "entree",
                "dt entree",
                "date arrivee",
                "date debut",
                "debut",
                "date debut sejour",
                "date venue",
                "date de venue",
                "date de debut",
                "arrivee",
                "dt deb",
                "date heure entree",
                "date consultation",
                "date",
            ],
            []
        ),
        new(
            "end",
            false,
            "date de sortie",
            [
                "date de sortie",
                "date sortie",
                "sortie",
                "dt sortie",
                "date fin",
                "date de fin",
                "fin",
                "date fin sejour",
                "dt fin",
                "depart",
                "date depart",
                "date heure sortie",
            ],
            []
        ),
        new(
            "uf",
            false,
            "unité fonctionnelle",
            [
                "uf",
                "code uf",
                "uf responsabilite",
                "uf medicale",
                "uf hebergement",
                "unite fonctionnelle",
                "code unite",
                "unite",
                "cd uf",
                "uf sortie",
                "um",
            ],
            []
        ),
        new(
            "finess",
            false,
            "FINESS géographique",
            ["finess et", "finess geographique", "finess", "finess site", "num finess", "site"],
            []
        ),
        new("matricule", false, "matricule INS", MatriculeHeaders, []),
        new("service", false, "service", ["service", "libelle service", "lib service", "nom service"], []),
    ];

    private static readonly SourceColumn[] Identity =
    [
        new("patient", true, "identifiant du patient (IPP)", PatientHeaders, []),
        new(
            "status",
            true,
            "statut de l’identité",
            [
                "statut identite",
                "statut de l identite",
                "statut ins",
                "etat identite",
                "niveau identite",
                "niveau de confiance",
                "statut",
                "statut idv",
                "statut identitovigilance",
                "pid 32",
                "fiabilite",
            ],
            ["provisional", "retrieved", "validated", "qualified"]
        ),
        new("encounter", false, "numéro de venue ou de séjour", EncounterHeaders, []),
        new(
            "attribute",
            false,
            "attribut de l’identité",
            ["attribut", "attributs", "attribut identite", "attributs identite"],
            ["doubtful", "fictitious", "homonym", "none"]
        ),
        new("oid", false, "OID de l’INS", ["oid", "oid ins", "ins oid", "oid matricule", "autorite", "aa ins"], []),
        new("matricule", false, "matricule INS", MatriculeHeaders, []),
        new(
            "birth-name",
            false,
            "nom de naissance",
            ["nom de naissance", "nom naissance", "nom naiss", "nom", "nom patronymique", "nom famille"],
            []
        ),
        new(
            "given-names",
            false,
            "prénoms de naissance",
            [
                "prenoms de naissance",
                "liste prenoms",
                "liste des prenoms",
                "prenoms naissance",
                "prenoms",
                "premier prenom",
                "prenom naissance",
                "prenom",
            ],
            []
        ),
        new(
            "birth-date",
            false,
            "date de naissance",
            [
                "date de naissance",
                "date naissance",
                "ddn",
                "dt naissance",
                "date naiss",
                "naissance",
                "dnaiss",
                "ne le",
            ],
            []
        ),
        new("sex", false, "sexe", ["sexe", "genre", "sex", "cd sexe"], ["M", "F", "unknown"]),
        new(
            "birth-place",
            false,
            "code COG du lieu de naissance",
            [
                "cog",
                "cog naissance",
                "code cog",
                "code insee naissance",
                "code lieu naissance",
                "insee naissance",
                "code commune naissance",
                "lieu de naissance",
                "lieu naissance",
                "commune naissance",
                "lieu naissance insee",
                "code insee lieu naissance",
                "code insee",
            ],
            []
        ),
        new(
            "reason",
            false,
            "motif de non-qualification",
            [
                "motif non qualification",
                "motif de non qualification",
                "motif",
                "cause non qualification",
                "raison",
                "motif rejet insi",
            ],
            ["no-document", "insi-01", "insi-02", "trait-mismatch", "foreign", "emergency", "other"]
        ),
    ];

    private static readonly SourceColumn[] Crosswalk =
    [
        new("patient", false, "identifiant du patient (IPP)", PatientHeaders, []),
        new("encounter", false, "numéro de venue ou de séjour", EncounterHeaders, []),
        new("matricule", false, "matricule INS", MatriculeHeaders, []),
        new(
            "other-patient",
            false,
            "identifiant du patient dans l’autre domaine",
            [
                "autre ipp",
                "ipp autre",
                "ipp dpi",
                "ipp labo",
                "ipp laboratoire",
                "ipp ght",
                "ipp territorial",
                "ipp externe",
                "ipp cible",
                "identifiant externe",
                "autre identifiant",
                "ipp 2",
                "ipp2",
            ],
            []
        ),
    ];

    private static readonly SourceColumn[] Indicator =
    [
        new(
            "finess",
            true,
            "FINESS du chiffre déclaré",
            ["finess", "finess pmsi", "finess ej", "finess et", "numero finess", "num finess", "etablissement"],
            []
        ),
        new(
            "month",
            true,
            "mois du chiffre déclaré",
            ["mois", "periode", "mois de reference", "mois reference", "month"],
            []
        ),
        new(
            "objective",
            true,
            "objectif ou règle",
            ["objectif", "indicateur", "objective", "code indicateur", "code objectif", "id indicateur"],
            []
        ),
        new("numerator", true, "numérateur", ["numerateur", "num", "numerator"], []),
        new("denominator", true, "dénominateur", ["denominateur", "den", "denom", "denominator"], []),
        new("origin", false, "origine du chiffre", ["source", "origine", "outil", "calcule par", "provenance"], []),
    ];

    private static readonly SourceColumn[] Merge =
    [
        new(
            "absorbed",
            true,
            "IPP absorbé par la fusion",
            [
                "ipp absorbe",
                "ipp fusionne",
                "ancien ipp",
                "ipp ancien",
                "ipp supprime",
                "ipp doublon",
                "ipp source",
                "doublon",
            ],
            []
        ),
        new(
            "kept",
            true,
            "IPP conservé",
            [
                "ipp conserve",
                "ipp maitre",
                "nouvel ipp",
                "nouveau ipp",
                "ipp nouveau",
                "ipp garde",
                "ipp retenu",
                "ipp cible",
                "ipp final",
            ],
            []
        ),
    ];
}
