using HopEn.Audit.Model;

namespace HopEn.Audit.Reports.Words;

/// <summary>Words what keeps the score of a visit from being compared.</summary>
internal static class VisitWords
{
    /// <summary>The wording of each code.</summary>
    public static IReadOnlyDictionary<string, Wording> All { get; } =
        new Dictionary<string, Wording>
        {
            [VisitCodes.OtherProgramme] = (told, _) =>
                $"L’indice de la visite était celui d’un autre programme ({told[0]})\u202f: il ne se compare pas.",
            [VisitCodes.OtherLaw] = (_, _) =>
                "L’indice de la visite suivait une autre loi\u202f: il ne se compare pas.",
            [VisitCodes.PartialRules] = (_, _) =>
                "Cet audit ne porte que sur une partie des règles\u202f: son indice ne se compare pas à celui de la visite.",
            [VisitCodes.OtherRules] = (told, _) =>
                $"Les règles ont changé depuis ({told[0]}, puis {told[1]})\u202f: l’écart peut venir d’elles.",
        };
}
