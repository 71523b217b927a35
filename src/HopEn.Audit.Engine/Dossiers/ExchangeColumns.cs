namespace HopEn.Audit.Engine.Dossiers;

/// <summary>Columns of what a hospital sends and produces. The subject of a message has no name here: it is never read.</summary>
internal static class ExchangeColumns
{
    private static readonly string[] Patients =
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
    ];
    private static readonly string[] Stays =
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
    private static readonly string[] Matricules =
    [
        "matricule ins",
        "ins",
        "ins nir",
        "numero ins",
        "nir ins",
        "num ins",
        "ins patient",
        "ins matricule",
    ];
    private static readonly string[] Types =
    [
        "type de document",
        "type document",
        "type doc",
        "code type",
        "code type document",
        "code loinc",
        "loinc",
        "typecode",
        "type code",
        "nature document",
        "code document",
        "x mss codecda",
        "code cda",
    ];
    private static readonly string[] Documents =
    [
        "id document",
        "identifiant document",
        "document id",
        "numero document",
        "num document",
        "id doc",
        "no document",
        "uid document",
        "document",
    ];
    private static readonly string[] Formats =
    [
        "format",
        "format document",
        "cda",
        "format cda",
        "type de piece jointe",
        "structuration",
    ];
    private static readonly string[] Results =
    [
        "statut",
        "resultat",
        "statut envoi",
        "etat",
        "statut message",
        "etat envoi",
        "statut dmp",
        "statut alimentation",
        "statut depot",
        "acquittement",
        "ack",
        "result",
    ];
    private static readonly string[] Codes = [.. DocumentType.All.Select(type => type.Code)];

    private static SourceColumn Patient(bool required) =>
        new("patient", required, "identifiant du patient (IPP)", Patients, []);

    private static SourceColumn Stay => new("encounter", false, "numéro de venue ou de séjour", Stays, []);

    private static SourceColumn Matricule => new("matricule", false, "matricule INS du patient", Matricules, []);

    private static SourceColumn Type(bool required) => new("type", required, "type de document", Types, Codes);

    private static SourceColumn DocumentKey => new("document", false, "identifiant du document", Documents, []);

    private static SourceColumn Format => new("format", false, "format du document", Formats, ["cda", "other-format"]);

    public static SourceColumn[] Send { get; } =
    [
        new(
            "sent-on",
            true,
            "date d’envoi",
            [
                "date envoi",
                "date d envoi",
                "date heure envoi",
                "date heure d envoi",
                "envoye le",
                "date emission",
                "date d emission",
                "date message",
                "date du message",
                "horodatage",
                "horodatage envoi",
                "dt envoi",
                "date heure",
                "date",
            ],
            []
        ),
        new(
            "recipient",
            true,
            "adresse du destinataire",
            [
                "destinataire",
                "adresse destinataire",
                "adresse du destinataire",
                "destinataires",
                "mail destinataire",
                "email destinataire",
                "bal destinataire",
                "to",
                "vers",
                "a",
            ],
            []
        ),
        new(
            "sender",
            false,
            "adresse de la BAL émettrice",
            [
                "expediteur",
                "emetteur",
                "adresse expediteur",
                "adresse emetteur",
                "bal emettrice",
                "bal expediteur",
                "from",
                "de",
            ],
            []
        ),
        Patient(false),
        Stay,
        Matricule,
        new("result", false, "résultat de l’envoi", Results, ["accepted", "rejected", "pending"]),
        Format,
        Type(false),
        DocumentKey,
    ];

    public static SourceColumn[] Document { get; } =
    [
        Type(true),
        new(
            "produced-on",
            true,
            "date de production",
            [
                "date production",
                "date de production",
                "date creation",
                "date de creation",
                "date document",
                "date du document",
                "produit le",
                "cree le",
                "dt creation",
                "dt production",
            ],
            []
        ),
        new(
            "validated-on",
            false,
            "date de validation",
            [
                "date validation",
                "date de validation",
                "valide le",
                "date signature",
                "date de signature",
                "signe le",
                "dt validation",
            ],
            []
        ),
        Patient(false),
        Stay,
        Matricule,
        DocumentKey,
        Format,
        new(
            "uf",
            false,
            "unité fonctionnelle",
            ["uf", "code uf", "uf responsabilite", "unite fonctionnelle", "uf emettrice"],
            []
        ),
    ];

    public static SourceColumn[] DmpSubmission { get; } =
    [
        new(
            "submitted-on",
            true,
            "date d’alimentation du DMP",
            [
                "date alimentation",
                "date d alimentation",
                "date depot",
                "date de depot",
                "date soumission",
                "date envoi dmp",
                "date alimentation dmp",
                "date depot dmp",
                "depose le",
                "alimente le",
                "dt alimentation",
            ],
            []
        ),
        new("result", true, "résultat de l’alimentation", Results, ["accepted", "rejected", "withdrawn", "opposed"]),
        Type(false),
        Patient(false),
        Stay,
        Matricule,
        DocumentKey,
        new(
            "error",
            false,
            "code d’erreur du DMP",
            ["code erreur", "code rejet", "erreur", "code retour", "motif rejet"],
            []
        ),
    ];

    public static SourceColumn[] Reception { get; } =
    [
        new(
            "received-on",
            true,
            "date de réception",
            [
                "date reception",
                "date de reception",
                "recu le",
                "date arrivee",
                "date d arrivee",
                "dt reception",
                "horodatage reception",
            ],
            []
        ),
        new(
            "integrated-on",
            false,
            "date d’intégration au dossier du patient",
            [
                "date integration",
                "date d integration",
                "integre le",
                "date classement",
                "date de classement",
                "classe le",
                "dt integration",
            ],
            []
        ),
        new(
            "opened-on",
            false,
            "date de première ouverture",
            [
                "date ouverture",
                "date d ouverture",
                "date de premiere ouverture",
                "ouvert le",
                "lu le",
                "date lecture",
                "date de lecture",
                "premiere lecture",
                "dt ouverture",
            ],
            []
        ),
        new(
            "origin",
            false,
            "provenance du document",
            ["provenance", "origine", "canal", "canal de reception"],
            ["dmp", "mssante"]
        ),
        Type(false),
        Patient(false),
        Stay,
        new("uf", false, "unité fonctionnelle", ["uf", "code uf", "uf destinataire", "unite fonctionnelle"], []),
    ];

    public static SourceColumn[] Correspondent { get; } =
    [
        Patient(true),
        Stay,
        new(
            "rpps",
            true,
            "RPPS du correspondant",
            [
                "rpps",
                "rpps correspondant",
                "numero rpps",
                "num rpps",
                "rpps medecin",
                "rpps medecin traitant",
                "identifiant pp",
                "n rpps",
            ],
            []
        ),
        new(
            "mailbox",
            false,
            "BAL MSSanté du correspondant",
            [
                "bal mssante",
                "adresse mssante",
                "bal correspondant",
                "mssante",
                "bal",
                "adresse mssante correspondant",
                "email mssante",
            ],
            []
        ),
    ];

    public static SourceColumn[] Pathway { get; } =
    [
        new(
            "pathway",
            true,
            "parcours",
            ["parcours", "code parcours", "nom parcours", "parcours de soins", "filiere", "id parcours"],
            []
        ),
        Patient(false),
        Stay,
        Matricule,
        new(
            "start",
            false,
            "date d’inclusion",
            ["date inclusion", "date d inclusion", "inclus le", "date entree parcours", "date eligibilite"],
            []
        ),
    ];

    public static SourceColumn[] UnsecuredExchange { get; } =
    [
        new(
            "flow",
            true,
            "flux",
            ["flux", "libelle flux", "nom flux", "echange", "description flux", "intitule flux"],
            []
        ),
        new(
            "channel",
            true,
            "moyen d’échange",
            ["canal", "moyen", "moyen d echange", "vecteur", "support", "mode d echange"],
            ["fax", "mail", "email", "usb", "web", "other-channel"]
        ),
        new("service", false, "service", ["service", "service emetteur", "unite"], []),
        new(
            "plan",
            false,
            "plan de bascule vers la messagerie sécurisée",
            ["plan", "plan d action", "action", "solution cible", "cible"],
            []
        ),
        new("due", false, "échéance", ["echeance", "date cible", "date prevue", "date echeance", "pour le"], []),
        new("owner", false, "responsable", ["responsable", "pilote", "porteur", "referent"], []),
        new(
            "done",
            false,
            "date de mise en conformité",
            ["date realisation", "date de realisation", "fait le", "realise le", "clos le", "date mise en conformite"],
            []
        ),
    ];

    public static SourceColumn[] EquipmentRate { get; } =
    [
        new("department", true, "département", ["departement", "code departement", "dep", "dept", "code dep"], []),
        new("month", true, "mois du taux", ["mois", "date", "periode", "mois reference", "date reference"], []),
        new(
            "rate",
            true,
            "taux d’équipement MSSanté des médecins libéraux",
            ["taux", "taux equipement", "taux d equipement", "taux mssante", "equipement"],
            []
        ),
        new("origin", false, "source du taux", ["source", "origine"], []),
    ];
}
