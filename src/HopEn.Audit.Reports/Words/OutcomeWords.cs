using HopEn.Audit.Model;
using HopEn.Audit.Reports.French;

namespace HopEn.Audit.Reports.Words;

/// <summary>Words what explains the outcome of a rule.</summary>
internal static class OutcomeWords
{
    /// <summary>The wording of each code.</summary>
    public static IReadOnlyDictionary<string, Wording> All { get; } =
        new Dictionary<string, Wording>
        {
            [OutcomeCodes.MissingData] = MissingData,
            [OutcomeCodes.RuleTimeout] = (told, _) =>
                $"La règle n’a pas répondu en {FrenchNumbers.Plural(told.Number(0), "seconde", "secondes")}\u202f: "
                + "elle a été interrompue.",
            [OutcomeCodes.RuleFailed] = (told, _) =>
                $"La requête de la règle a échoué ({told[0]})\u202f: corrigez {told[1]}.",
            [OutcomeCodes.RuleMemory] = (told, surface) =>
                $"La mémoire accordée ne suffit pas pour cette règle\u202f: corrigez {told[0]}, ou accordez-en plus"
                + $"{FailureWords.MoreMemory(surface)}.",
            [OutcomeCodes.RuleDisk] = (told, surface) =>
                "La mémoire accordée ne suffit pas pour cette règle, et le dossier temporaire n’a plus la place de ce qu’elle "
                + $"ne contient pas\u202f: corrigez {told[0]}, accordez plus de mémoire{FailureWords.MoreMemory(surface)}, "
                + "ou libérez de la place.",
            [OutcomeCodes.ServicesLeftOut] = (told, _) =>
                $"La règle répond pour plus de {told.Count(0)} services\u202f: le détail par service n’est pas donné.",
            [OutcomeCodes.RuleGroups] = (told, _) =>
                $"La règle répond pour plus de {told.Count(1)} valeurs différentes de «\u202f{told[0]}\u202f»\u202f: corrigez {told[2]}.",
            [OutcomeCodes.RuleAnswer] = (told, _) =>
                $"La règle rend dans la colonne «\u202f{told[0]}\u202f» une valeur de la forme «\u202f{told[1]}\u202f», "
                + $"alors que la valeur attendue est {Expected(told[2])}\u202f: corrigez {told[3]}.",
            [OutcomeCodes.NoTarget] = (_, _) =>
                "Aucune cible\u202f: le résultat est donné pour information et ne pèse rien.",
            [OutcomeCodes.NothingMatched] = (told, surface) =>
                (
                    told.Number(0) == 1
                        ? "Le seul élément concerné n’a pas pu être rapproché de ses données\u202f: "
                        : $"Aucun des {told.Count(0)} éléments concernés n’a pu être rapproché de ses données\u202f: "
                )
                + "vérifiez que les fichiers emploient les mêmes identifiants"
                + (surface == Surface.Page ? ", " : " («\u202fdomaine\u202f»), ")
                + "ou ajoutez une table de correspondance.",
            [OutcomeCodes.NothingConcerned] = (_, _) =>
                "Aucun élément de l’établissement n’est concerné par cette règle sur la période.",
            [OutcomeCodes.DeclaredOnly] = (told, _) => $"Déclaré, non recalculé\u202f: {Declared(told)}.",
            [OutcomeCodes.DeclaredUnchecked] = (told, _) =>
                $"L’établissement déclare {Declared(told)}\u202f; aucune ligne de ce mois ne permet de le recalculer.",
            [OutcomeCodes.DeclaredAgrees] = (told, _) => $"{Compared(told)}, les deux concordent.",
            [OutcomeCodes.DeclaredDiffers] = (told, _) => $"{Compared(told)}, {Gap(told.Decimal(8))}.",
            [OutcomeCodes.ChannelUnknown] = (_, surface) =>
                "Le dossier ne compte que les BAL applicatives"
                + (surface == Surface.Page ? "." : " («\u202fchannel: app\u202f»)."),
            [OutcomeCodes.StatusDay] = (told, _) => $"Statut au {told.Day(0)}, et non au mois de la venue.",
            [OutcomeCodes.EquipmentUnknown] = (told, _) =>
                $"Non pondéré\u202f: le taux d’équipement des médecins libéraux n’est pas connu pour ce mois ({Departments(told)})\u202f; "
                + "le verdict est celui du taux brut.",
            [OutcomeCodes.WeightingChosen] = (told, _) =>
                $"Le dossier tranche lui-même (pondération\u202f: {IndicatorLabels.Value("weighting", told[0])})\u202f: c’est une hypothèse.",
            [OutcomeCodes.WeightingUnsettled] = (told, _) =>
                $"Non tranché\u202f: {FrenchNumbers.Rate(told.Decimal(0))} en brut et {FrenchNumbers.Rate(told.Decimal(1))} pondéré sont "
                + $"de part et d’autre de la cible ({FigureSentences.BothLacking(told.Number(2), told.Number(3))})\u202f; "
                + $"pondération\u202f: {FigureSentences.Standing}.",
            [OutcomeCodes.WeightingAgrees] = (told, _) =>
                $"{FrenchNumbers.Rate(told.Decimal(0))} en brut, {FrenchNumbers.Rate(told.Decimal(1))} pondéré "
                + $"({FigureSentences.Standing})\u202f: le verdict ne dépend pas de la pondération.",
        };

    private static string MissingData(MessageParameters told, Surface surface)
    {
        var what = told.Groups(1, 3)
            .Select(one =>
                one[0] switch
                {
                    "column" => $"la colonne «\u202f{one[1]}\u202f» dans {one[2]}",
                    "unknown" => $"«\u202f{one[1]}\u202f», que cette version ne lit pas",
                    _ => one[1],
                }
            );
        var who = told[0].Length > 0 ? told[0] : "l’éditeur de HopEn.Audit";
        return $"Il manque {string.Join(" ou ", what)}\u202f; à demander à\u202f: {who}.";
    }

    private static string Expected(string value) =>
        value switch
        {
            "month" => "un mois AAAA-MM, de 01 à 12 (2025-06)",
            "finess" => "un numéro FINESS (neuf caractères, par exemple 990000010)",
            "number" => "un nombre positif de moins de seize chiffres",
            "text" => "un texte de moins de 4 000 caractères, sans caractère nul",
            "code" => "un code déclaré dans «\u202fdetails\u202f»",
            _ => value,
        };

    private static string Departments(MessageParameters told) =>
        string.Join(", ", Enumerable.Range(0, told.Length).Select(i => told[i]).Select(FigureSentences.Department));

    private static string Declared(MessageParameters told) =>
        $"{FrenchNumbers.Rate(told.Decimal(0))} ({FrenchNumbers.Fraction(told.Number(1), told.Number(2))}) pour {told[3]}, "
        + (told[4].Length > 0 ? told[4] : "origine non dite");

    private static string Compared(MessageParameters told) =>
        $"L’établissement déclare {Declared(told)}\u202f; recalculé sur ce mois\u202f: "
        + $"{FrenchNumbers.Rate(told.Decimal(5))} ({FrenchNumbers.Fraction(told.Number(6), told.Number(7))})";

    private static string Gap(decimal points)
    {
        var unit = Math.Abs(points) < 2 ? "point" : "points";
        return $"écart de {points.ToString("+0.0;−0.0;0.0", FrenchFormat.Numbers)} {unit}";
    }
}
