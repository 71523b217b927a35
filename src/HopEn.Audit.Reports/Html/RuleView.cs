using Fluid.Values;
using HopEn.Audit.Model;
using HopEn.Audit.Reports.Charts;
using HopEn.Audit.Reports.French;

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

    public static RuleView Of(RuleResult rule, Func<string, string> site)
    {
        var months = rule.Series.Where(point => point is { Month: not null, Site: null }).ToArray();
        var sites = rule.Series.Where(point => point is { Month: null, Site: not null }).ToArray();
        return new RuleView(
            rule,
            FrenchLabels.Of(rule.Verdict),
            FrenchLabels.Sign(rule.Verdict),
            ReportView.Code(rule.Verdict),
            FrenchLabels.Of(rule.Severity),
            Sentences.Result(rule),
            rule.Gain > 0 ? FrenchNumbers.Gain(rule.Gain) : string.Empty,
            rule.Status == RuleStatus.Assumed,
            FrenchNumbers.Number(rule.Weight),
            rule.WeightReason ?? "—",
            rule.Denominator > 0 ? rule.Reason ?? string.Empty : string.Empty,
            Draw(rule, months, sites, site),
            [
                .. (rule.Services?.Worst ?? [])
                    .Where(point => point.Denominator > point.Numerator)
                    .Take(10)
                    .Select(point => PointView.Of(point.Service, point.Numerator, point.Denominator)),
            ],
            rule.Services?.ServiceCount ?? 0,
            [
                .. rule.Details.Select(detail => new DetailView(
                    detail.Text,
                    FrenchNumbers.Count(detail.Count),
                    FrenchNumbers.Rate((decimal)detail.Count / rule.EvidenceTotal)
                )),
            ],
            [.. rule.Evidence.Take(EvidenceShown).Select(EvidenceView.Of)],
            FrenchNumbers.Count(rule.EvidenceTotal),
            rule.EvidenceTotal > EvidenceShown,
            rule.NotConcerned > 0 ? FrenchNumbers.Count(rule.NotConcerned) : string.Empty
        );
    }

    // A rule that conforms everywhere needs no picture of it.
    private static IReadOnlyList<ChartView> Draw(
        RuleResult rule,
        SeriesPoint[] months,
        SeriesPoint[] sites,
        Func<string, string> site
    )
    {
        if (rule.Denominator > 0 && rule.Numerator == rule.Denominator)
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
            FrenchNumbers.Rate((decimal)numerator / denominator)
        );
}

/// <summary>Failures that share a cause.</summary>
internal sealed record DetailView(string Text, string Count, string Share);

/// <summary>One failing row.</summary>
internal sealed record EvidenceView(string Subject, string Text, string Place)
{
    public static EvidenceView Of(Evidence evidence) =>
        new(
            evidence.Subject,
            evidence.Text,
            evidence.File is null ? "—"
                : evidence.Line is { } line
                    ? $"{evidence.File}, ligne {line.ToString(System.Globalization.CultureInfo.InvariantCulture)}"
                : evidence.File
        );
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
            RateChart.Monthly(rule.Id, points, rule.Target),
            "par mois",
            "Mois",
            rule,
            [
                .. points.Select(point =>
                    PointView.Of(FrenchNumbers.Month(point.Month!), point.Numerator, point.Denominator)
                ),
            ]
        );

    public static ChartView Sites(RuleResult rule, IReadOnlyList<SeriesPoint> points, Func<string, string> site) =>
        Create(
            RateChart.BySite(rule.Id, points, site, rule.Target),
            "par site",
            "Site",
            rule,
            [.. points.Select(point => PointView.Of(site(point.Site!), point.Numerator, point.Denominator))]
        );

    private static ChartView Create(string svg, string grouping, string header, RuleResult rule, PointView[] points) =>
        new(
            new StringValue(svg, encode: false),
            $"{rule.Title}, {grouping}\u202f: {string.Join(" ; ", points.Select(point => $"{point.Label} {point.Rate}"))}",
            $"{rule.Title}, {grouping}{(header == "Site" ? " (gestion interne\u202f: les sites ne s’additionnent pas)" : string.Empty)}",
            header,
            points
        );
}
