using HopEn.Audit.Model;

namespace HopEn.Audit.Reports.French;

/// <summary>The sentences that a director reads first about P1.O7 and P1.O8.</summary>
public static class IndicatorSentences
{
    private const int BoxesTold = 5;

    /// <summary>
    /// « P1.O8, juin 2025 : 58,3 % (6 939 / 11 902), cible 70 %. Il manque 1 393 patients. »; of P1.O7, raw and weighted.
    /// </summary>
    public static string Headline(IndicatorResult indicator)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        var start = $"{IndicatorLabels.ObjectiveName(indicator)}, {FrenchNumbers.Month(indicator.Month)}";
        if (indicator.Denominator == 0)
            return
                indicator.Pathways.Any(pathway => !pathway.IsCounted)
                && !indicator.Pathways.Any(pathway => pathway.IsCounted)
                ? $"{start}\u202f: non applicable, aucun parcours n’est validé."
                : $"{start}\u202f: non applicable, aucun patient à compter ce mois-là.";
        if (indicator.Pathways.Any(pathway => !pathway.IsCounted))
            start += ", parcours validés";
        var target = indicator.Target is { } aim ? $", cible {FrenchNumbers.Target(aim)}" : ", cible inconnue";
        var figure = indicator.Retained()?.Headline();
        var plain =
            $"{FrenchNumbers.Rate(indicator.Rate())} ({FrenchNumbers.Fraction(indicator.Numerator, indicator.Denominator)})";
        return figure is null
            ? $"{start}\u202f: {plain}{target}.{Lacking(indicator.Lacking)}"
            : $"{start}\u202f: {FigureSentences.Pair(figure, plain)}{target}.{FigureSentences.Conclusion(figure)}";
    }

    private static string Lacking(long? lacking) =>
        lacking switch
        {
            null => string.Empty,
            0 => " La cible est atteinte.",
            var some => $" Il manque {Patients(some.Value)}.",
        };

    /// <summary>
    /// « Où ils se perdent : 412 sans correspondant connu, 377 dont aucun correspondant n’a de BAL… »; empty when nobody is lost.
    /// </summary>
    public static string Lost(IndicatorResult indicator)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        var (boxes, rest) = indicator.Cascade.Largest(BoxesTold);
        if (boxes.Count == 0)
            return string.Empty;
        var told = boxes.Select(box => $"{FrenchNumbers.Count(box.Patients)} {IndicatorLabels.Box(box.Code)}");
        return $"Où ils se perdent\u202f: {string.Join(", ", told)}{(rest > 0 ? $", {FrenchNumbers.Count(rest)} ailleurs" : string.Empty)}.";
    }

    /// <summary>
    /// « Une seule correction (rattacher la BAL …) sécurise 2 140 patients (18 points). »; empty when nothing is at risk.
    /// </summary>
    public static string Remedy(IndicatorResult indicator)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        if (indicator.AtRisk is not { Patients: > 0 } risk)
            return string.Empty;
        var all =
            $"Dont à risque\u202f: {Patients(risk.Patients)} ({Points(risk.Patients, indicator)}), "
            + "envoyés seulement de BAL mal rattachées.";
        return risk.Remedies is not [var best, ..]
            ? all
            : $"{all} Une seule correction (rattacher la BAL {best.Mailbox}) "
                + $"sécurise {Patients(best.Patients)} ({Points(best.Patients, indicator)}).";
    }

    /// <summary>« 24 310 venues → − 8 120 passages aux urgences → … → 14 986 venues comptées = 11 902 patients ».</summary>
    public static string Waterfall(IndicatorResult indicator)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        var parts = indicator.Waterfall.Select(step =>
            step.Code switch
            {
                "encounters" => IndicatorLabels.Step(step.Code, step.Count),
                "counted" => $" → {IndicatorLabels.Step(step.Code, step.Count)}",
                "patients" => $" = {IndicatorLabels.Step(step.Code, step.Count)}",
                "open-stay" => $" → + {IndicatorLabels.Step(step.Code, step.Count)}",
                var code when code.StartsWith("of-which-", StringComparison.Ordinal) =>
                    $" (dont {IndicatorLabels.Step(code, step.Count)})",
                var code => $" → − {IndicatorLabels.Step(code, step.Count)}",
            }
        );
        return string.Concat(parts);
    }

    /// <summary>Every choice on one line.</summary>
    public static string Choices(IndicatorResult indicator)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        return string.Join(
            " · ",
            indicator.Choices.Select(choice =>
                $"{IndicatorLabels.Key(choice.Key)}\u202f: {IndicatorLabels.Value(choice.Key, choice.Value)}"
                + (choice.IsDefault ? string.Empty : " (dossier)")
            )
        );
    }

    /// <summary>What is not certain about the figure, one sentence each.</summary>
    public static IReadOnlyList<string> Doubts(IndicatorResult indicator)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        var doubts = new List<string>();
        if (!indicator.MonthIsComplete)
            doubts.Add("Le mois retenu n’est pas complet dans la période\u202f: le résultat est provisoire.");
        if (indicator is { Uncertain: > 0, Denominator: > 0 })
        {
            doubts.Add(
                $"Format inconnu pour {Patients(indicator.Uncertain)}\u202f: le taux est entre "
                    + $"{FrenchNumbers.Rate(indicator.Rate())} et {FrenchNumbers.Rate(indicator.RateWithUncertain())}."
            );
        }

        if (indicator.UnmatchedMessages > 0)
        {
            var bound =
                indicator.Denominator > 0
                    ? "\u202f; s’ils étaient tous de patients non atteints, "
                        + $"le taux monterait au plus à {FrenchNumbers.Rate(indicator.RateWithUnmatched())}"
                    : string.Empty;
            var unmatched = FrenchNumbers.Plural(
                indicator.UnmatchedMessages,
                "message du mois n’a pas pu être rattaché",
                "messages du mois n’ont pas pu être rattachés"
            );
            doubts.Add($"{unmatched} à un patient, sur {FrenchNumbers.Count(indicator.Messages)}{bound}.");
        }

        doubts.AddRange(
            indicator.Sensitivity.Select(line =>
                $"Avec «\u202f{IndicatorLabels.Key(line.Key)}\u202f: {IndicatorLabels.Value(line.Key, line.Value)}\u202f», "
                + $"le verdict devient «\u202f{FrenchLabels.Of(line.Verdict)}\u202f»\u202f: "
                + $"{FrenchNumbers.Rate(line.Rate())} ({FrenchNumbers.Fraction(line.Numerator, line.Denominator)})"
                + $"{(line.Weighted is { } weighted ? $", pondéré {FrenchNumbers.Rate(weighted)}" : string.Empty)}."
            )
        );
        return doubts;
    }

    /// <summary>
    /// « Effet de la fenêtre après la venue : 0 jour 8,3 % ; 7 jours 44,6 % ; 30 jours 53,9 %. Avec les envois partis… »; empty when
    /// none is told.
    /// </summary>
    public static string Beside(IndicatorResult indicator)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        var windows = indicator
            .Beside.Where(one => one.Days() is not null)
            .Select(one => $"{FrenchNumbers.Plural(one.Days()!.Value, "jour", "jours")} {Told(one)}")
            .ToArray();
        var others = indicator
            .Beside.Where(one => one.Days() is null)
            .Select(one => $" {Other(one.Code)}\u202f: {Told(one)}.");
        return (
                windows.Length > 0
                    ? $"Effet de la fenêtre après la venue\u202f: {string.Join("\u202f; ", windows)}."
                    : string.Empty
            ) + string.Concat(others);
    }

    private static string Other(string code) =>
        code switch
        {
            FigureBeside.AfterTheEnd => "Avec les envois partis après la fin de la mesure",
            FigureBeside.EveryPathway => "Avec les parcours non validés",
            _ => code,
        };

    private static string Told(FigureBeside one) =>
        $"{FrenchNumbers.Rate(one.Rate())} ({FrenchNumbers.Fraction(one.Numerator, one.Denominator)})"
        + (one.Weighted is { } weighted ? $", pondéré {FrenchNumbers.Rate(weighted)}" : string.Empty);

    /// <summary>The share of all patients that the pathways make; empty without pathway.</summary>
    public static string Share(IndicatorResult indicator)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        if (indicator.Pathways.Count == 0 || indicator.ShareOfAll() is not { } share)
            return string.Empty;
        return $"Les patients éligibles sont {FrenchNumbers.Rate(share)} des patients du mois "
            + $"({FrenchNumbers.Fraction(indicator.Denominator, indicator.AllPatients)})\u202f; "
            + "aucun texte ne chiffre le «\u202fnombre significatif\u202f». "
            + "Un profil non activé compte\u202f: tous les usagers sont prévenus.";
    }

    /// <summary>
    /// « Liste validée par la CME le 12/03/2025 : 1 type envoyé hors liste (…), 1 type validé jamais envoyé (…). »;
    /// empty when no type is known.
    /// </summary>
    public static string Types(IndicatorResult indicator)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        if (indicator.Types is not { Types.Count: > 0 } types)
            return string.Empty;
        if (types.ValidatedOn is not { } day)
            return FrenchNumbers.Plural(types.Types.Count, "type de document envoyé", "types de document envoyés")
                + "\u202f; aucune liste validée n’est décrite dans le dossier.";
        var late = types.IsInsidePeriod == true ? string.Empty : ", hors de la période";
        var outside = Named(types.OutsideList(), "type envoyé hors liste", "types envoyés hors liste");
        var never = Named(types.NeverSent(), "type validé jamais envoyé", "types validés jamais envoyés");
        return $"Liste validée par {IndicatorLabels.Validator(types)} le {FrenchNumbers.Day(day)}{late}\u202f: {outside}, {never}.";
    }

    private static string Named(IReadOnlyList<TypeUse> types, string singular, string plural) =>
        types.Count == 0
            ? $"aucun {singular}"
            : $"{FrenchNumbers.Plural(types.Count, singular, plural)} ({Labels(types)})";

    private static string Labels(IReadOnlyList<TypeUse> types) =>
        string.Join(" ; ", types.Select(type => type.Label)).Replace(" ;", "\u202f;", StringComparison.Ordinal);

    private static string Patients(long count) => FrenchNumbers.Plural(count, "patient", "patients");

    private static string Points(long patients, IndicatorResult indicator) =>
        FrenchNumbers.Points(indicator.Points(patients));
}
