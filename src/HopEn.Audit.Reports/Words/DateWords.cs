using HopEn.Audit.Model;

namespace HopEn.Audit.Reports.Words;

/// <summary>Words where the day of a file comes from.</summary>
internal static class DateWords
{
    /// <summary>The wording of each code.</summary>
    public static IReadOnlyDictionary<string, Wording> All { get; } =
        new Dictionary<string, Wording>
        {
            [DateCodes.Dossier] = (_, surface) =>
                surface == Surface.Page ? "indiquée dans le dossier" : "indiquée dans dossier.yml",
            [DateCodes.FileTime] = (_, _) => "date de modification du fichier",
            [DateCodes.FileName] = (_, _) => "horodatage du nom du fichier",
            [DateCodes.FirstLine] = (_, _) => "première ligne du fichier",
            [DateCodes.GeneratedAt] = (_, _) => "champ generatedAt",
            [DateCodes.Generation] = (_, _) => "élément DateDeGeneration",
            [DateCodes.SharedCache] = (told, _) => $"cache partagé, importé le {told.Day(0)}",
        };
}
