using HopEn.Audit.Model;

namespace HopEn.Audit.Reports.French;

/// <summary>What it would take to reach a target, in words.</summary>
/// <param name="singular">What is counted: « patient ».</param>
/// <param name="plural">The same in the plural.</param>
public sealed class ProjectionSentences(string singular, string plural)
{
    /// <summary>Of an indicator that counts patients.</summary>
    public static ProjectionSentences OfPatients { get; } = new("patient", "patients");

    /// <summary>Of a family that counts documents.</summary>
    public static ProjectionSentences OfDocuments { get; } = new("document", "documents");

    /// <summary>
    /// « Pour atteindre 70 % en févr. 2026 (…), il faut 29 patients de plus chaque mois que le mois d’avant, pendant 7 mois. »;
    /// empty without target or when it is reached.
    /// </summary>
    public string Need(TargetProjection outlook)
    {
        ArgumentNullException.ThrowIfNull(outlook);
        if (outlook is not { MorePerMonth: { } more and > 0 } || outlook.GoalShown() is not { } goal)
            return string.Empty;
        var end = outlook.IsNextPeriod ? "fin d’une période suivante de même durée" : "fin de la période";
        var pace =
            outlook.MonthsLeft == 1
                ? $"{Subjects(more)} de plus que le mois retenu"
                : $"{Subjects(more)} de plus chaque mois que le mois d’avant, pendant {outlook.MonthsLeft} mois";
        return $"Pour atteindre {FrenchNumbers.Target(goal)} en {FrenchNumbers.Month(outlook.Horizon)} ({end}), il faut {pace}.";
    }

    /// <summary>« Tendance de 7 mois complets : +0,8 point par mois… »; empty without trend.</summary>
    public static string Trend(TargetProjection outlook)
    {
        ArgumentNullException.ThrowIfNull(outlook);
        if (outlook is not { TrendAtHorizon: { } then } || outlook.TrendPoints() is not { } points)
            return string.Empty;
        var move = points == 0 ? "stable" : $"{FrenchNumbers.SignedPoints(points)} par mois";
        var end = outlook switch
        {
            { Goal: null } or { Lacking: 0 } => string.Empty,
            { TrendReaches: { } month } => $", et la cible en {FrenchNumbers.Month(month)}",
            _ => ", et la cible n’est pas atteinte avant trois ans",
        };
        return $"Tendance de {outlook.TrendMonths} mois complets\u202f: {move}\u202f; "
            + $"à ce rythme, {FrenchNumbers.Rate(then)} en {FrenchNumbers.Month(outlook.Horizon)}{end}.";
    }

    /// <summary>
    /// « La correction qui gagne le plus : …, 412 patients au plus, soit 61,8 % : elle ne suffit pas. »; empty when nobody is lost.
    /// </summary>
    public string Best(TargetProjection outlook)
    {
        ArgumentNullException.ThrowIfNull(outlook);
        if (outlook.Remedies is not [var best, ..])
            return string.Empty;
        var enough = best.Reaches switch
        {
            _ when outlook.Lacking is null or 0 => string.Empty,
            true => "\u202f: elle suffit à atteindre la cible",
            _ => "\u202f: elle ne suffit pas"
                + (
                    outlook.RemediesNeeded is { } count
                        ? $", il en faut au moins {FrenchNumbers.Count(count)}"
                        : string.Empty
                ),
        };
        return $"La correction qui gagne le plus\u202f: {IndicatorLabels.Remedy(best.Code)}, "
            + $"{Subjects(best.Gained)} au plus, soit {FrenchNumbers.Rate(best.Rate)}{enough}.";
    }

    /// <summary>« Services qui portent l’écart : Cardiologie 120 (12,1 %)… »; empty when no service is known.</summary>
    public static string Services(TargetProjection outlook)
    {
        ArgumentNullException.ThrowIfNull(outlook);
        var services = outlook.Services.Select(service =>
            $"{service.Name} {FrenchNumbers.Count(service.Lost)} ({FrenchNumbers.Rate(service.Share)})"
        );
        return outlook.Services.Count == 0
            ? string.Empty
            : $"Services qui portent l’écart\u202f: {string.Join(", ", services)}.";
    }

    /// <summary>What the figures assume.</summary>
    public string Assumption(TargetProjection outlook)
    {
        ArgumentNullException.ThrowIfNull(outlook);
        return $"Hypothèses\u202f: chaque mois à venir a l’activité du mois retenu ({Subjects(outlook.Volume)}), "
            + "le progrès est régulier, la tendance est la droite des mois complets, "
            + "et une correction gagne au plus sa case. Ce n’est pas une prévision.";
    }

    private string Subjects(long count) => FrenchNumbers.Plural(count, singular, plural);
}
