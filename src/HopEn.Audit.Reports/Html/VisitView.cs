using HopEn.Audit.Model;
using HopEn.Audit.Reports.French;
using HopEn.Audit.Reports.Words;

namespace HopEn.Audit.Reports.Html;

/// <summary>The visits as the page words them.</summary>
internal sealed record VisitView(
    string Headline,
    string Pending,
    IReadOnlyList<string> Warnings,
    IReadOnlyList<CommitmentView> Commitments,
    IReadOnlyList<CommitmentView> Earlier,
    IReadOnlyList<CommitmentView> Today
)
{
    /// <summary>None or one: a dossier that tells of no visit has none.</summary>
    public static IReadOnlyList<VisitView> Of(AuditReport report)
    {
        if (report.Visits is not { } visits)
            return [];
        CommitmentView[] Views(IReadOnlyList<CommitmentResult> commitments) =>
            [.. commitments.Select(CommitmentView.Of)];
        var last = visits.Last?.Commitments ?? [];
        return
        [
            new VisitView(
                VisitSentences.Headline(report),
                VisitSentences.Pending(last),
                [.. (visits.Last?.Warnings ?? []).Select(warning => MessageWords.Of(warning, Surface.File))],
                Views(last),
                Views(visits.Earlier),
                Views(visits.Today)
            ),
        ];
    }
}

/// <summary>A commitment.</summary>
internal sealed record CommitmentView(
    string Agreed,
    string Text,
    string RuleId,
    string Owner,
    string Due,
    string State,
    string Sign,
    string Code,
    string Progress
)
{
    public static CommitmentView Of(CommitmentResult one)
    {
        var verdict = Verdict(one.State);
        return new CommitmentView(
            Agreed: FrenchNumbers.Day(one.AgreedOn),
            Text: one.Text,
            RuleId: one.RuleId ?? string.Empty,
            Owner: one.Owner,
            Due: one.Due is { } due ? FrenchNumbers.Day(due) : "sans échéance",
            State: VisitSentences.State(one.State),
            Sign: FrenchLabels.Sign(verdict),
            Code: ReportView.Code(verdict),
            Progress: VisitSentences.Progress(one)
        );
    }

    // The signs that readers know from the rules.
    private static Verdict Verdict(CommitmentState state) =>
        state switch
        {
            CommitmentState.Kept => Model.Verdict.Compliant,
            CommitmentState.Told => Model.Verdict.Declared,
            CommitmentState.Open => Model.Verdict.Reservation,
            CommitmentState.Late => Model.Verdict.NonCompliant,
            CommitmentState.Unknown => Model.Verdict.NotAssessable,
            CommitmentState.NotConcerned => Model.Verdict.NotApplicable,
            _ => throw new ArgumentOutOfRangeException(nameof(state), state, "Unknown state."),
        };
}
