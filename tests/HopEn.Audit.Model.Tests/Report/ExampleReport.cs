namespace HopEn.Audit.Model.Tests.Report;

/// <summary>The committed example, for what is asked of a whole report.</summary>
internal static class ExampleReport
{
    public static AuditReport Read() =>
        ReportJson.Read(File.ReadAllText(Path.Combine(Repository.Root, "reports", "example", "report.json")));

    /// <summary>The indicator of an objective, by its short name.</summary>
    public static IndicatorResult Indicator(string objective) =>
        Read().Indicators.Single(one => one.Objective.EndsWith(objective, StringComparison.Ordinal));
}
