using HopEn.Audit.Model;
using HopEn.Audit.Reports.French;
using HopEn.Audit.Reports.Outages;

namespace HopEn.Audit.Reports.Html;

/// <summary>An interruption of the period as the page words it.</summary>
internal sealed record OutageFindingView(
    OutageView Outage,
    bool IsToConfirm,
    string Summary,
    IReadOnlyList<OutageCountView> Counts,
    IReadOnlyList<OutageRateView> Rates
)
{
    public static OutageFindingView Of(OutageFinding finding) =>
        new(
            OutageView.Of(finding.Outage),
            finding.Outage.When.NeedsConfirmation,
            OutageSentences.Summary(finding),
            [
                .. finding.Counts.Select(count => new OutageCountView(
                    OutageSentences.Counted(count.What),
                    FrenchNumbers.Count(count.Least),
                    FrenchNumbers.Count(count.Most)
                )),
            ],
            [.. finding.Rates.Select(OutageRateView.Of)]
        );
}

/// <summary>A count inside an interruption.</summary>
internal sealed record OutageCountView(string Label, string Least, string Most);

/// <summary>A rate with and without an interruption.</summary>
internal sealed record OutageRateView(
    string Objective,
    bool IsAssumed,
    string Month,
    string Rate,
    string Effect,
    string Without
)
{
    public static OutageRateView Of(OutageRate rate) =>
        new(
            rate.Objective.Split('/')[^1],
            rate.Status == RuleStatus.Assumed,
            FrenchNumbers.Month(rate.Month),
            $"{FrenchNumbers.Rate(rate.Rate)} ({FrenchNumbers.Count(rate.Numerator)} / {FrenchNumbers.Count(rate.Denominator)})",
            OutageSentences.Effect(rate.MostEffect),
            rate.RateWithout is { } without
                ? $"{FrenchNumbers.Rate(without)} "
                    + $"({FrenchNumbers.Count(rate.NumeratorWithout)} / {FrenchNumbers.Count(rate.DenominatorWithout)})"
                : "—"
        );
}
