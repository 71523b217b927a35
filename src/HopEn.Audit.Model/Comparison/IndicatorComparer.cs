namespace HopEn.Audit.Model;

/// <summary>Compares the figures of every objective of two reports.</summary>
internal static class IndicatorComparer
{
    public static IReadOnlyList<IndicatorChange> Compare(AuditReport before, AuditReport after)
    {
        var (earlier, later) = (Counted(before), Counted(after));
        return
        [
            .. earlier
                .Keys.Union(later.Keys)
                .Select(id => Change(id, before, earlier.GetValueOrDefault(id), after, later.GetValueOrDefault(id)))
                .OrderBy(change => change.Objective, StringComparer.Ordinal)
                .ThenBy(change => change.RuleId),
        ];
    }

    // Patients or documents counted month by month under an objective are its indicator; a list, a validation or an address is not.
    private static Dictionary<RuleId, RuleResult> Counted(AuditReport report) =>
        report
            .Rules.Where(rule =>
                rule
                    is {
                        Identity.Objective: not null,
                        Identity.Kind: RuleKind.Ratio,
                        Identity.Unit: Unit.Patient or Unit.Document
                    }
                && Months(rule).Any()
            )
            .ToDictionary(rule => rule.Id);

    private static IndicatorChange Change(
        RuleId id,
        AuditReport before,
        RuleResult? earlier,
        AuditReport after,
        RuleResult? later
    )
    {
        var (first, second) = (Detail(before, id), Detail(after, id));
        return new IndicatorChange(
            (later ?? earlier)!.Identity.Objective!,
            id,
            Figure(earlier, first),
            Figure(later, second),
            Boxes(first, second),
            Merge(earlier, later)
        );
    }

    private static IndicatorResult? Detail(AuditReport report, RuleId id) =>
        report.Indicators.FirstOrDefault(indicator => indicator.RuleId == id);

    private static IndicatorFigure? Figure(RuleResult? rule, IndicatorResult? detail) =>
        rule is { Outcome.Denominator: > 0 }
            ? new IndicatorFigure(detail?.Month, rule.Outcome.Numerator, rule.Outcome.Denominator, detail?.Lacking)
            : null;

    private static BoxChange[] Boxes(IndicatorResult? before, IndicatorResult? after)
    {
        long Of(IndicatorResult? indicator, string code) =>
            indicator?.Cascade.Boxes.Where(box => box.Code == code).Sum(box => box.Patients) ?? 0;
        var codes = new[] { before, after }
            .OfType<IndicatorResult>()
            .SelectMany(indicator => indicator.Cascade.Boxes)
            .Select(box => box.Code)
            .Distinct(StringComparer.Ordinal);
        return
        [
            .. codes
                .Select(code => new BoxChange(code, Of(before, code), Of(after, code)))
                .OrderByDescending(box => Math.Abs(box.After - box.Before))
                .ThenBy(box => box.Code, StringComparer.Ordinal),
        ];
    }

    private static MonthChange[] Merge(RuleResult? before, RuleResult? after)
    {
        var (earlier, later) = (Rates(before), Rates(after));
        return
        [
            .. earlier
                .Keys.Union(later.Keys)
                .Order()
                .Select(month => new MonthChange(month, Of(earlier, month), Of(later, month))),
        ];
    }

    private static decimal? Of(Dictionary<Month, decimal> rates, Month month) =>
        rates.TryGetValue(month, out var rate) ? rate : null;

    private static Dictionary<Month, decimal> Rates(RuleResult? rule) =>
        rule is null
            ? []
            : Months(rule)
                .ToDictionary(
                    point => point.Month!.Value,
                    point => Math.Round((decimal)point.Numerator / point.Denominator, 6)
                );

    private static IEnumerable<SeriesPoint> Months(RuleResult rule) =>
        rule.Evidence.Series.Where(point => point is { Month: not null, Site: null, Denominator: > 0 });
}
