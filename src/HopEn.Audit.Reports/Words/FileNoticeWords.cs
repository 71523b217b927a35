using HopEn.Audit.Model;

namespace HopEn.Audit.Reports.Words;

/// <summary>Words what is noticed while the files of a dossier are read.</summary>
internal static class FileNoticeWords
{
    /// <summary>The wording of each code.</summary>
    public static IReadOnlyDictionary<string, Wording> All { get; } =
        new Dictionary<string, Wording>
        {
            [MessageCodes.FileCopy] = (told, _) =>
                $"Le fichier «\u202f{told[0]}\u202f» est la copie exacte de «\u202f{told[1]}\u202f»\u202f: "
                + "il n’est pas lu une seconde fois.",
            [MessageCodes.OtherTables] = OtherTables,
            [MessageCodes.OtherSheets] = OtherSheets,
            [MessageCodes.HiddenSheets] = HiddenSheets,
            [MessageCodes.RivalHeaders] = RivalHeaders,
            [MessageCodes.CellsBeside] = (told, _) =>
                $"«\u202f{told[0]}\u202f»\u202f: {Count(told, "cellule", "cellules")} à côté du tableau, sous aucun en-tête\u202f: "
                + "rien n’en est lu. Donnez un en-tête à cette colonne si elle compte.",
            [MessageCodes.DoubleEncoded] = (told, _) =>
                $"«\u202f{told[0]}\u202f»\u202f: {Count(told, "accent", "accents")} en double UTF-8 («\u202fÃ©\u202f» au lieu de «\u202fé\u202f»)\u202f: "
                + "un logiciel a converti le fichier deux fois. Refaites l’export\u202f: les codes et les libellés accentués "
                + "peuvent ne pas être reconnus.",
            [MessageCodes.LostCharacters] = (told, _) =>
                $"«\u202f{told[0]}\u202f»\u202f: {Count(told, "caractère perdu", "caractères perdus")} avant l’audit, "
                + "remplacés par «\u202f\uFFFD\u202f» dans le fichier. Refaites l’export dans le bon encodage (UTF-8).",
            [MessageCodes.MatriculesWithoutKey] = (told, surface) =>
                $"Le fichier «\u202f{told[0]}\u202f» contient {Matricules(told)} (colonne «\u202f{told[1]}\u202f»)\u202f: "
                + $"clé absente, {(told.Number(2) == 1 ? "sa forme et sa clé" : "leur forme et leur clé")} ne sont pas jugées. "
                + (
                    surface == Surface.Page
                        ? "Indiquez la colonne de la clé, ou refaites l’export avec les 15 caractères."
                        : "Indiquez la colonne de la clé («\u202fmatricule-key\u202f») dans dossier.yml, "
                            + "ou refaites l’export avec les 15 caractères."
                ),
            [MessageCodes.MatriculesDamaged] = (told, _) =>
                $"Le fichier «\u202f{told[0]}\u202f» a {Rows(told, 2)} dont le matricule (colonne "
                + $"«\u202f{told[1]}\u202f») a été arrondi par un tableur\u202f: rien n’est rapproché par ces matricules\u202f; "
                + "refaites l’export avec cette colonne au format texte.",
            [MessageCodes.CodesUnknown] = CodesUnknown,
            [MessageCodes.EndsBeforeStart] = (told, _) =>
                $"Le fichier «\u202f{told[0]}\u202f» a {Rows(told, 1)} dont la date de fin précède celle du début\u202f: "
                + "vérifiez l’ordre de ces deux colonnes et la forme de leurs dates.",
            [MessageCodes.OneDayShare] = (told, _) =>
                $"Le fichier «\u202f{told[0]}\u202f» a {told.Count(2)} lignes sur {told.Count(3)} au {told.Day(4)} (colonne "
                + $"«\u202f{told[1]}\u202f»)\u202f: c’est peut-être une date par défaut, ou celle de l’extraction. "
                + "Vérifiez la date exportée.",
            [MessageCodes.DocumentsAside] = (told, _) =>
                "Laissé de côté parmi les documents CDA\u202f: "
                + string.Join("\u202f; ", told.Groups(0, 2).Select(aside => $"{aside[0]} ({aside[1]})"))
                + ".",
            [MessageCodes.OfficialKit] = (told, _) => $"Jeu officiel du CI-SIS\u202f: {told[0]}",
            [MessageCodes.OutageSource] = (told, _) => $"«\u202f{told[0]}\u202f» (interruptions)\u202f: {told[1]}",
        };

