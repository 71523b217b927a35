using HopEn.Audit.Model;

namespace HopEn.Audit.Reports.French;

/// <summary>What was agreed at visits and what has become of it, in words.</summary>
public static class VisitSentences
{
    /// <summary>
    /// « Depuis la visite du 20/05/2025 : +9 points (53, puis 62 sur 100), 3 engagements tenus sur 5. »;
    /// empty without an earlier visit.
    /// </summary>
    public static string Headline(AuditReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        if (report.Visits?.Last is not { } last)
            return string.Empty;
        var parts = new[] { Score(last, report.Score), Kept(last.Commitments) }.Where(part => part.Length > 0);
        return $"Depuis la visite du {FrenchNumbers.Day(last.On)}\u202f: {string.Join(", ", parts)}.";
    }

    /// <summary>« 1 en cours, 1 en retard. »; empty when everything is settled.</summary>
    public static string Pending(IReadOnlyList<CommitmentResult> commitments)
    {
        ArgumentNullException.ThrowIfNull(commitments);
        string[] counts =
        [
            .. commitments
                .CountUnsettled()
                .Select(pair => $"{FrenchNumbers.Count(pair.Count)} {States(pair.State, pair.Count)}"),
        ];
        return counts.Length == 0 ? string.Empty : string.Join(", ", counts) + ".";
    }

    /// <summary>What has become of a commitment: « tenu ».</summary>
    public static string State(CommitmentState state) =>
        state switch
        {
            CommitmentState.Kept => "tenu",
            CommitmentState.Told => "déclaré tenu",
            CommitmentState.Open => "en cours",
            CommitmentState.Late => "en retard",
            CommitmentState.Unknown => "non vérifiable",
            CommitmentState.NotConcerned => "sans objet",
            _ => throw new ArgumentOutOfRangeException(nameof(state), state, "Unknown state."),
        };

    /// <summary>« 58,3 % à la visite, 66,1 % aujourd’hui, 70 % convenus. Dit fait le 12/06/2025 : l’audit ne le montre pas. »</summary>
    public static string Progress(CommitmentResult commitment)
    {
        ArgumentNullException.ThrowIfNull(commitment);
        string[] figures =
        [
            .. commitment.RateBefore is { } before
                ? [$"{FrenchNumbers.Rate(before)} à la visite"]
                : Array.Empty<string>(),
            .. commitment.RateAfter is { } after ? [$"{FrenchNumbers.Rate(after)} aujourd’hui"] : Array.Empty<string>(),
            .. commitment.Expected is { } expected
                ? [$"{FrenchNumbers.Target(expected)} convenus"]
                : Array.Empty<string>(),
        ];
        string[] parts =
        [
            .. figures.Length > 0 ? [string.Join(", ", figures) + "."] : Array.Empty<string>(),
            Said(commitment),
        ];
        return string.Join(" ", parts.Where(part => part.Length > 0));
    }

    private static string Said(CommitmentResult commitment) =>
        commitment switch
        {
            { RuleId: null, Done: { } done, State: CommitmentState.Told } => $"Dit fait le {FrenchNumbers.Day(done)}.",
            { RuleId: null, Done: { } done } => $"Dit fait le {FrenchNumbers.Day(done)}, après le jour de l’audit.",
            { RuleId: null } =>
                "Aucun export ne le montre\u202f: indiquez «\u202fdone\u202f» dans le fichier des visites une fois fait.",
            { State: CommitmentState.Unknown } =>
                "L’audit ne peut pas le dire\u202f: règle non évaluée, sans cible, ou d’un autre programme.",
            { State: CommitmentState.Told } => "Déclaré sans preuve.",
            { Done: { } done, State: CommitmentState.Open or CommitmentState.Late } =>
                $"Dit fait le {FrenchNumbers.Day(done)}\u202f: l’audit ne le montre pas.",
            _ => string.Empty,
        };

    private static string States(CommitmentState state, int count) =>
        state == CommitmentState.Unknown && count > 1 ? "non vérifiables" : State(state);

    private static string Score(PastVisit visit, ScoreCard score)
    {
        if (visit.PointsGained(score) is not { } gained)
            return string.Empty;
        var now = ScoreSentences.Capped(score.Value!.Value, score.Uncapped);
        var before = ScoreSentences.Capped(visit.ScoreBefore!.Value, visit.UncappedBefore);
        return gained == 0
            ? $"indice inchangé ({now} sur 100)"
            : $"{FrenchNumbers.SignedPoints(gained)} ({before}, puis {now} sur 100)";
    }

    private static string Kept(IReadOnlyList<CommitmentResult> commitments)
    {
        var (concerned, kept, told) = commitments.Tally();
        if (concerned == 0)
            return commitments.Count == 0 ? "aucun engagement" : "plus aucun engagement en cause";
        var proof =
            told == 0 ? string.Empty
            : told == kept ? ", sans que l’audit le montre"
            : $", dont {FrenchNumbers.Count(told)} sans que l’audit le montre";
        var settled = FrenchNumbers.Plural(kept, "engagement tenu", "engagements tenus");
        return $"{settled} sur {FrenchNumbers.Count(concerned)}{proof}";
    }
}
