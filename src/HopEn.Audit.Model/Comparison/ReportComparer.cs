namespace HopEn.Audit.Model;

/// <summary>Compares two reports without their dossiers.</summary>
public static class ReportComparer
{
    /// <summary>Tells what changed from one report to the next.</summary>
    public static ReportComparison Compare(AuditReport before, AuditReport after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        var earlier = before.Rules.ToDictionary(rule => rule.Id, StringComparer.Ordinal);
        var later = after.Rules.ToDictionary(rule => rule.Id, StringComparer.Ordinal);
        var all = earlier
            .Keys.Union(later.Keys)
            .Order(StringComparer.Ordinal)
            .Select(id => Change(earlier.GetValueOrDefault(id), later.GetValueOrDefault(id)))
            .ToArray();
        var changes = all.OfType<RuleChange>()
            .OrderBy(change => change.Kind)
            .ThenBy(change => change.Id, StringComparer.Ordinal)
            .ToArray();
        return new ReportComparison(
            before.GeneratedAt,
            after.GeneratedAt,
            before.Score.Value,
            after.Score.Value,
            changes,
            all.Length - changes.Length,
            IndicatorComparer.Compare(before, after),
            [.. Warnings(before, after)],
            before.Tool.RulePackHash != after.Tool.RulePackHash
        );
    }

    private static RuleChange? Change(RuleResult? before, RuleResult? after)
    {
        if (before is null)
            return new RuleChange(after!.Id, after.Title, RuleChangeKind.Added, null, after.Verdict, null, after.Rate);
        if (after is null)
            return new RuleChange(
                before.Id,
                before.Title,
                RuleChangeKind.Removed,
                before.Verdict,
                null,
                before.Rate,
                null
            );
        if (before.Verdict == after.Verdict && before.Rate == after.Rate)
            return null;
        return new RuleChange(
            after.Id,
            after.Title,
            Kind(before.Verdict, after.Verdict),
            before.Verdict,
            after.Verdict,
            before.Rate,
            after.Rate
        );
    }

    private static RuleChangeKind Kind(Verdict before, Verdict after) =>
        Fails(after) && !Fails(before) ? RuleChangeKind.NewlyFailing
        : after == Verdict.NotAssessable && before != Verdict.NotAssessable ? RuleChangeKind.BecameNotAssessable
        : Fails(before) && !Fails(after) ? RuleChangeKind.NewlyPassing
        : RuleChangeKind.Changed;

    private static bool Fails(Verdict verdict) => verdict is Verdict.NonCompliant or Verdict.Error;

    private static IEnumerable<string> Warnings(AuditReport before, AuditReport after)
    {
        if (before.Subject.FinessPmsi != after.Subject.FinessPmsi)
            yield return $"Les deux rapports ne parlent pas du même établissement ({before.Subject.FinessPmsi}, puis {after.Subject.FinessPmsi}).";
        if (before.Period != after.Period)
            yield return $"Les périodes diffèrent\u202f: {before.Period.Start:dd/MM/yyyy} – {before.Period.End:dd/MM/yyyy}, puis {after.Period.Start:dd/MM/yyyy} – {after.Period.End:dd/MM/yyyy}.";
        if (before.Programme.Id != after.Programme.Id)
            yield return $"Les programmes diffèrent\u202f: {before.Programme.Title}, puis {after.Programme.Title}.";
        if (before.Tool.RulePackHash != after.Tool.RulePackHash)
            yield return $"Les règles ont changé ({before.Tool.RulePackVersion}, puis {after.Tool.RulePackVersion})\u202f: une différence peut venir d’elles et non des données.";
        if (before.Tool.Version != after.Tool.Version)
            yield return $"L’outil a changé de version ({before.Tool.Version}, puis {after.Tool.Version}).";
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
