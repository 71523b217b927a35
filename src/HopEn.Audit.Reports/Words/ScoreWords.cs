using HopEn.Audit.Model;

namespace HopEn.Audit.Reports.Words;

/// <summary>Words why there is no score, and why a rule weighs nothing.</summary>
internal static class ScoreWords
{
    /// <summary>The wording of each code.</summary>
    public static IReadOnlyDictionary<string, Wording> All { get; } =
        new Dictionary<string, Wording>
        {
            [ScoreCodes.NothingWeighs] = (_, _) => "Aucune règle évaluée ne pèse\u202f: il n’y a pas de score.",
            [ScoreCodes.TooLittle] = (told, _) =>
                $"{told.Number(0)} {(told.Number(0) < 2 ? "obligation vérifiée" : "obligations vérifiées")} "
                + $"sur {told.Number(1)}\u202f: c’est trop peu pour un score.",
            [ScoreCodes.Broken] = (told, _) =>
                "Une règle bloquante n’a pas pu être évaluée "
                + $"({string.Join(", ", told.Groups(0, 1).Select(rule => rule[0]))})\u202f: "
                + "aucun score n’est donné tant qu’elle n’est pas réparée.",
            [ScoreCodes.CategoryBroken] = (_, _) => "Une règle bloquante n’a pas pu être évaluée.",
            [ScoreCodes.CategoryNotAsked] = (_, _) => "Aucune règle de cette catégorie n’a été demandée.",
            [ScoreCodes.CategoryWithoutWeight] = (_, _) => "Aucune règle de cette catégorie ne pèse.",
            [ScoreCodes.CategoryWithoutData] = (_, _) => "Les données nécessaires manquent.",
            [ScoreCodes.WeightWithoutTarget] = (_, _) => "sans cible\u202f: ne pèse rien",
            [ScoreCodes.WeightUnconfirmed] = (_, _) => "hypothèse non confirmée dans le dossier\u202f: ne pèse rien",
            [ScoreCodes.WeightOutside] = (_, _) => "hors de tout programme\u202f: ne pèse rien",
            [ScoreCodes.ScaleDefault] = (_, _) =>
                "le programme n’en dit rien\u202f: barème par défaut de l’outil, sans tolérance",
        };
}
