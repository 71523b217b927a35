using HopEn.Audit.Model;
using HopEn.Audit.Reports.French;

namespace HopEn.Audit.Reports.Words;

/// <summary>Words what is to be known of an audit before it is read.</summary>
internal static class ReportNoticeWords
{
    /// <summary>The wording of each code.</summary>
    public static IReadOnlyDictionary<string, Wording> All { get; } =
        new Dictionary<string, Wording>
        {
            [MessageCodes.PseudonymsChange] = (_, surface) =>
                surface == Surface.Page
                    ? "Sans clé, les pseudonymes changent à chaque audit."
                    : "Sans clé («\u202fpseudonym-key-file\u202f» ou HOPEN_AUDIT_PSEUDONYM_KEY), "
                        + "les pseudonymes changent à chaque audit.",
            [MessageCodes.PartialRules] = (_, _) =>
                "Seule une partie des règles a été demandée\u202f: "
                + "le score ne porte que sur elles et ne se compare pas à un audit complet.",
            [MessageCodes.WaiverNote] = (told, surface) =>
                $"Dérogation sur «\u202f{told[0]}\u202f»\u202f: {WaiverNote(told, surface)}",
            [MessageCodes.WaiverUseless] = (told, _) =>
                $"La dérogation sur «\u202f{told[0]}\u202f» ne concerne aucune règle de ce programme.",
            [MessageCodes.SendLogYoung] = (told, _) =>
                $"Le journal des envois date du {told.Day(0)}, moins de {told[1]} jours après la fin du mois retenu\u202f: "
                + "des comptes rendus de ce mois ont pu partir depuis. "
                + $"Refaites l’export après le {told.Day(2)}.",
            [MessageCodes.LegalStatusUnknown] = (_, surface) =>
                "Le statut juridique de l’établissement n’est pas connu\u202f: "
                + (surface == Surface.Page ? "indiquez-le, " : "indiquez «\u202flegal-status\u202f» dans dossier.yml, ")
                + "ou ajoutez le fichier FINESS+.",
            [MessageCodes.RowsLost] = RowsLost,
            [MessageCodes.RowsRejected] = (told, _) =>
                $"{told.Count(0)} {(told.Number(0) == 1 ? "ligne n’a pas pu être lue" : "lignes n’ont pas pu être lues")}\u202f: "
                + "comptées et listées dans le rapport, elles manquent aux dénominateurs.",
        };

    // The first reports of version 2.0 wrote the sentence itself.
    private static string WaiverNote(MessageParameters told, Surface surface) =>
        WaiverWords.All.ContainsKey(told[1])
            ? MessageWords.Of(AuditMessage.Of(told[1], [.. told.Groups(2, 1).Select(one => one[0])]), surface)
            : told[1];

    private static string RowsLost(MessageParameters told, Surface surface)
    {
        var column = told[4].Length == 0 ? string.Empty : $", surtout à cause de la colonne «\u202f{told[4]}\u202f»";
        string[] months = [.. told.Groups(5, 1).Select(month => $"{month[0][5..]}/{month[0][..4]}")];
        var lost = months.Length switch
        {
            0 => string.Empty,
            1 => $"\u202f; il n’en reste aucune du mois {months[0]}",
            _ => $"\u202f; il n’en reste aucune des mois {string.Join(", ", months)}",
        };
        return $"Le fichier «\u202f{told[0]}\u202f» perd {FrenchNumbers.LostRows(told.Number(1), told.Number(2))} "
            + $"({FrenchNumbers.Number(told.Decimal(3))}\u202f%){column}{lost}\u202f: aucun résultat qui en dépend n’est donné pour conforme. "
            + (
                surface == Surface.Page
                    ? "Corrigez l’export."
                    : "Lancez «\u202fhopen-audit doctor\u202f» pour voir la forme de ce qui n’est pas lu, et corrigez l’export."
            );
    }
}