    private static string Rows(MessageParameters told, int index) =>
        told.Number(index) == 1 ? "1 ligne" : $"{told.Count(index)} lignes";

    private static string Matricules(MessageParameters told) =>
        told.Number(2) == 1
            ? "1 matricule de 13 caractères sans sa clé"
            : $"{told.Count(2)} matricules de 13 caractères sans leur clé";

    private static string CodesUnknown(MessageParameters told, Surface surface)
    {
        var codes =
            told.Length > 3
                ? $" ({string.Join(", ", told.Groups(3, 1).Select(code => $"«\u202f{code[0]}\u202f»"))})"
                : string.Empty;
        var cells =
            told.Number(2) == 1
                ? $"1 cellule dont le code{codes} n’a pas de correspondance\u202f: elle est laissée vide"
                : $"{told.Count(2)} cellules dont le code{codes} n’a pas de correspondance\u202f: elles sont laissées vides";
        return $"Le fichier «\u202f{told[0]}\u202f» a, dans la colonne «\u202f{told[1]}\u202f», {cells}, aucune ligne n’est perdue. "
            + (
                surface == Surface.Page
                    ? "Dites ce que ces codes veulent dire."
                    : "Ajoutez ces codes sous «\u202fvalues\u202f» dans dossier.yml."
            );
    }

    private static string OtherTables(MessageParameters told, Surface surface)
    {
        var tables = told.Number(1) == 1 ? "un autre tableau" : $"{told.Count(1)} autres tableaux";
        var lines = told.Number(2) == 1 ? "ligne" : "lignes";
        return $"La page «\u202f{told[0]}\u202f» contient aussi {tables} ({told.Count(2)} {lines}), aux en-têtes différents\u202f: "
            + "seul le plus long est lu. Enregistrez chaque tableau dans un fichier s’il compte.";
    }

    private static string Count(MessageParameters told, string one, string several) =>
        $"{told.Count(1)} {(told.Number(1) == 1 ? one : several)}";

    private static string OtherSheets(MessageParameters told, Surface surface) =>
        $"Le classeur «\u202f{told[0]}\u202f» contient aussi {Sheets(told, 2)}\u202f: "
        + $"seule la feuille «\u202f{told[1]}\u202f» est lue. Pour lire les autres, "
        + (
            surface == Surface.Page
                ? "choisissez-les."
                : "écrivez «\u202fsheet\u202f» dans dossier.yml (\"*\" pour toutes celles qui se voient)."
        );

    private static string HiddenSheets(MessageParameters told, Surface surface)
    {
        var one = told.Length == 3 ? "elle" : "l’une d’elles";
        return $"Le classeur «\u202f{told[0]}\u202f» contient aussi {Sheets(told, 1)}, qu’un lecteur ne voit pas\u202f: "
            + $"rien n’en est lu. Si {one} compte, affichez-la et enregistrez le classeur, ou "
            + (surface == Surface.Page ? "choisissez-la." : "nommez-la avec «\u202fsheet\u202f» dans dossier.yml.");
    }

    private static string Sheets(MessageParameters told, int from) =>
        string.Join(
            ", ",
            told.Groups(from, 2)
                .Select(sheet => $"«\u202f{sheet[0]}\u202f»{(sheet[1] == "hidden" ? " (masquée)" : string.Empty)}")
        );

    private static string RivalHeaders(MessageParameters told, Surface surface)
    {
        var others = string.Join(", ", told.Groups(3, 1).Select(other => $"«\u202f{other[0]}\u202f»"));
        var (unread, instead) =
            told.Length > 4 ? ("ne le sont pas", "si c’est l’une d’elles") : ("ne l’est pas", "si c’est l’autre");
        return $"Le fichier «\u202f{told[0]}\u202f» a plusieurs colonnes pour «\u202f{told[1]}\u202f»\u202f: "
            + $"«\u202f{told[2]}\u202f» est lue, {others} {unread}. "
            + (
                surface == Surface.Page
                    ? $"Choisissez la bonne {instead}."
                    : $"Indiquez la bonne sous «\u202fcolumns\u202f» dans dossier.yml {instead}."
            );
    }
}
