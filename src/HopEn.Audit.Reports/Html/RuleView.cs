using Fluid.Values;
using HopEn.Audit.Model;
using HopEn.Audit.Reports.Charts;
using HopEn.Audit.Reports.French;
using HopEn.Audit.Reports.Words;

namespace HopEn.Audit.Reports.Html;

/// <summary>A rule as the page words it.</summary>
internal sealed record RuleView(
    RuleResult Rule,
    string Verdict,
    string Sign,
    string Code,
    string Severity,
    string Result,
    string Gain,
    bool IsAssumed,
    string Weight,
    string Scale,
    string ScaleReason,
    string WeightReason,
    string Reason,
    IReadOnlyList<ChartView> Charts,
    IReadOnlyList<PointView> Services,
    int ServiceCount,
    IReadOnlyList<DetailView> Details,
    IReadOnlyList<EvidenceView> Evidence,
    string EvidenceTotal,
    bool EvidenceIsCut,
    string NotConcerned
)
{
    private const int EvidenceShown = 8;

    public static RuleView Of(RuleResult rule, Func<Finess, string> site)
    {
        var months = rule.Evidence.Series.Where(point => point is { Month: not null, Site: null }).ToArray();
        var sites = rule.Evidence.Series.Where(point => point is { Month: null, Site: not null }).ToArray();
        return new RuleView(
            Rule: rule,
            Verdict: FrenchLabels.Of(rule.Outcome.Verdict),
            Sign: FrenchLabels.Sign(rule.Outcome.Verdict),
            Code: ReportView.Code(rule.Outcome.Verdict),
            Severity: FrenchLabels.Of(rule.Identity.Severity),
            Result: ResultWords.Of(rule, Surface.File),
            Gain: rule.Score.Gain > 0 ? FrenchNumbers.Gain(rule.Score.Gain) : string.Empty,
            IsAssumed: rule.Identity.Status == RuleStatus.Assumed,
            Weight: FrenchNumbers.Number(rule.Score.Weight),
            Scale: ScoreSentences.Scale(rule.Outcome, rule.Score),
            ScaleReason: MessageWords.OfAny(rule.Score.SpanReason, Surface.File),
            WeightReason: rule.Score.WeightReason is { } reason ? MessageWords.Of(reason, Surface.File) : "—",
            Reason: rule.Outcome.Denominator > 0 ? MessageWords.Of(rule.Outcome.Reasons, Surface.File) : string.Empty,
            Charts: Draw(rule, months, sites, site),
            Services:
            [
                .. (rule.Evidence.Services?.Worst ?? [])
                    .Where(point => point.Denominator > point.Numerator)
                    .Take(10)
                    .Select(point => PointView.Of(point.Service, point.Numerator, point.Denominator)),
            ],
            ServiceCount: rule.Evidence.Services?.ServiceCount ?? 0,
            Details:
            [
                .. rule.Evidence.Details.Select(detail => new DetailView(
                    detail.Text,
                    FrenchNumbers.Count(detail.Count),
                    FrenchNumbers.Rate(Ratio.Of(detail.Count, rule.Evidence.Total))
                )),
            ],
            Evidence: [.. rule.Evidence.Samples.Take(EvidenceShown).Select(EvidenceView.Of)],
            EvidenceTotal: FrenchNumbers.Count(rule.Evidence.Total),
            EvidenceIsCut: rule.Evidence.Total > EvidenceShown,
            NotConcerned: rule.Outcome.NotConcerned > 0 ? FrenchNumbers.Count(rule.Outcome.NotConcerned) : string.Empty
        );
    }

    // A rule that conforms everywhere needs no picture of it.
    private static IReadOnlyList<ChartView> Draw(
        RuleResult rule,
        SeriesPoint[] months,
        SeriesPoint[] sites,
        Func<Finess, string> site
    )
    {
        if (rule.Outcome.Denominator > 0 && rule.Outcome.Numerator == rule.Outcome.Denominator)
            return [];
        var charts = new List<ChartView>();
        if (months.Length > 1)
            charts.Add(ChartView.Monthly(rule, months));
        if (sites.Length > 1)
            charts.Add(ChartView.Sites(rule, sites, site));
        return charts;
    }
}

/// <summary>Counts of one month, site or service.</summary>
internal sealed record PointView(string Label, string Numerator, string Denominator, string Rate)
{
    public static PointView Of(string label, long numerator, long denominator) =>
        new(
            label,
            FrenchNumbers.Count(numerator),
            FrenchNumbers.Count(denominator),
            FrenchNumbers.Rate(Ratio.Of(numerator, denominator))
        );
}

/// <summary>Failures that share a cause.</summary>
internal sealed record DetailView(string Text, string Count, string Share);

/// <summary>One failing row.</summary>
internal sealed record EvidenceView(string Subject, string Text, string Place)
{
    public static EvidenceView Of(Evidence evidence) =>
        new(evidence.Subject, evidence.Text, evidence.Origin is { } origin ? OriginWords.Of(origin) : "—");
}

/// <summary>A chart with its text alternative and its data.</summary>
internal sealed record ChartView(
    FluidValue Svg,
    string Alternative,
    string Caption,
    string Header,
    IReadOnlyList<PointView> Points
)
{
    public static ChartView Monthly(RuleResult rule, IReadOnlyList<SeriesPoint> points) =>
        Create(
            RateChart.Monthly(rule.Id, points, rule.Outcome.Target),
            "par mois",
            "Mois",
            rule,
            [
                .. points.Select(point =>
                    PointView.Of(FrenchNumbers.Month(point.Month!.Value), point.Numerator, point.Denominator)
                ),
            ]
        );

    public static ChartView Sites(RuleResult rule, IReadOnlyList<SeriesPoint> points, Func<Finess, string> site) =>
        Create(
            RateChart.BySite(rule.Id, points, site, rule.Outcome.Target),
            "par site",
            "Site",
            rule,
            [.. points.Select(point => PointView.Of(site(point.Site!.Value), point.Numerator, point.Denominator))]
        );

    private static ChartView Create(string svg, string grouping, string header, RuleResult rule, PointView[] points) =>
        new(
            new StringValue(svg, encode: false),
            $"{rule.Identity.Title}, {grouping}\u202f: {string.Join(" ; ", points.Select(point => $"{point.Label} {point.Rate}"))}",
            $"{rule.Identity.Title}, {grouping}"
                + (header == "Site" ? " (gestion interne\u202f: les sites ne s’additionnent pas)" : string.Empty),
            header,
            points
        );
}
