using HopEn.Audit.Engine.Dossiers;
using HopEn.Audit.Engine.Rules;
using HopEn.Audit.Model;

namespace HopEn.Audit.Engine.Visits;

/// <summary>
/// The visits of a dossier, judged by an audit: a commitment on a rule is kept when the audit shows it, whatever is said.
/// </summary>
/// <param name="visits">Visits.</param>
/// <param name="today">Day of the audit, in France.</param>
public sealed class VisitBook(IReadOnlyList<Visit> visits, DateOnly today)
{
    /// <summary>Reads the book of a dossier; empty when it has none, or when there is no dossier (a view from outside).</summary>
    /// <exception cref="ConfigurationException">The file has faults.</exception>
    public static VisitBook Read(Dossier dossier, RulePack pack, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(dossier);
        return new VisitBook(
            dossier.Folder.Length == 0 ? [] : VisitReader.Read(Path.Combine(dossier.Folder, dossier.VisitsFile), pack),
            today
        );
    }

    /// <summary>What a report shows of the commitments; null when there is no visit up to the day of the audit.</summary>
    /// <param name="report">Report of the whole dossier.</param>
    /// <param name="isPartial">Whether only some rules were asked: its score does not compare.</param>
    public VisitSection? Judge(AuditReport report, bool isPartial = false)
    {
        ArgumentNullException.ThrowIfNull(report);
        var past = visits.Where(visit => visit.On < today).OrderBy(visit => visit.On).ToArray();
        var made = visits.Where(visit => visit.On == today).SelectMany(visit => Judge(visit, report)).ToArray();
        if (past.Length == 0 && made.Length == 0)
            return null;
        var earlier = past.SkipLast(1)
            .SelectMany(visit => Judge(visit, report))
            .Where(one => one.State is CommitmentState.Open or CommitmentState.Late or CommitmentState.Unknown)
            .ToArray();
        return new VisitSection(
            past.LastOrDefault() is { } last ? PastVisit(last, report, isPartial) : null,
            earlier,
            made
        );
    }

    private PastVisit PastVisit(Visit visit, AuditReport report, bool isPartial)
    {
        var warnings = new List<AuditMessage>();
        var other = visit.Programme is { } programme && programme != report.Programme.Id;
        if (other)
            warnings.Add(AuditMessage.Of(VisitCodes.OtherProgramme, visit.Programme!));
        else if (isPartial)
            warnings.Add(AuditMessage.Of(VisitCodes.PartialRules));
        else if (visit.Score is not null && visit.Law != report.Score.Law)
            warnings.Add(AuditMessage.Of(VisitCodes.OtherLaw));
        else if (visit.Score is not null && visit.RulePack is { } pack && pack != report.Run.Tool.RulePackVersion)
            warnings.Add(AuditMessage.Of(VisitCodes.OtherRules, pack, report.Run.Tool.RulePackVersion));
        var compares = !other && !isPartial && visit.Law == report.Score.Law;
        return new PastVisit(visit.On, compares ? visit.Score : null, warnings, [.. Judge(visit, report)])
        {
            UncappedBefore = compares ? visit.Uncapped : null,
        };
    }

    private IEnumerable<CommitmentResult> Judge(Visit visit, AuditReport report) =>
        visit.Commitments.Select(one =>
        {
            var rule = one.RuleId is { } id ? report.Rules.FirstOrDefault(rule => rule.Id == id) : null;
            return new CommitmentResult
            {
                AgreedOn = visit.On,
                Text = one.Text,
                RuleId = one.RuleId,
                Owner = one.Owner,
                Due = one.Due,
                Expected = one.Expected,
                State = State(one, rule),
                RateBefore = visit.On == today ? null : one.Was,
                RateAfter = rule?.Outcome.Rate,
                Done = one.Done,
            };
        });

    // A waiver settles nothing: what is judged is what the audit found.
    private CommitmentState State(Commitment one, RuleResult? rule)
    {
        var pending = one.Due < today ? CommitmentState.Late : CommitmentState.Open;
        if (one.RuleId is null)
            return one.Done <= today ? CommitmentState.Told : pending;
        if (
            rule is { Outcome.Rate: { } rate, Outcome.RawVerdict: not Verdict.Error }
            && (one.Expected ?? (rule.Outcome.Declared is null ? null : rule.Outcome.Target)) is { } expected
        )
        {
            // A figure that was told, not counted, shows nothing; nor does that of a file that lost its rows.
            return rate < expected ? pending
                : rule.Outcome.IsReserved ? CommitmentState.Unknown
                : rule.Outcome.RawVerdict == Verdict.Declared ? CommitmentState.Told
                : CommitmentState.Kept;
        }

        return rule?.Outcome.RawVerdict switch
        {
            Verdict.Compliant => CommitmentState.Kept,
            Verdict.Declared => rule.Outcome.Declared is null ? CommitmentState.Told : CommitmentState.Unknown,
            Verdict.NotApplicable => rule.Outcome.Denominator > 0
                ? CommitmentState.Unknown
                : CommitmentState.NotConcerned,
            Verdict.Reservation when rule.Outcome.IsReserved => CommitmentState.Unknown,
            Verdict.NonCompliant or Verdict.Reservation => pending,
            // What is to be attested is the establishment's to do: it is not done.
            Verdict.ToAttest => pending,
            null or Verdict.NotAssessable or Verdict.Error or Verdict.Waived => CommitmentState.Unknown,
            _ => throw new ArgumentOutOfRangeException(nameof(rule), rule!.Outcome.RawVerdict, "Unknown verdict."),
        };
    }
}
