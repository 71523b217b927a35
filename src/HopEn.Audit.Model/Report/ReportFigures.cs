namespace HopEn.Audit.Model;

/// <summary>What renderers ask of a whole report.</summary>
public static class ReportFigures
{
    /// <summary>Rules that fail.</summary>
    public static int FailingRules(this AuditReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return report.Rules.Count(rule => VerdictLaw.Fails(rule.Outcome.Verdict));
    }

    /// <summary>Rules that lack data or an answer.</summary>
    public static int UndecidedRules(this AuditReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return report.Rules.Count(rule => rule.Outcome.Verdict is Verdict.NotAssessable or Verdict.ToAttest);
    }
}
