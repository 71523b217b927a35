using HopEn.Audit.Model;

namespace HopEn.Audit.Reports.French;

/// <summary>Words P1.O7 raw and weighted side by side, and over which mailboxes.</summary>
public static class FigureSentences
{
    /// <summary>What is known of the weighting, and what is not.</summary>
    public const string Standing = "principe sourcé, formule supposée";

    /// <summary>Why every mailbox counts, unless the dossier says otherwise.</summary>
    private const string EveryChannelReason =
        "la source rattache P1.O7 à la BAL applicative, sans dire que les autres envois ne comptent pas";

    /// <summary>« 63,4 % (1 360 / 2 143) en brut, 85,7 % pondéré (principe sourcé, formule supposée) ».</summary>
    /// <param name="figure">The figure.</param>
    /// <param name="plain">The raw rate with its counts.</param>
    public static string Pair(ChannelFigure figure, string plain)
    {
        ArgumentNullException.ThrowIfNull(figure);
        return figure.Weighted is { } weighted
            ? $"{plain} en brut, {FrenchNumbers.Rate(weighted)} pondéré ({Standing})"
            : $"{plain}, non pondéré";
    }

    /// <summary>« Non tranché : il manque 141 patients en brut, aucun en pondéré. »; empty without target.</summary>
    public static string Conclusion(ChannelFigure figure)
    {
        ArgumentNullException.ThrowIfNull(figure);
        return figure switch
        {
            { RawLacking: null } => string.Empty,
            { RawLacking: 0, WeightedLacking: null } => " La cible est atteinte en brut.",
            { RawLacking: { } raw, WeightedLacking: null } => $" Il manque {Patients(raw)} en brut.",
            { RawLacking: 0, WeightedLacking: 0 } => " La cible est atteinte, en brut comme en pondéré.",
            { RawLacking: { } raw, WeightedLacking: { } weighted } when figure.IsUnsettled() =>
                $" Non tranché\u202f: {BothLacking(raw, weighted)}.",
            { RawLacking: { } raw, WeightedLacking: { } weighted } =>
                $" Il manque {Patients(raw)} en brut, {FrenchNumbers.Count(weighted)} en pondéré.",
        };
    }

    /// <summary>« il manque 141 patients en brut, aucun en pondéré ».</summary>
    public static string BothLacking(long raw, long weighted) =>
        $"il manque {(raw == 0 ? "0 patient" : Patients(raw))} en brut, "
        + $"{(weighted == 0 ? "aucun" : FrenchNumbers.Count(weighted))} en pondéré";

    /// <summary>« Toutes les BAL » or « BAL applicatives seulement ».</summary>
    public static string Channel(ChannelFigure figure)
    {
        ArgumentNullException.ThrowIfNull(figure);
        return figure.Channel == "app" ? "BAL applicatives seulement" : "Toutes les BAL";
    }

    /// <summary>« Toutes les BAL (retenu) : 63,4 % en brut, 85,7 % pondéré ; BAL applicatives seulement : 43,6 % en brut… ».</summary>
    public static string Channels(IndicatorResult indicator)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        return indicator.Retained() is { } month
            ? string.Join("\u202f; ", month.Figures.Select(Line)) + "." + Unknown(month)
            : string.Empty;
    }

    /// <summary>One figure with its channel.</summary>
    public static string Line(ChannelFigure figure)
    {
        ArgumentNullException.ThrowIfNull(figure);
        return $"{Channel(figure)}{(figure.IsHeadline ? " (retenu)" : string.Empty)}\u202f: {Rates(figure)}";
    }

    /// <summary>« 63,4 % en brut, 85,7 % pondéré ».</summary>
    public static string Rates(ChannelFigure figure)
    {
        ArgumentNullException.ThrowIfNull(figure);
        var raw = figure.Raw is { } rate ? FrenchNumbers.Rate(rate) : "—";
        return figure.Weighted is { } weighted
            ? $"{raw} en brut, {FrenchNumbers.Rate(weighted)} pondéré"
            : $"{raw}, non pondéré";
    }

    /// <summary>Why the figure of the headline is that of its channel; empty for P1.O8.</summary>
    public static string Reason(IndicatorResult indicator)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        if (indicator.Retained()?.Headline() is not { } figure)
            return string.Empty;
        var reason =
            indicator.ChannelReason is { } told ? $"{told} (dossier)"
            : figure.Channel == "app" ? "choix du dossier, qui n’en dit pas la raison"
            : $"{EveryChannelReason} (choix de l’outil)";
        return $"Canal retenu\u202f: {char.ToLowerInvariant(Channel(figure)[0])}{Channel(figure)[1..]}. Raison\u202f: {reason}.";
    }

    /// <summary>The formula, and the equipment rates used.</summary>
    public static string Weighting(IndicatorResult indicator)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        if (indicator.Retained() is not { } month)
            return string.Empty;
        var known = month.Equipment.Where(use => use.Rate is not null).Select(Used).ToArray();
        var lacking = month
            .Equipment.Where(use => use.Rate is null)
            .Select(use => Department(use.Department))
            .ToArray();
        var used = known.Length > 0 ? $" Équipement\u202f: {string.Join("\u202f; ", known)}." : string.Empty;
        return $"Pondération par l’équipement MSSanté des médecins libéraux, {Standing}\u202f: "
            + "patients atteints ÷ (patients × taux d’équipement)."
            + used
            + (
                lacking.Length > 0
                    ? $" Taux inconnu pour ce mois ({string.Join(", ", lacking)})\u202f: "
                        + "rien n’est pondéré, et le verdict brut ne bloque pas."
                    : string.Empty
            );
    }

    /// <summary>« département 75 », or that none is told.</summary>
    public static string Department(string? code) =>
        string.IsNullOrEmpty(code) ? "département non dit" : $"département {code}";

    private static string Used(EquipmentUse use) =>
        $"{(use.Department is null ? string.Empty : Department(use.Department) + ", ")}{FrenchNumbers.Target(use.Rate!.Value)} "
        + $"({FrenchNumbers.Month(use.Month!.Value)}{(use.Source is { } source ? ", " + source : string.Empty)})";

    private static string Unknown(MonthFigures month) =>
        month.Figures.Any(figure => figure.Channel == "app")
            ? string.Empty
            : " BAL applicatives seulement\u202f: non calculable, aucun fichier ne dit de quel type de BAL part un envoi.";

    private static string Patients(long count) => FrenchNumbers.Plural(count, "patient", "patients");
}
