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
            objective.Id,
            objective.Title,
            FrenchLabels.Of(objective.Verdict),
            ReportView.Sign(objective.Verdict),
            ReportView.Code(objective.Verdict),
            objective.Target is { } target ? FrenchNumbers.Target(target) : "inconnue",
            objective.TargetStatus == RuleStatus.Assumed,
            objective.Note ?? string.Empty,
            string.Join(
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
            category.Id,
            category.Title,
            FrenchLabels.Of(category.Verdict),
            ReportView.Sign(category.Verdict),
            ReportView.Code(category.Verdict),
            category.Score is { } score ? FrenchNumbers.Number(score) : "—",
            category.Coverage is { } coverage ? FrenchNumbers.Rate(coverage) : "—",
            category.Score ?? 0,
            category.Reason ?? string.Empty
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
            rank,
            action.RuleId,
            action.Title,
            action.Remedy,
            action.Owner,
            FrenchNumbers.Gain(action.Gain),
            action.Blocking,
            FrenchNumbers.Count(action.Affected)
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
            FrenchLabels.Source(source.Kind),
            source.File,
            source.System ?? "—",
            source.Date is { } date ? FrenchNumbers.Day(date) : "inconnue",
            source.DateOrigin ?? string.Empty,
            source.AgeDays is { } age ? FrenchNumbers.Plural(age, "jour", "jours") : "—",
            FrenchNumbers.Count(source.Rows),
            FrenchNumbers.Count(source.Rejected),
            FrenchNumbers.Count(source.OutOfScope),
            source.Encoding,
            source.Sha256[..12]
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
            waiver.RuleId,
            waiver.Reason,
            waiver.Author,
            waiver.GrantedOn is { } granted ? FrenchNumbers.Day(granted) : "—",
            waiver.Expires is { } expires ? FrenchNumbers.Day(expires) : "sans échéance",
            FrenchLabels.Of(waiver.State),
            waiver.Note ?? string.Empty
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
