using HopEn.Audit.Engine.Dossiers;

namespace HopEn.Audit.Engine.Requests;

/// <summary>Who holds what in a hospital.</summary>
/// <remarks>That logs are purged after 30 to 90 days is field knowledge, no text says so: it is worded as such.</remarks>
internal static class RequestCatalogue
{
    /// <summary>Longest time that platforms are known to keep their logs, in days.</summary>
    public const int LongestRetention = 90;

    private const string Stays = "Le fichier contient des identités\u202f: il reste dans l’établissement, ne passe pas par une messagerie ordinaire, et aucun nom ne sort de l’audit.";

    public static IReadOnlyList<RequestRecipient> Recipients { get; } =
    [
        new("dim", "DIM (département d’information médicale)",
        [
            Source(SourceKind.Encounter, "Les venues de la période", "Elles donnent les dénominateurs\u202f: sans elles, aucun taux par patient.",
                "Tous les séjours clos, consultations, passages aux urgences et séances de la période, une ligne par venue, depuis la gestion des malades. Un fichier par mois convient. Ni nom ni date de naissance\u202f: l’identifiant du patient suffit, même haché, s’il l’est de la même façon dans tous les fichiers."),
            Source(SourceKind.Unit, "Le fichier de structure", "Les venues portent des codes d’unités\u202f: il dit à quel service et à quel site elles appartiennent.",
                "Toutes les unités fonctionnelles, y compris celles qui ont fermé pendant la période, avec leurs dates."),
        ]),
        new("identitovigilance", "Cellule d’identitovigilance",
        [
            Source(SourceKind.Identity, "Les identités des patients de la période", "Elles disent combien d’identités sont qualifiées, pourquoi les autres ne le sont pas, et si les matricules sont justes.",
                "Une ligne par identité, avec le statut du jour de l’export. Les traits servent seulement à dire s’ils sont remplis et s’accordent avec le matricule. " + Stays),
        ]),
        new("plateforme", "EAI ou plateforme d’intermédiation (PFI)",
        [
            new("send-log", null, "Le journal des envois (MSSanté, DMP)", "C’est la meilleure source de P1.O7. Cette version ne le lit pas encore\u202f: il ne donne aucun point aujourd’hui, mais ce qui n’est pas exporté à temps est perdu.",
                "Une ligne par document envoyé, sans objet ni texte\u202f: ils contiennent des noms. Conservez le fichier tel quel dans l’établissement.",
                [("DATE ENVOI", "date et heure de l’envoi"), ("ID DOCUMENT", "identifiant du document"), ("IPP", "identifiant du patient"), ("NDA", "numéro de venue"), ("TYPE LOINC", "type du document (code LOINC)"), ("EXPEDITEUR", "BAL expéditrice"), ("DESTINATAIRE", "BAL destinataire"), ("STATUT", "remis, rejeté, en attente"), ("ACCUSE", "accusé de réception")]),
        ]),
        new("operateur", "Opérateur MSSanté (ou référent MSSanté de l’établissement)",
        [
            Source(SourceKind.Mailbox, "La liste des BAL de l’établissement", "Elle dit ce que les fichiers publics ne disent pas\u202f: BAL applicatives, descriptions, responsables, nombre d’envois.",
                "Export de la console de l’opérateur, toutes entités et tous types (PER, ORG, APP), y compris les BAL sur liste rouge. Le nombre d’envois de la période pèse le rattachement. Aucun contenu de message."),
        ]),
        new("editeur", "Éditeur du logiciel (DPI, gestion des malades)",
        [
            new("codes", null, "La signification des codes des exports", "«\u202fH\u202f», «\u202fC\u202f», «\u202fHDJ\u202f» ou les statuts d’identité veulent dire autre chose dans chaque logiciel\u202f: une lettre n’est jamais devinée, et les lignes dont le code est inconnu sont rejetées et comptées.",
                "La table de paramétrage suffit. Demandez aussi quelles colonnes manquantes l’export standard peut ajouter.",
                [("SOURCE", "export concerné"), ("COLONNE", "colonne de l’export"), ("CODE", "valeur telle qu’elle est écrite"), ("LIBELLE", "ce qu’elle veut dire dans le logiciel"), ("SENS", "code de HopEn.Audit, dans la liste ci-dessous")]),
        ]),
        new("fichiers-publics", "Vous-même\u202f: fichiers publics, en téléchargement libre",
        [
            Source(SourceKind.Directory, "L’extraction MSSanté de l’Annuaire Santé", "Elle montre les BAL que vos correspondants voient.", "data.gouv.fr, «\u202fannuaire-sante-extraction-des-bal-mssante\u202f»\u202f; texte ou ZIP, tel quel. «\u202fhopen-audit reference import\u202f» le garde pour tous les dossiers."),
            Source(SourceKind.FinessJson, "Le fichier FINESS+ des structures", "Il dit quels sites sont ouverts, fermés, et de quelle entité ils dépendent.", "data.gouv.fr, «\u202ffiness-structures\u202f»\u202f; JSON ou gzip, tel quel."),
            Source(SourceKind.Whitelist, "La liste blanche MSSanté", "Elle fait foi sur les domaines\u202f; sans elle, le suffixe «\u202f.mssante.fr\u202f» en tient lieu.", "Espace de confiance MSSanté, «\u202flisteblanchemssante.xml\u202f»."),
        ]),
    ];

    /// <summary>The kind of source that fills a table named by the needs of a rule; null for another table.</summary>
    public static SourceKind? KindOf(string need)
    {
        var parts = need.Split('|')[0].Split('.');
        return parts[0] switch
        {
            "unit" => SourceKind.Unit,
            "mailbox" => SourceKind.Mailbox,
            "directory_mailbox" => SourceKind.Directory,
            "site" or "legal_entity" => SourceKind.FinessJson,
            "whitelist_domain" => SourceKind.Whitelist,
            "encounter" => SourceKind.Encounter,
            "identity" => SourceKind.Identity,
            _ => null,
        };
    }

    /// <summary>The row table that tells whether a kind of source is there.</summary>
    public static string TableOf(SourceKind kind) => kind switch
    {
        SourceKind.Directory => "directory_mailbox",
        SourceKind.FinessJson or SourceKind.FinessCsv => "site",
        SourceKind.Whitelist => "whitelist_domain",
        _ => kind.Code(),
    };

    private static RequestExport Source(SourceKind kind, string title, string why, string how) => new(kind.Code(), kind, title, why, how, []);
}
