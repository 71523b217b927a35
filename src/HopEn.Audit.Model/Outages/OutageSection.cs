namespace HopEn.Audit.Model;

/// <summary>The interruptions of national services laid over an audit.</summary>
/// <param name="Upcoming">Under way on the day of the audit, or beginning within sixty days, the nearest first.</param>
/// <param name="InPeriod">Those that touch the period, in the order of their starts.</param>
/// <param name="Feeds">What was sent to the DMP day by day, for each month of the period in which a closure stopped its feeding.</param>
/// <param name="Sources">Where interruptions were looked for; those never read are left out.</param>
public sealed record OutageSection(
    IReadOnlyList<Outage> Upcoming,
    IReadOnlyList<OutageFinding> InPeriod,
    IReadOnlyList<SubmissionMonth> Feeds,
    IReadOnlyList<OutageSourceInfo> Sources
)
{
    /// <summary>Nothing is known.</summary>
    public static OutageSection None { get; } = new([], [], [], []);

    /// <summary>Those of the period that touch a month.</summary>
    public IReadOnlyList<Outage> Touching(SubmissionMonth month) =>
        [
            .. InPeriod
                .Select(finding => finding.Outage)
                .Where(outage => outage.Impacts.Any(impact => impact.Month == month.Month)),
        ];

    /// <summary>The interruptions of the report as a bulletin, for a calendar or alerts.</summary>
    /// <param name="now">Moment of the audit.</param>
    public OutageBulletin Bulletin(DateTimeOffset now) =>
        OutageBulletin.Of(
            Upcoming.Concat(InPeriod.Select(finding => finding.Outage)).DistinctBy(outage => outage.Id),
            Sources,
            now,
            null,
            null
        );
}
