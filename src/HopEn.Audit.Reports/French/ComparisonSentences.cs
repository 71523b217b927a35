using HopEn.Audit.Model;

namespace HopEn.Audit.Reports.French;

/// <summary>What happened to the figure of an objective between two reports, in words.</summary>
public static class ComparisonSentences
{
    private const int BoxesTold = 4;

    /// <summary>« P1.O7 : 61,2 % (juin 2025), puis 63,4 % (juil. 2025), +2,2 points ; il manquait 180, il manque 141. »</summary>
    public static string Figure(IndicatorChange change)
    {
        ArgumentNullException.ThrowIfNull(change);
        var move = change.Points() switch
        {
            null => string.Empty,
            0m => ", sans changement",
            { } points => $", {FrenchNumbers.SignedPoints(points)}",
        };
        var lacking =
            change is { Before.Lacking: { } then, After.Lacking: { } now } && (then > 0 || now > 0)
                ? $"\u202f; il en manquait {FrenchNumbers.Count(then)}, il en manque {FrenchNumbers.Count(now)}"
                : string.Empty;
        var objective = change.Objective[(change.Objective.IndexOf('/', StringComparison.Ordinal) + 1)..];
        return $"{objective}\u202f: {RateAndMonth(change.Before)}, puis {RateAndMonth(change.After)}{move}{lacking}.";
    }

    /// <summary>« Où ils se perdent : sans aucun envoi 190 → 160, … »; empty when no box moved.</summary>
    public static string Boxes(IndicatorChange change)
    {
        ArgumentNullException.ThrowIfNull(change);
        var moved = change
            .Boxes.Where(box => box.Before != box.After)
            .Take(BoxesTold)
            .Select(box =>
                $"{IndicatorLabels.Box(box.Code)} {FrenchNumbers.Count(box.Before)} → {FrenchNumbers.Count(box.After)}"
            )
            .ToArray();
        return moved.Length == 0 ? string.Empty : $"Où ils se perdent\u202f: {string.Join(", ", moved)}.";
    }

    /// <summary>
    /// « Mois par mois : janv. 2025 71,5 %, févr. 2025 67,5 % puis 68,1 %… », two figures where a month was counted again.
    /// </summary>
    public static string Months(IndicatorChange change)
    {
        ArgumentNullException.ThrowIfNull(change);
        var told = change.Months.Select(month =>
            FrenchNumbers.Month(month.Month)
            + " "
            + (
                month switch
                {
                    { Before: { } same, After: { } after } when same == after => FrenchNumbers.Rate(after),
                    { Before: { } before, After: { } after } =>
                        $"{FrenchNumbers.Rate(before)} puis {FrenchNumbers.Rate(after)}",
                    { After: { } fresh } => FrenchNumbers.Rate(fresh) + " (nouveau)",
                    { Before: var gone } => FrenchNumbers.Rate(gone!.Value) + " (absent ensuite)",
                }
            )
        );
        return $"Mois par mois\u202f: {string.Join(", ", told)}.";
    }

    private static string RateAndMonth(IndicatorFigure? figure) =>
        figure is null
            ? "pas de chiffre"
            : FrenchNumbers.Rate(figure.Rate)
                + (figure.Month is { } month ? $" ({FrenchNumbers.Month(month)})" : string.Empty);
}
