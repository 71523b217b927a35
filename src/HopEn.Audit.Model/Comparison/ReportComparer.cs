namespace HopEn.Audit.Model;

/// <summary>Compares two reports without their dossiers.</summary>
public static class ReportComparer
{
    /// <summary>Tells what changed from one report to the next.</summary>
    public static ReportComparison Compare(AuditReport before, AuditReport after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        var earlier = before.Rules.ToDictionary(rule => rule.Id);
        var later = after.Rules.ToDictionary(rule => rule.Id);
        var all = earlier
            .Keys.Union(later.Keys)
            .Order()
            .Select(id => Change(earlier.GetValueOrDefault(id), later.GetValueOrDefault(id)))
            .ToArray();
        var changes = all.OfType<RuleChange>().OrderBy(change => change.Kind).ThenBy(change => change.Id).ToArray();
        return new ReportComparison
        {
            BeforeAt = before.Run.GeneratedAt,
            AfterAt = after.Run.GeneratedAt,
            BeforeScore = before.Score.Value,
            AfterScore = after.Score.Value,
            BeforeUncapped = before.Score.Uncapped,
            AfterUncapped = after.Score.Uncapped,
            PointsGained = before.Score.PointsTo(after.Score),
            Changes = changes,
            Unchanged = all.Length - changes.Length,
            Indicators = IndicatorComparer.Compare(before, after),
            Warnings = [.. Warnings(before, after)],
            RulesChanged = before.Run.Tool.RulePackHash != after.Run.Tool.RulePackHash,
        };
    }

    private static RuleChange? Change(RuleResult? before, RuleResult? after)
    {
        if (before is null)
            return new RuleChange(
                Id: after!.Id,
                Title: after.Identity.Title,
                Kind: RuleChangeKind.Added,
                Before: null,
                After: after.Outcome.Verdict,
                BeforeRate: null,
                AfterRate: after.Outcome.Rate
            );
        if (after is null)
            return new RuleChange(
                Id: before.Id,
                Title: before.Identity.Title,
                Kind: RuleChangeKind.Removed,
                Before: before.Outcome.Verdict,
                After: null,
                BeforeRate: before.Outcome.Rate,
                AfterRate: null
            );
        if (before.Outcome.Verdict == after.Outcome.Verdict && before.Outcome.Rate == after.Outcome.Rate)
            return null;
        return new RuleChange(
            Id: after.Id,
            Title: after.Identity.Title,
            Kind: Kind(before.Outcome.Verdict, after.Outcome.Verdict),
            Before: before.Outcome.Verdict,
            After: after.Outcome.Verdict,
            BeforeRate: before.Outcome.Rate,
            AfterRate: after.Outcome.Rate
        );
    }

    private static RuleChangeKind Kind(Verdict before, Verdict after) =>
        VerdictLaw.Fails(after) && !VerdictLaw.Fails(before) ? RuleChangeKind.NewlyFailing
        : after == Verdict.NotAssessable && before != Verdict.NotAssessable ? RuleChangeKind.BecameNotAssessable
        : VerdictLaw.Fails(before) && !VerdictLaw.Fails(after) ? RuleChangeKind.NewlyPassing
        : RuleChangeKind.Changed;

    private static IEnumerable<string> Warnings(AuditReport before, AuditReport after)
    {
        if (before.Subject.FinessPmsi != after.Subject.FinessPmsi)
            yield return "Les deux rapports ne parlent pas du même établissement "
                + $"({before.Subject.FinessPmsi}, puis {after.Subject.FinessPmsi}).";
        if (before.Period != after.Period)
            yield return $"Les périodes diffèrent\u202f: {before.Period.Start:dd/MM/yyyy} – {before.Period.End:dd/MM/yyyy}, "
                + $"puis {after.Period.Start:dd/MM/yyyy} – {after.Period.End:dd/MM/yyyy}.";
        if (before.Programme.Id != after.Programme.Id)
            yield return $"Les programmes diffèrent\u202f: {before.Programme.Title}, puis {after.Programme.Title}.";
        if (before.Score.Law != after.Score.Law)
            yield return "La loi de l’indice a changé entre les deux rapports\u202f: leurs indices ne se comparent pas, "
                + "et des règles changent de verdict à données égales (docs/score.md).";
        if (before.Run.Tool.RulePackHash != after.Run.Tool.RulePackHash)
            yield return $"Les règles ont changé ({before.Run.Tool.RulePackVersion}, puis {after.Run.Tool.RulePackVersion})\u202f: "
                + "une différence peut venir d’elles et non des données.";
        if (before.Run.Tool.Version != after.Run.Tool.Version)
            yield return $"L’outil a changé de version ({before.Run.Tool.Version}, puis {after.Run.Tool.Version}).";
        if (before.Rules.Count != after.Rules.Count)
            yield return "Les deux audits n’ont pas évalué les mêmes règles.";
        var gone = before
            .Sources.Select(source => source.Kind)
            .Except(after.Sources.Select(source => source.Kind))
            .ToArray();
        if (gone.Length > 0)
            yield return $"Des sources manquent dans le second rapport\u202f: {string.Join(", ", gone)}.";
    }
}
