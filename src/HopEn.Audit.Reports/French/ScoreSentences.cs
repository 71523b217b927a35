using HopEn.Audit.Model;

namespace HopEn.Audit.Reports.French;

/// <summary>The score in words, the same figure wherever it is told.</summary>
public static class ScoreSentences
{
    /// <summary>What the score is, and is not.</summary>
    public const string Name = "Indice interne HopEn.Audit";

    /// <summary>Who does not compute it, and whose judgement it is.</summary>
    public const string Disclaimer =
        "Ni l’ARS ni la HAS ne le calculent\u202f; poids, tolérances et barèmes sont le jugement de ce projet.";

    /// <summary>Score, cap, coverage, floor and ceiling together.</summary>
    public static string Whole(ScoreCard score)
    {
        ArgumentNullException.ThrowIfNull(score);
        if (score.Value is null)
            return $"pas de score (couverture {FrenchNumbers.Rate(score.Coverage)}, "
                + $"{FrenchNumbers.Target(score.MinimalCoverage)} nécessaires)";
        var range = Range(score) is { Length: > 0 } told ? ", " + told : string.Empty;
        return $"{Index(score)}{range}\u202f; couverture {FrenchNumbers.Rate(score.Coverage)}";
    }

    /// <summary>« 83,2 sur 100 », « 62,3, plafonné à 49 : 2 défauts bloquants », « pas de score ».</summary>
    public static string Index(ScoreCard score)
    {
        ArgumentNullException.ThrowIfNull(score);
        return score.Value is { } value && Cap(score) is { Length: 0 } ? $"{FrenchNumbers.Number(value)} sur 100"
            : score.Value is null ? "pas de score"
            : Cap(score);
    }

    /// <summary>« 62,3, plafonné à 49 : 2 défauts bloquants »; empty when nothing is capped.</summary>
    public static string Cap(ScoreCard score)
    {
        ArgumentNullException.ThrowIfNull(score);
        if (!score.IsCapped)
            return string.Empty;
        var blocking = FrenchNumbers.Plural(score.BlockedBy.Count, "défaut bloquant", "défauts bloquants");
        return $"{Capped(score.Value!.Value, score.Uncapped)}\u202f: {blocking}";
    }

    /// <summary>« 62,3, plafonné à 49 », or the value alone when nothing caps it.</summary>
    public static string Capped(decimal value, decimal? uncapped) =>
        uncapped is { } free && free > value
            ? $"{FrenchNumbers.Number(free)}, plafonné à {FrenchNumbers.Number(value)}"
            : FrenchNumbers.Number(value);

    /// <summary>« entre 55 et 71,2 selon ce qui n’est pas évalué »; empty when that changes nothing.</summary>
    public static string Range(ScoreCard score)
    {
        ArgumentNullException.ThrowIfNull(score);
        return score.Floor == score.Ceiling
            ? string.Empty
            : $"entre {FrenchNumbers.Number(score.Floor)} et {FrenchNumbers.Number(score.Ceiling)} "
                + "selon ce qui n’est pas évalué";
    }

    /// <summary>How lenient the programme is with a rule: « tolérance 0,5 point, barème 10 points ».</summary>
    public static string Scale(ResultOutcome outcome, ResultScore score)
    {
        ArgumentNullException.ThrowIfNull(outcome);
        ArgumentNullException.ThrowIfNull(score);
        if (score is not { Weight: > 0, Span: { } span })
            return string.Empty;
        var tolerance =
            outcome.Tolerance == 0
                ? "sans tolérance"
                : $"tolérance {FrenchNumbers.Points(Ratio.Points(outcome.Tolerance))}";
        return $"{tolerance}, barème {FrenchNumbers.Points(Ratio.Points(span))}";
    }
}
