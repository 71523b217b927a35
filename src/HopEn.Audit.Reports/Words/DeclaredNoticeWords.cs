using HopEn.Audit.Model;

namespace HopEn.Audit.Reports.Words;

/// <summary>Words why declared figures answer nothing, with their lines.</summary>
internal static class DeclaredNoticeWords
{
    /// <summary>The wording of each code.</summary>
    public static IReadOnlyDictionary<string, Wording> All { get; } =
        new Dictionary<string, Wording>
        {
            [MessageCodes.DeclaredObjectiveUnknown] = Because(
                "l’objectif n’est celui d’aucun programme ni d’aucune règle (exemple attendu\u202f: «\u202fP1.O7\u202f»)"
            ),
            [MessageCodes.DeclaredOfSite] = Because(
                "un chiffre de site ne dit rien de l’ensemble, où un patient vu sur deux sites compte une fois\u202f; "
                    + "déclarez celui du FINESS PMSI"
            ),
            [MessageCodes.DeclaredFinessUnknown] = Because("le FINESS n’est pas dans le dossier"),
            [MessageCodes.DeclaredOutsidePeriod] = Because("le mois est hors de la période du dossier"),
            [MessageCodes.DeclaredContradictory] = (told, _) =>
                $"Chiffres déclarés contradictoires pour {told[0]}, mois {told[1]}, FINESS {told[2]} ({Lines(told, 3)})\u202f: "
                + "aucun n’est retenu, gardez le bon.",
        };

    private static Wording Because(string reason) =>
        (told, _) =>
        {
            var count =
                told.Number(0) == 1
                    ? "1 chiffre déclaré n’est pas retenu"
                    : $"{told.Count(0)} chiffres déclarés ne sont pas retenus";
            return $"{count}\u202f: {reason} ({Lines(told, 1)}).";
        };

    private static string Lines(MessageParameters told, int from) =>
        string.Join("\u202f; ", told.Groups(from, 3).Select(file => OfFile(file[0], file[1], file[2])));

    private static string OfFile(string file, string shown, string count)
    {
        var lines = shown.Length == 0 ? [] : shown.Split(' ');
        var rest =
            lines.Length.ToString(System.Globalization.CultureInfo.InvariantCulture) == count ? string.Empty : "…";
        return $"{file}, {(count == "1" ? "ligne" : "lignes")} {string.Join(", ", lines)}{rest}";
    }
}
