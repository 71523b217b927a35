using HopEn.Audit.Model;

namespace HopEn.Audit.Benchmarks;

/// <summary>The figures of a report that the baseline counts too, under the names of bare-indicators-answers.sql.</summary>
internal static class IndicatorAnswers
{
    private static readonly Dictionary<string, string> Duties = new(StringComparer.Ordinal)
    {
        ["two"] = "2",
        ["one"] = "1",
        ["zero"] = "0",
    };

    public static void Print(AuditReport report)
    {
        foreach (var indicator in report.Indicators)
        {
            var rule = report.Rules.Single(one => one.Id == indicator.RuleId);
            foreach (var month in rule.Evidence.Series.Where(point => point is { Month: not null, Site: null }))
            {
                Measurement.Answer($"{rule.Id} {month.Month} reached", month.Numerator);
                Measurement.Answer($"{rule.Id} {month.Month} counted", month.Denominator);
            }

            foreach (var pathway in indicator.Pathways)
            {
                Measurement.Answer($"pathway {pathway.Id} reached", pathway.Numerator);
                Measurement.Answer($"pathway {pathway.Id} eligible", pathway.Denominator);
            }
        }

        var professional = report.Indicators.Single(one => one.RuleId == "professional-message-patients");
        foreach (var box in professional.Cascade.Boxes)
            Measurement.Answer($"lost {box.Code}", box.Patients);
        foreach (var family in report.Feeding!.Families.Where(family => family.Documents > 0))
        {
            Measurement.Answer($"{family.RuleId} fed", family.Fed);
            Measurement.Answer($"{family.RuleId} documents", family.Documents);
            foreach (var box in family.Boxes)
                Measurement.Answer($"{family.RuleId} {box.Code}", box.Documents);
            Measurement.Answer($"{family.RuleId} median", (double)family.Delay!.Median);
        }

        foreach (var rejection in report.Feeding.Rejections)
            Measurement.Answer($"rejected {rejection.Code}", rejection.Feeds);
        var duty = report.Rules.Single(rule => rule.Id == "document-triple-duty");
        Measurement.Answer("recipients 3", duty.Outcome.Numerator);
        foreach (var detail in duty.Evidence.Details)
            Measurement.Answer($"recipients {Duties[detail.Code]}", detail.Count);
    }
}
