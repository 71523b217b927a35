using HopEn.Audit.Model;

namespace HopEn.Audit.Reports.Words;

/// <summary>Words what is noticed of the public files: FINESS, directory, white list, and the view from outside they give.</summary>
internal static class PublicFileNoticeWords
{
    /// <summary>The wording of each code.</summary>
    public static IReadOnlyDictionary<string, Wording> All { get; } =
        new Dictionary<string, Wording>
        {
            [MessageCodes.FinessSchemaUnknown] = (told, _) =>
                $"Le fichier «\u202f{told[0]}\u202f» annonce la version de schéma {told[1]}, que cet outil ne connaît pas\u202f: "
                + "il a été lu avec tolérance.",
            [MessageCodes.CacheUsed] = (told, _) =>
                "Pris dans le cache partagé, faute d’être dans le dossier\u202f: "
                + string.Join(", ", Enumerable.Range(0, told.Length / 3).Select(file => Cached(told, 3 * file)))
                + ".",
            [MessageCodes.WhitelistAbsent] = (_, _) =>
                "La liste blanche MSSanté n’est pas dans le cache\u202f: "
                + "le suffixe «\u202f.mssante.fr\u202f» en tient lieu.",
            [MessageCodes.PublicView] = (_, _) =>
                "Vue extérieure, d’après les seuls fichiers publics\u202f: "
                + "les BAL jugées sont celles que l’Annuaire Santé publie. "
                + "Les BAL applicatives et celles qui sont sur liste rouge n’y figurent pas\u202f; leur absence ne prouve rien.",
            [MessageCodes.SitesClosed] = (told, _) =>
                $"D’après FINESS, {(told.Number(0) == 1 ? "un site est fermé" : $"{told[0]} sites sont fermés")} sur {told[1]}.",
            [MessageCodes.SiteClosed] = (_, _) => "D’après FINESS, ce site est fermé.",
        };

    private static string Cached(MessageParameters told, int first)
    {
        var day = told[first + 1].Length > 0 ? $" du {told.Day(first + 1)}" : string.Empty;
        return $"{told[first]}{day} (empreinte {told[first + 2]})";
    }
}
