using HopEn.Audit.Cda.Documents;

namespace HopEn.Audit.Cda.Opening;

/// <summary>What is told of something that could not be opened: a stable code and a French sentence.</summary>
internal static class OpeningFailures
{
    public const string UnreadableFile =
        "Le fichier ne peut pas être lu\u202f: vérifiez qu’il n’est pas ouvert ailleurs et que vous y avez accès.";

    public static OpenedItem Unreadable(Place place) => OpenedItem.Failed(place, "unreadable", UnreadableFile);

    public static OpenedItem TooDeep(Place place, OpeningBounds bounds) =>
        OpenedItem.Failed(
            place,
            "depth",
            $"Plus de {bounds.Depth} contenants emboîtés\u202f: le dernier n’est pas ouvert."
        );

    public static OpenedItem DocumentTooLarge(Place place) =>
        OpenedItem.Failed(
            place,
            "too-large",
            $"Le document pèse plus de {CdaReader.Limits.MaxBytes >> 20} Mo\u202f: il n’est pas lu."
        );

    public static OpenedItem DocumentNotRead(Place place, string fault) =>
        OpenedItem.Failed(place, "too-large", $"Le document n’est pas lu\u202f: {fault}.");

    public static OpenedItem PackageWithoutDocument(Place place) =>
        OpenedItem.Failed(place, "no-document", "Le paquet IHE_XDM ne contient aucun document CDA.");

    public static OpenedItem BrokenMail(Place place) =>
        OpenedItem.Failed(place, "mail-broken", "Le message est abîmé ou coupé\u202f: exportez-le de nouveau.");

    public static OpenedItem Encrypted(Place place) =>
        OpenedItem.Failed(
            place,
            "mail-encrypted",
            "Le message est chiffré\u202f: son contenu n’est pas lu\u202f; exportez-le déchiffré depuis la messagerie."
        );

    public static OpenedItem BrokenSignature(Place place) =>
        OpenedItem.Failed(
            place,
            "mail-signed",
            "Le message est enfermé dans une signature S/MIME (smime.p7m) qui n’est pas lisible\u202f: "
                + "enregistrez-le de nouveau, sans signature."
        );

    public static OpenedItem BrokenTnef(Place place) =>
        OpenedItem.Failed(
            place,
            "mail-tnef",
            "La pièce jointe winmail.dat (format TNEF d’Outlook) est abîmée ou coupée\u202f: "
                + "enregistrez ses pièces jointes depuis Outlook."
        );

    public static OpenedItem TooManyParts(Place place, OpeningBounds bounds) =>
        OpenedItem.Failed(
            place,
            "mail-bounds",
            $"Le message a plus de {bounds.MailParts} parties\u202f: il est refusé par sécurité."
        );

    public static OpenedItem UnreadableAttachment(Place place, int rank, string fault) =>
        OpenedItem.Failed(place, "attachment", $"La pièce jointe {rank} ne peut pas être lue\u202f: {fault}.");

    public static OpenedItem SegmentTooLarge(Place place, OpeningBounds bounds) =>
        OpenedItem.Failed(
            place,
            "hl7-bounds",
            $"Un segment pèse plus de {bounds.MailBytes >> 20} Mo\u202f: la suite du fichier n’est pas lue."
        );

    public static OpenedItem TooMuchInMessages(Place place) =>
        OpenedItem.Failed(place, "hl7-bounds", "Le fichier contient trop de données\u202f: la suite n’est pas lue.");

    public static OpenedItem NoMessageHeader(Place place) =>
        OpenedItem.Failed(
            place,
            "hl7-broken",
            "Le fichier n’a aucun segment MSH\u202f: ce n’est pas un message HL7 v2."
        );

    public static OpenedItem NotBase64(Place place) =>
        OpenedItem.Failed(
            place,
            "hl7-encoding",
            "OBX-5 n’est pas un document encodé en base64 (quatrième composante attendue\u202f: Base64, A ou Hex)."
        );

    public static OpenedItem BrokenBase64(Place place) =>
        OpenedItem.Failed(
            place,
            "base64",
            "Le base64 de OBX-5 est vide, abîmé ou coupé\u202f: le document n’est pas lisible."
        );
}
