using HopEn.Audit.Model;
using HopEn.Audit.Reports.French;

namespace HopEn.Audit.Reports.Outages;

/// <summary>An outage as the page shows it.</summary>
internal sealed record OutageView(
    string Id,
    string Service,
    string When,
    string Nature,
    bool Cancelled,
    string Effects,
    string Objectives,
    string Confidence,
    IReadOnlyList<string> Impacts,
    IReadOnlyList<string> Confirmations,
    OutageAdvice Advice,
    IReadOnlyList<NoticeView> Notices,
    IReadOnlyList<string> History
)
{
    public static OutageView Of(Outage outage) =>
        new(
            Id: outage.Id,
            Service: outage.ServiceName,
            When: FrenchMoments.Windows(outage.When.Retained),
            Nature: OutageLabels.Of(outage.Nature),
            Cancelled: outage.Cancelled,
            Effects: OutageLabels.Effects(outage),
            Objectives: outage.Objectives.Count > 0 ? OutageLabels.Objectives(outage) : string.Empty,
            Confidence: OutageLabels.Of(outage.Confidence),
            Impacts: [.. outage.Impacts.Select(OutageLabels.Impact)],
            Confirmations: [.. Confirm(outage)],
            Advice: outage.Advice,
            Notices: [.. outage.Notices.Select(NoticeView.Of)],
            History:
            [
                .. outage.History.Select(revision =>
                    $"jusqu’au {FrenchNumbers.Day(DateOnly.FromDateTime(revision.LastSeen.DateTime))}\u202f: {revision.Text}"
                ),
            ]
        );

    private static IEnumerable<string> Confirm(Outage outage)
    {
        foreach (var other in outage.When.Readings.Skip(1))
            yield return $"«\u202f{outage.When.Phrase}\u202f» peut aussi se lire {FrenchMoments.Windows(other)}, {other.Explanation}.";
        if (outage.When.RetainedBecause is { } because)
            yield return $"Lecture retenue\u202f: {outage.When.Retained.Explanation}, car {because}.";
        foreach (var doubt in outage.When.Doubts)
            yield return doubt;
    }
}

/// <summary>A notice as the page shows it.</summary>
internal sealed record NoticeView(
    string Source,
    string Confidence,
    string Published,
    string Phrase,
    string Url,
    string Hash
)
{
    public static NoticeView Of(OutageNotice notice) =>
        new(
            notice.Source,
            OutageLabels.Of(notice.Confidence),
            notice.PublishedOn is { } day ? FrenchNumbers.Day(day) : "date inconnue",
            notice.Phrase,
            notice.Url ?? string.Empty,
            notice.TextSha256[..Math.Min(12, notice.TextSha256.Length)]
        );
}

/// <summary>A source as the page shows it.</summary>
internal sealed record OutageSourceView(
    string Title,
    string Location,
    string Sign,
    string State,
    string ReadAt,
    int Notices,
    IReadOnlyList<string> Messages
)
{
    public static OutageSourceView Of(OutageSourceInfo source) =>
        new(
            Title: source.Title,
            Location: source.Location,
            Sign: OutageLabels.Sign(source.State),
            State: OutageLabels.Of(source.State),
            ReadAt: source.ReadAt is { } at ? FrenchNumbers.Day(DateOnly.FromDateTime(at.DateTime)) : "—",
            Notices: source.Notices,
            Messages: source.Messages
        );
}

/// <summary>The page.</summary>
internal sealed record BulletinView(
    string GeneratedAt,
    string Period,
    IReadOnlyList<OutageView> Upcoming,
    IReadOnlyList<OutageView> Past,
    IReadOnlyList<OutageSourceView> Sources,
    string WorkingTime
)
{
    public static BulletinView Of(OutageBulletin bulletin) =>
        new(
            $"{FrenchNumbers.Day(DateOnly.FromDateTime(bulletin.GeneratedAt.DateTime))} à {FrenchMoments.Hour(bulletin.GeneratedAt)}",
            bulletin switch
            {
                { From: { } from, To: { } to } => $"du {FrenchNumbers.Day(from)} au {FrenchNumbers.Day(to)}",
                { From: { } from } => $"depuis le {FrenchNumbers.Day(from)}",
                { To: { } to } => $"jusqu’au {FrenchNumbers.Day(to)}",
                _ => string.Empty,
            },
            [.. bulletin.Upcoming.Select(OutageView.Of)],
            [.. bulletin.Past.Select(OutageView.Of)],
            [.. bulletin.Sources.Select(OutageSourceView.Of)],
            Model.WorkingTime.Assumption
        );
}
