using HopEn.Audit.Model;
using HopEn.Audit.Reports.French;

namespace HopEn.Audit.Reports.Html;

/// <summary>The feeding of the DMP, as the page words it.</summary>
internal sealed record DmpSubmissionView(
    string Rejections,
    IReadOnlyList<FeedRejectionView> Codes,
    IReadOnlyList<DmpFamilyView> Families
)
{
    /// <summary>None or one: a report without documents or feeds has none.</summary>
    public static IReadOnlyList<DmpSubmissionView> Of(AuditReport report)
    {
        if (report.Feeding is not { } feeding)
            return [];
        string Title(DmpFamily family) =>
            report.Objectives.FirstOrDefault(objective => objective.Id == family.Objective)?.Title ?? family.RuleId;
        return
        [
            new DmpSubmissionView(
                DmpSubmissionSentences.Rejections(feeding),
                [
                    .. feeding.Rejections.Select(one => new FeedRejectionView(
                        DmpSubmissionSentences.Code(one.Code),
                        FrenchNumbers.Count(one.Feeds),
                        FrenchNumbers.Count(one.Recovered)
                    )),
                ],
                [.. feeding.Families.Select(family => DmpFamilyView.Of(family, Title(family)))]
            ),
        ];
    }
}

/// <summary>Feeds refused with one code.</summary>
internal sealed record FeedRejectionView(string Code, string Feeds, string Recovered);

/// <summary>A family.</summary>
internal sealed record DmpFamilyView(
    string Id,
    string Headline,
    string Stays,
    string Lost,
    string Delay,
    IReadOnlyList<BoxView> Boxes,
    string Gap,
    IReadOnlyList<BoxGroupView> Services,
    IReadOnlyList<BoxGroupView> Types,
    IReadOnlyList<string> Spans,
    IReadOnlyList<DelayView> Delays,
    IReadOnlyList<ProjectionView> Outlooks
)
{
    public static DmpFamilyView Of(DmpFamily family, string title)
    {
        var gap = family.NotFed();
        var delays = new[] { family.Delay }
            .OfType<SubmissionDelay>()
            .Concat(family.Delays.Count > 1 ? family.Delays : [])
            .ToArray();
        var met = family.Delay?.Steps.Select((step, i) => (step, i)).Where(pair => pair.step.Documents > 0).ToArray()
            ?? [];
        return new DmpFamilyView(
            Id: family.RuleId,
            Headline: DmpSubmissionSentences.Headline(family, title),
            Stays: DmpSubmissionSentences.Stays(family),
            Lost: DmpSubmissionSentences.Lost(family),
            Delay: DmpSubmissionSentences.Delay(family),
            Boxes:
            [
                .. family.Boxes.Select(box => new BoxView(
                    $"Documents {DmpSubmissionSentences.Box(box.Code)}",
                    FrenchNumbers.Count(box.Documents),
                    FrenchNumbers.Rate(Ratio.Of(box.Documents, gap)),
                    Ratio.Percent(box.Documents, gap)
                )),
            ],
            Gap: FrenchNumbers.Count(gap),
            Services: [.. family.Services.Select(Group)],
            Types: [.. family.Types.Select(Group)],
            Spans: [.. met.Select(pair => DmpSubmissionSentences.Span(pair.step))],
            Delays: [.. delays.Select(delay => DelayView.Of(delay, [.. met.Select(pair => delay.Steps[pair.i])]))],
            Outlooks: ProjectionView.Of(family.RuleId, family.Outlook, ProjectionSentences.OfDocuments)
        );
    }

    private static BoxGroupView Group(DmpGroup group) =>
        new(group.Name, FrenchNumbers.Count(group.Documents), DmpSubmissionSentences.LargestFirst(group.Boxes));
}

/// <summary>How long a type of document takes.</summary>
internal sealed record DelayView(
    string Name,
    string Documents,
    string Median,
    string Ninetieth,
    IReadOnlyList<string> Steps
)
{
    public static DelayView Of(SubmissionDelay delay, IReadOnlyList<DelayStep> shown) =>
        new(
            delay.Name ?? "Toute la famille",
            FrenchNumbers.Count(delay.Documents),
            DmpSubmissionSentences.Days(delay.Median),
            DmpSubmissionSentences.Days(delay.NinetiethPercentile),
            [.. shown.Select(step => FrenchNumbers.Count(step.Documents))]
        );
}
