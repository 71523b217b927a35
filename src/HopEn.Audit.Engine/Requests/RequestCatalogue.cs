using HopEn.Audit.Engine.Dossiers;

namespace HopEn.Audit.Engine.Requests;

/// <summary>Who holds what in a hospital.</summary>
/// <remarks>That logs are purged after 30 to 90 days is field knowledge, no text says so: it is worded as such.</remarks>
internal static class RequestCatalogue
{
    /// <summary>Longest time that platforms are known to keep their logs, in days.</summary>
    public const int LongestRetention = 90;

    private const string Stays =
        "Le fichier contient des identités\u202f: il reste dans l’établissement, ne passe pas par une messagerie ordinaire, et aucun nom ne sort de l’audit.";

    public static IReadOnlyList<RequestRecipient> Recipients { get; } =
    [
        new(
            "dim",
            "DIM (département d’information médicale)",
            [
                Source(
                    SourceKind.Encounter,
                    "Les venues de la période",
                    "Elles donnent les dénominateurs\u202f: sans elles, aucun taux par patient.",
                    "Tous les séjours clos, consultations, passages aux urgences et séances de la période, une ligne par venue, depuis la gestion des malades. Un fichier par mois convient. Ni nom ni date de naissance\u202f: l’identifiant du patient suffit, même haché, s’il l’est de la même façon dans tous les fichiers."
                ),
                Source(
                    SourceKind.Unit,
                    "Le fichier de structure",
                    "Les venues portent des codes d’unités\u202f: il dit à quel service et à quel site elles appartiennent.",
                    "Toutes les unités fonctionnelles, y compris celles qui ont fermé pendant la période, avec leurs dates."
                ),
                Source(
                    SourceKind.Pathway,
                    "Les patients éligibles aux parcours",
                    "P1.O8 se compte sur eux\u202f: un parcours sans liste ne se vérifie pas.",
                    "Une ligne par patient et par parcours, avec l’identifiant du patient et la venue qui l’y fait entrer. Les parcours eux-mêmes (nom, date de validation, cas d’usage) s’écrivent dans dossier.yml."
                ),
                Source(
                    SourceKind.Crosswalk,
                    "La correspondance des identifiants",
                    "Elle sert seulement quand deux logiciels ne désignent pas le même patient de la même façon\u202f: sans elle, leurs lignes ne se rapprochent pas et l’encadrement du taux s’élargit.",
                    "Sur une même ligne\u202f: IPP, numéro de venue, et IPP de l’autre logiciel. " + Stays
                ),
            ]
        ),
        new(
            "identitovigilance",
            "Cellule d’identitovigilance",
            [
                Source(
                    SourceKind.Identity,
                    "Les identités des patients de la période",
                    "Elles disent combien d’identités sont qualifiées, pourquoi les autres ne le sont pas, et si les matricules sont justes.",
                    "Une ligne par identité, avec le statut du jour de l’export. Les traits servent seulement à dire s’ils sont remplis et s’accordent avec le matricule. "
                        + Stays
                ),
                Source(
                    SourceKind.Merge,
                    "Les fusions de dossiers de la période",
                    "Un patient fusionné compte deux fois tant que la fusion n’est pas connue.",
                    "Une ligne par fusion\u202f: l’identifiant absorbé, celui qui reste, la date. " + Stays
                ),
            ]
        ),
        new(
            "plateforme",
            "EAI ou plateforme d’intermédiation (PFI)",
            [
                Source(
                    SourceKind.Send,
                    "Le journal des envois MSSanté",
                    "Il dit quels patients ont reçu un document, et où les autres se perdent\u202f: c’est la source de P1.O7 et de P1.O8.",
                    "Une ligne par destinataire, sans objet ni texte\u202f: ils contiennent des noms. L’identifiant du patient ou de la venue, le format (CDA ou non) et l’état de remise sont ce qui compte. "
                        + Stays
                ),
                Source(
                    SourceKind.DmpSubmission,
                    "Le journal des alimentations du DMP",
                    "Il dit quels documents sont arrivés dans le DMP, lesquels ont été refusés et pourquoi.",
                    "Une ligne par tentative, refusée ou non, avec le code de refus\u202f; les retraits et les oppositions en font partie. "
                        + Stays
                ),
            ]
        ),
        new(
            "operateur",
            "Opérateur MSSanté (ou référent MSSanté de l’établissement)",
            [
                Source(
                    SourceKind.Mailbox,
                    "La liste des BAL de l’établissement",
                    "Elle dit ce que les fichiers publics ne disent pas\u202f: BAL applicatives, descriptions, responsables, nombre d’envois.",
                    "Export de la console de l’opérateur, toutes entités et tous types (PER, ORG, APP), y compris les BAL sur liste rouge. Le nombre d’envois de la période pèse le rattachement. Aucun contenu de message."
                ),
            ]
        ),
        new(
            "editeur",
            "Éditeur du logiciel (DPI, gestion des malades)",
            [
                Source(
                    SourceKind.Document,
                    "Les documents produits",
                    "Ils disent ce qui aurait dû partir\u202f: sans eux, rien ne distingue un document jamais envoyé d’un document qui n’existe pas.",
                    "Une ligne par document validé de la période\u202f: type (code LOINC), dates de production et de validation, venue, CDA ou non. Aucun contenu."
                ),
                Source(
                    SourceKind.Cda,
                    "Des documents CDA tels qu’ils partent",
                    "Ils disent si ce qui part est conforme\u202f: un document non conforme est rejeté par le DMP, ou illisible chez le correspondant.",
                    "Quelques dizaines de documents de chaque type et de chaque mois suffisent\u202f: fichiers CDA, paquets IHE_XDM.ZIP, courriels .eml ou messages HL7 v2, tels quels. "
                        + Stays
                ),
                Source(
                    SourceKind.Correspondent,
                    "Les correspondants des patients",
                    "Ils disent quels patients ont un médecin joignable par messagerie\u202f: un patient sans correspondant ne se rattrape pas comme un patient oublié.",
                    "Une ligne par patient et par correspondant\u202f: RPPS, adresse MSSanté si elle est connue. "
                        + Stays
                ),
                Source(
                    SourceKind.Reception,
                    "Les documents reçus",
                    "Ils disent ce que deviennent les documents venus du DMP et de la messagerie\u202f: reçus, intégrés au dossier du patient, jamais ouverts. Ce n’est jugé nulle part\u202f: c’est une information.",
                    "Une ligne par document reçu de la période\u202f: date de réception, d’intégration, de première ouverture, et le service. Une date vide veut dire que ce n’est pas arrivé. Aucun contenu, aucun nom. "
                        + Stays
                ),
                new(
                    "codes",
                    null,
                    "La signification des codes des exports",
                    "«\u202fH\u202f», «\u202fC\u202f», «\u202fHDJ\u202f» ou les statuts d’identité veulent dire autre chose dans chaque logiciel\u202f: une lettre n’est jamais devinée, et les lignes dont le code est inconnu sont rejetées et comptées.",
                    "La table de paramétrage suffit. Demandez aussi quelles colonnes manquantes l’export standard peut ajouter.",
                    [
                        ("SOURCE", "export concerné"),
                        ("COLONNE", "colonne de l’export"),
                        ("CODE", "valeur telle qu’elle est écrite"),
                        ("LIBELLE", "ce qu’elle veut dire dans le logiciel"),
                        ("SENS", "code de HopEn.Audit, dans la liste ci-dessous"),
                    ]
                ),
            ]
        ),
        new(
            "qualite",
            "Qualité, ou responsable de la sécurité (RSSI)",
            [
                Source(
                    SourceKind.UnsecuredExchange,
                    "La cartographie des échanges non sécurisés",
                    "La certification (critère 3.1-07) demande qu’ils soient connus et qu’un plan les fasse disparaître.",
                    "Une ligne par échange\u202f: ce qui circule, par quel moyen, qui en répond, et l’échéance. Une liste tenue à la main convient."
                ),
                Source(
                    SourceKind.Indicator,
                    "Les chiffres déjà déclarés",
                    "Ils sont comparés à ce que les exports permettent de recalculer, et tiennent lieu de résultat là où les lignes manquent («\u202fdéclaré, non recalculé\u202f»).",
                    "Une ligne par indicateur, mois et FINESS\u202f: numérateur, dénominateur et d’où ils viennent."
                ),
                Source(
                    SourceKind.PlannedEvent,
                    "Les événements prévus sur le DMP et Mon espace santé",
                    "Une formation ou une mise en production qui tombe pendant une interruption annoncée est perdue\u202f: elle se déplace si elle est vue à temps.",
                    "Une ligne par événement\u202f: jour, heure, service national concerné. Une liste tenue à la main convient\u202f; son libellé n’est pas lu."
                ),
            ]
        ),
        new(
            "fichiers-publics",
            "Vous-même\u202f: fichiers publics, en téléchargement libre",
            [
                Source(
                    SourceKind.Directory,
                    "L’extraction MSSanté de l’Annuaire Santé",
                    "Elle montre les BAL que vos correspondants voient.",
                    "data.gouv.fr, «\u202fannuaire-sante-extraction-des-bal-mssante\u202f»\u202f; texte ou ZIP, tel quel. «\u202fhopen-audit reference import\u202f» le garde pour tous les dossiers."
                ),
                Source(
                    SourceKind.FinessJson,
                    "Le fichier FINESS+ des structures",
                    "Il dit quels sites sont ouverts, fermés, et de quelle entité ils dépendent.",
                    "data.gouv.fr, «\u202ffiness-structures\u202f»\u202f; JSON ou gzip, tel quel."
                ),
                Source(
                    SourceKind.Whitelist,
                    "La liste blanche MSSanté",
                    "Elle fait foi sur les domaines\u202f; sans elle, le suffixe «\u202f.mssante.fr\u202f» en tient lieu.",
                    "Espace de confiance MSSanté, «\u202flisteblanchemssante.xml\u202f»."
                ),
            ]
        ),
    ];

    /// <summary>The kind of source that fills a table named by the needs of a rule; null for another table.</summary>
    public static SourceKind? KindOf(string need)
    {
        var parts = need.Split('|')[0].Split('.');
        return parts[0] switch
        {
            "site" or "legal_entity" => SourceKind.FinessJson,
            "eligible" => SourceKind.Pathway,
            "citizen_message" => SourceKind.Send,
            "document_finding" => SourceKind.Cda,
            var table => Enum.GetValues<SourceKind>()
                .Where(kind => TableOf(kind) == table)
                .Cast<SourceKind?>()
                .FirstOrDefault(),
        };
    }

    /// <summary>The row table that tells whether a kind of source is there.</summary>
    public static string TableOf(SourceKind kind) =>
        kind switch
        {
            SourceKind.Directory => "directory_mailbox",
            SourceKind.FinessJson or SourceKind.FinessCsv => "site",
            SourceKind.Whitelist => "whitelist_domain",
            SourceKind.Cda => "cda_document",
            SourceKind.Pathway => "pathway_patient",
            _ => kind.Code().Replace('-', '_'),
        };

    private static RequestExport Source(SourceKind kind, string title, string why, string how) =>
        new(kind.Code(), kind, title, why, how, []);
}
