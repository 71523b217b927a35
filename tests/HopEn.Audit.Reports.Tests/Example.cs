using HopEn.Audit.Model;

namespace HopEn.Audit.Reports.Tests;

/// <summary>The committed example: the report of the demonstration hospital on 20 August 2025.</summary>
internal static class Example
{
    public static string Folder => Path.Combine(Repository.Root, "reports", "example");

    public static string Templates => Path.Combine(Repository.Root, "reports");

    public static AuditReport Report => ReportJson.Read(File.ReadAllText(Path.Combine(Folder, "report.json")));

    /// <summary>The example with every text replaced by a hostile one.</summary>
    public static AuditReport Hostile(string hostile)
    {
        var report = Report;
        return report with
        {
            Subject = report.Subject with
            {
                Name = hostile,
                Sites = [.. report.Subject.Sites.Select(site => site with { Name = hostile })],
            },
            Notices = [AuditMessage.Sentence(hostile), AuditMessage.Of(MessageCodes.WaiverNote, hostile, hostile)],
            Run = report.Run with { Id = hostile },
            Programme = report.Programme with { Title = hostile, Reasons = [AuditMessage.Sentence(hostile)] },
            Guide = [.. report.Guide.Select(item => new GuideItem(item.Kind, hostile, hostile, hostile))],
            Rules =
            [
                .. report.Rules.Select(rule =>
                    rule with
                    {
                        Identity = rule.Identity with
                        {
                            Title = hostile,
                            Rationale = hostile,
                            Remedy = hostile,
                            Owner = hostile,
                            Source = hostile,
                        },
                        Outcome = rule.Outcome with { Reasons = [AuditMessage.Sentence(hostile)] },
                        Score = rule.Score with
                        {
                            WeightReason = AuditMessage.Sentence(hostile),
                            SpanReason = AuditMessage.Sentence(hostile),
                        },
                        Evidence = rule.Evidence with
                        {
                            Details = [.. rule.Evidence.Details.Select(detail => detail with { Text = hostile })],
                            Samples =
                            [
                                .. rule.Evidence.Samples.Select(evidence =>
                                    evidence with
                                    {
                                        Subject = hostile,
                                        Text = hostile,
                                        Origin = new FileOrigin(hostile, 1),
                                    }
                                ),
                            ],
                        },
                    }
                ),
            ],
            ActionPlan =
            [
                .. report.ActionPlan.Select(action =>
                    action with
                    {
                        Title = hostile,
                        Remedy = hostile,
                        Owner = hostile,
                    }
                ),
            ],
            Sources = [.. report.Sources.Select(source => source with { File = hostile, System = hostile })],
            Rejections =
            [
                .. report.Rejections.Select(rejection =>
                    rejection with
                    {
                        Origin = new FileOrigin(hostile, null),
                        Parameters = [hostile],
                    }
                ),
            ],
            Outages = report.Outages with
            {
                InPeriod =
                [
                    .. report.Outages.InPeriod.Select(finding =>
                        finding with
                        {
                            Outage = Hostile(finding.Outage, hostile),
                        }
                    ),
                ],
                Upcoming = [.. report.Outages.Upcoming.Select(outage => Hostile(outage, hostile))],
                Sources = [.. report.Outages.Sources.Select(source => source with { Title = hostile })],
            },
            Waivers = [.. report.Waivers.Select(waiver => waiver with { Reason = hostile, Author = hostile })],
            Assumptions =
            [
                .. report.Assumptions.Select(assumption =>
                    assumption with
                    {
                        Text = AuditMessage.Sentence(hostile),
                        Value = hostile,
                    }
                ),
            ],
        };
    }

    private static Outage Hostile(Outage outage, string hostile) =>
        outage with
        {
            ServiceName = hostile,
            Effects = [new OutageEffect(null, hostile)],
            When = outage.When with { Phrase = hostile, RetainedBecause = hostile, Doubts = [hostile] },
            Advice = new OutageAdvice([hostile], [hostile], [hostile]),
            Notices = [.. outage.Notices.Select(notice => notice with { Source = hostile, Phrase = hostile })],
        };
}
