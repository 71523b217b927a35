using HopEn.Audit.Model;
using HopEn.Audit.Reports.French;
using HopEn.Audit.Reports.Words;

namespace HopEn.Audit.Reports.Html;

/// <summary>How many rules reached a verdict.</summary>
internal sealed record CountView(string Label, string Sign, string Code, int Count);

/// <summary>An objective of the programme.</summary>
internal sealed record ObjectiveView(
    string Id,
    string Title,
    string Verdict,
    string Sign,
    string Code,
    string Target,
    bool IsAssumed,
    string Note,
    string Results
)
{
    public static ObjectiveView Of(ObjectiveResult objective, AuditReport report) =>
        new(
            Id: objective.Id,
            Title: objective.Title,
            Verdict: FrenchLabels.Of(objective.Verdict),
            Sign: ReportView.Sign(objective.Verdict),
            Code: ReportView.Code(objective.Verdict),
            Target: objective.Target is { } target ? FrenchNumbers.Target(target) : "inconnue",
            IsAssumed: objective.TargetStatus == RuleStatus.Assumed,
            Note: objective.Note ?? string.Empty,
            Results: string.Join(
                " ; ",
                objective is { RuleIds.Count: 0, Declared: { } declared }
                    ? [Sentences.Declared(declared)]
                    : report
                        .Rules.Where(rule => objective.RuleIds.Contains(rule.Id) && rule.Outcome.Denominator > 0)
                        .Select(Sentences.Result)
            )
        );
}

/// <summary>A category of the programme.</summary>
internal sealed record CategoryView(
    string Id,
    string Title,
    string Verdict,
    string Sign,
    string Code,
    string Score,
    string Coverage,
    decimal Percent,
    string Reason
)
{
    public static CategoryView Of(CategoryResult category) =>
        new(
            Id: category.Id,
            Title: category.Title,
            Verdict: FrenchLabels.Of(category.Verdict),
            Sign: ReportView.Sign(category.Verdict),
            Code: ReportView.Code(category.Verdict),
            Score: category.Score is { } score ? FrenchNumbers.Number(score) : "—",
            Coverage: category.Coverage is { } coverage ? FrenchNumbers.Rate(coverage) : "—",
            Percent: category.Score ?? 0,
            Reason: category.Reason ?? string.Empty
        );
}

/// <summary>An action of the plan.</summary>
internal sealed record ActionView(
    int Rank,
    string RuleId,
    string Title,
    string Remedy,
    string Owner,
    string Gain,
    bool Blocking,
    string Affected
)
{
    public static ActionView Of(ActionItem action, int rank) =>
        new(
            Rank: rank,
            RuleId: action.RuleId,
            Title: action.Title,
            Remedy: action.Remedy,
            Owner: action.Owner,
            Gain: FrenchNumbers.Gain(action.Gain),
            Blocking: action.Blocking,
            Affected: FrenchNumbers.Count(action.Affected)
        );
}

/// <summary>A source that was read.</summary>
internal sealed record SourceView(
    string Kind,
    string File,
    string System,
    string Date,
    string DateOrigin,
    string Age,
    string Rows,
    string Rejected,
    string OutOfScope,
    string Encoding,
    string Hash
)
{
    public static SourceView Of(SourceInfo source) =>
        new(
            Kind: FrenchLabels.Source(source.Kind),
            File: source.File,
            System: source.System ?? "—",
            Date: source.Date is { } date ? FrenchNumbers.Day(date) : "inconnue",
            DateOrigin: source.DateOrigin ?? string.Empty,
            Age: source.AgeDays is { } age ? FrenchNumbers.Plural(age, "jour", "jours") : "—",
            Rows: FrenchNumbers.Count(source.Rows),
            Rejected: FrenchNumbers.Count(source.Rejected),
            OutOfScope: FrenchNumbers.Count(source.OutOfScope),
            Encoding: source.Encoding,
            Hash: source.Sha256[..12]
        );
}

/// <summary>Rows rejected for one reason.</summary>
internal sealed record RejectionView(string File, string Text, string Count, string Lines)
{
    public static RejectionView Of(Rejection rejection) =>
        new(
            OriginWords.Holder(rejection.Origin),
            rejection.Text,
            FrenchNumbers.Count(rejection.Count),
            string.Join(", ", rejection.Samples.Select(OriginWords.Position))
                + (rejection.Count > rejection.Samples.Count && rejection.Samples.Count > 0 ? "…" : string.Empty)
        );
}

/// <summary>A waiver.</summary>
internal sealed record WaiverView(
    string RuleId,
    string Reason,
    string Author,
    string Granted,
    string Expires,
    string State,
    string Note
)
{
    public static WaiverView Of(WaiverInfo waiver) =>
        new(
            RuleId: waiver.RuleId,
            Reason: waiver.Reason,
            Author: waiver.Author,
            Granted: waiver.GrantedOn is { } granted ? FrenchNumbers.Day(granted) : "—",
            Expires: waiver.Expires is { } expires ? FrenchNumbers.Day(expires) : "sans échéance",
            State: FrenchLabels.Of(waiver.State),
            Note: waiver.Note ?? string.Empty
        );
}

/// <summary>Something assumed.</summary>
internal sealed record AssumptionView(string Id, string Text, string Value, string Origin, string Confirmed)
{
    public static AssumptionView Of(Assumption assumption) =>
        new(
            assumption.Id,
            assumption.Text,
            assumption.Value ?? "—",
            assumption.Origin,
            assumption.Confirmed ? "oui" : "non"
        );
}
