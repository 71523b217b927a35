namespace HopEn.Audit.Model;

/// <summary>The outages known at a moment; every format is rendered from it.</summary>
/// <param name="SchemaVersion">Version of the JSON shape.</param>
/// <param name="GeneratedAt">When, with its Europe/Paris offset.</param>
/// <param name="From">First day asked for; null when not bounded.</param>
/// <param name="To">Last day asked for; null when not bounded.</param>
/// <param name="Upcoming">Under way or still to come, the nearest first.</param>
/// <param name="Past">Over, the latest first.</param>
/// <param name="Sources">The sources, in order.</param>
public sealed record OutageBulletin(
    string SchemaVersion,
    DateTimeOffset GeneratedAt,
    DateOnly? From,
    DateOnly? To,
    IReadOnlyList<Outage> Upcoming,
    IReadOnlyList<Outage> Past,
    IReadOnlyList<OutageSourceInfo> Sources
)
{
    /// <summary>Version of the shape written by this assembly.</summary>
    public const string Version = "1.0";

    /// <summary>
    /// Sorts outages into upcoming and past, keeping those that concern the days asked for (<see
    /// cref="OutageTime.Concerns"/>).
    /// </summary>
    public static OutageBulletin Of(
        IEnumerable<Outage> outages,
        IReadOnlyList<OutageSourceInfo> sources,
        DateTimeOffset now,
        DateOnly? from,
        DateOnly? to
    )
    {
        var start = from is { Year: > 1 } first ? ParisTime.At(first, TimeOnly.MinValue) : DateTimeOffset.MinValue;
        var end = to is { Year: < 9999 } last
            ? ParisTime.At(last.AddDays(1), TimeOnly.MinValue)
            : DateTimeOffset.MaxValue;
        var kept = outages.Where(outage => outage.When.Concerns(start, end)).ToArray();
        bool Over(Outage outage) => !outage.When.Concerns(now, DateTimeOffset.MaxValue);
        return new OutageBulletin(
            SchemaVersion: Version,
            GeneratedAt: now,
            From: from,
            To: to,
            Upcoming:
            [
                .. kept.Where(outage => !Over(outage))
                    .OrderBy(outage => outage.When.Start)
                    .ThenBy(outage => outage.Id, StringComparer.Ordinal),
            ],
            Past:
            [
                .. kept.Where(Over)
                    .OrderByDescending(outage => outage.When.Start)
                    .ThenBy(outage => outage.Id, StringComparer.Ordinal),
            ],
            Sources: sources
        );
    }
}
