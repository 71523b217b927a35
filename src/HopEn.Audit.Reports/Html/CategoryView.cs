using HopEn.Audit.Model;
using HopEn.Audit.Reports.French;
using HopEn.Audit.Reports.Words;

namespace HopEn.Audit.Reports.Html;

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
            Reason: MessageWords.OfAny(category.Reason, Surface.File)
        );
}
