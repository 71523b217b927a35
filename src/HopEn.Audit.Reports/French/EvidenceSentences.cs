using HopEn.Audit.Model;

namespace HopEn.Audit.Reports.French;

/// <summary>What the file for the ARS still lacks, in a line of the report and in the file itself.</summary>
public static class EvidenceSentences
{
    /// <summary>« Dossier ARS : P1.O7, il manque la validation de la liste des types par la CME… »; empty without figure.</summary>
    public static string File(AuditReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        if (report.EvidenceFiles is not { Count: > 0 } files)
            return string.Empty;
        var told = files.Select(file => $"{file.Objective.Split('/')[^1]}, {Lacks(file)}{Completing(file)}");
        return $"Dossier ARS\u202f: {string.Join("\u202f; ", told)}. "
            + "«\u202fhopen-audit evidence\u202f» écrit la matrice, la note de calcul et les pièces.";
    }

    /// <summary>What is missing or to be completed, one sentence each, in the order of the file.</summary>
    public static IReadOnlyList<string> Missing(EvidenceReadiness file)
    {
        ArgumentNullException.ThrowIfNull(file);
        var missing = new List<string>();
        if (!file.HasOfficialMatrix)
            missing.Add(
                "Le modèle officiel de la matrice\u202f: la feuille jointe est celle de l’outil. "
                    + "Donnez votre copie avec --matrix, ou sous «\u202fevidence: matrices\u202f» dans dossier.yml."
            );
        if (file.Lacking.Contains(EvidenceLack.Documents))
            missing.Add("Les exemples anonymisés de documents envoyés.");
        if (file.Lacking.Contains(EvidenceLack.TypeListValidation))
            missing.Add(
                "La validation de la liste des types de documents par la CME\u202f: la liste jointe est à lui soumettre."
            );
        if (file.TypesOutsideList.Count > 0)
        {
            var count = FrenchNumbers.Plural(
                file.TypesOutsideList.Count,
                "type envoyé hors de sa liste",
                "types envoyés hors de sa liste"
            );
            missing.Add($"La validation par la CME de {count}\u202f: {string.Join(", ", file.TypesOutsideList)}.");
        }

        if (file.PathwaysToValidate.Count > 0)
            missing.Add(
                $"La validation par la CME ou la direction de\u202f: {string.Join(", ", file.PathwaysToValidate)}."
            );
        return missing;
    }

    private static string Lacks(EvidenceReadiness file) =>
        file.Lacking.Count == 0 ? "rien ne manque" : $"il manque {string.Join(" et ", file.Lacking.Select(Lack))}";

    // What is there and does not suffice as it is.
    private static string Completing(EvidenceReadiness file)
    {
        var (types, pathways) = (file.TypesOutsideList.Count, file.PathwaysToValidate.Count);
        string[] parts =
        [
            .. file.HasOfficialMatrix
                ? Array.Empty<string>()
                : ["feuille de l’outil à la place de la matrice officielle"],
            .. types == 0
                ? Array.Empty<string>()
                : [$"{FrenchNumbers.Plural(types, "type envoyé", "types envoyés")} hors de la liste validée"],
            .. pathways == 0 || file.Lacking.Contains(EvidenceLack.PathwayValidation)
                ? Array.Empty<string>()
                : [$"{FrenchNumbers.Plural(pathways, "parcours", "parcours")} à valider"],
        ];
        return parts.Length == 0 ? string.Empty : $" ({string.Join(", ", parts)})";
    }

    private static string Lack(EvidenceLack lack) =>
        lack switch
        {
            EvidenceLack.TypeListValidation => "la validation de la liste des types de documents par la CME",
            EvidenceLack.Documents => "des exemples de documents CDA",
            EvidenceLack.PathwayValidation => "la validation d’un parcours par la CME ou la direction",
            _ => throw new ArgumentOutOfRangeException(nameof(lack), lack, "Unknown piece."),
        };
}
