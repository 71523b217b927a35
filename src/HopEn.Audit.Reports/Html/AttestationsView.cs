using HopEn.Audit.Model;
using HopEn.Audit.Reports.French;

namespace HopEn.Audit.Reports.Html;

/// <summary>What is attested, as the page words it.</summary>
internal sealed record AttestationsView(
    string Headline,
    string ToDo,
    IReadOnlyList<AttestationView> Answered,
    IReadOnlyList<AttestationView> Open,
    string OpenCount
)
{
    /// <summary>None or one: a programme that asks nothing has none.</summary>
    public static IReadOnlyList<AttestationsView> Of(AuditReport report)
    {
        if (report.Attestations.Count == 0)
            return [];
        var titles = report.Rules.ToDictionary(rule => rule.Id, rule => (rule.Identity.Title, rule.Outcome.Verdict));
        AttestationView[] Where(Func<AttestationResult, bool> predicate) =>
            [
                .. report
                    .Attestations.Where(predicate)
                    .Select(one => AttestationView.Of(one, titles[one.RuleId].Title, titles[one.RuleId].Verdict)),
            ];
        var open = Where(one => one.State == AttestationState.Open);
        return
        [
            new AttestationsView(
                AttestationSentences.Headline(report.Attestations),
                AttestationSentences.ToDo(report.Attestations),
                Where(one => one.State != AttestationState.Open),
                open,
                FrenchNumbers.Plural(open.Length, "question sans réponse", "questions sans réponse")
            ),
        ];
    }
}

/// <summary>An attestation.</summary>
internal sealed record AttestationView(
    string RuleId,
    string Title,
    string Question,
    string State,
    string Sign,
    string Code,
    string Who,
    string Until,
    string Document,
    string Hash,
    string Comment
)
{
    private const int HashShown = 16;

    public static AttestationView Of(AttestationResult one, string title, Verdict verdict) =>
        new(
            RuleId: one.RuleId,
            Title: title,
            Question: one.Question,
            State: AttestationSentences.State(one.State),
            Sign: ReportView.Sign(verdict),
            Code: ReportView.Code(verdict),
            Who: AttestationSentences.Who(one),
            Until: one.ValidUntil is { } day ? FrenchNumbers.Day(day)
                : one.On is null ? "—"
                : "sans terme",
            Document: AttestationSentences.Document(one),
            Hash: one.Sha256 is { Length: > HashShown } hash ? hash[..HashShown] : string.Empty,
            Comment: one.Comment ?? string.Empty
        );
}
