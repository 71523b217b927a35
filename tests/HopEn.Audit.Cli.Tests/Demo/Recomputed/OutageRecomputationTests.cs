using System.Globalization;
using HopEn.Audit.Model;

namespace HopEn.Audit.Cli.Tests.Demo.Recomputed;

/// <summary>
/// What fell in the closure of May 2025, and in others at the edge of a month or of the period,
/// counted again by hand from the raw files.
/// </summary>
public sealed class OutageRecomputationTests
{
    private static readonly (string Objective, string[] Types)[] Families =
    [
        ("HOPEN2/P1.O2", ["11490-0"]),
        ("HOPEN2/P1.O3", ["34874-8"]),
        ("HOPEN2/P1.O4", ["11488-4"]),
        ("HOPEN2/P1.O5", ["18748-4"]),
        ("HOPEN2/P1.O6", ["11502-2"]),
    ];

    private sealed record Submission(string Document, DateTime From, DateTime To, string Result);

    private sealed record Written(string Id, string Type, DateOnly ProducedOn, DateOnly? ValidatedOn);

    [Theory]
    [InlineData(20250731, "2025-05-17 21:00", "2025-05-18 13:00", "2025-05")]
    [InlineData(1, "2025-05-17 21:00", "2025-05-18 13:00", "2025-05")]
    [InlineData(42, "2025-05-17 21:00", "2025-05-18 13:00", "2025-05")]
    [InlineData(20250731, "2025-05-31 21:00", "2025-06-01 13:00", "2025-05 2025-06")]
    [InlineData(20250731, "2025-06-30 06:00", "2025-07-03 20:00", "2025-06 2025-07")]
    [InlineData(20250731, "2025-07-31 20:00", "2025-08-01 08:00", "2025-07")]
    [InlineData(20250731, "2024-12-31 20:00", "2025-01-02 13:00", "2025-01")]
    public void The_overlay_is_that_counted_by_hand_from_the_raw_files(int seed, string from, string to, string months)
    {
        var (start, end) = (
            DateTime.Parse(from, CultureInfo.InvariantCulture),
            DateTime.Parse(to, CultureInfo.InvariantCulture)
        );
        DateOnly[] days =
        [
            .. Enumerable
                .Range(0, DateOnly.FromDateTime(end).DayNumber - DateOnly.FromDateTime(start).DayNumber + 1)
                .Select(DateOnly.FromDateTime(start).AddDays),
        ];
        bool IsWhole(DateOnly day) =>
            day.ToDateTime(TimeOnly.MinValue) >= start && day.AddDays(1).ToDateTime(TimeOnly.MinValue) <= end;
        using var demo = new DemoAudit(seed, 3000);
        if (start != new DateTime(2025, 5, 17, 21, 0, 0))
            File.AppendAllText(
                Path.Combine(demo.Folder, "outages.yml"),
                $"  - {{service: dmp, title: Autre fermeture, start: {from}, end: {to}, nature: scheduled}}\n"
            );
        var section = demo.Run(5).Outages;
        string[] domains = ["gam", "sud"];
        var submissions = domains
            .SelectMany(domain =>
                RawFile
                    .Rows(demo.Folder, $"dmp-{domain}.csv")
                    .Select(row => Submitted(domain + row["Id document"], row["Date alimentation"], row["Statut DMP"]))
            )
            .ToArray();
        var documents = domains
            .SelectMany(domain =>
                RawFile
                    .Rows(demo.Folder, $"documents-{domain}.csv")
                    .Select(row => new Written(
                        domain + row["Id document"],
                        row["Code LOINC"],
                        Day(row["Date de production"])!.Value,
                        Day(row["Date de validation"])
                    ))
            )
            .ToArray();
        var byDocument = submissions.ToLookup(one => one.Document);

        var may = submissions.Where(one => one.From < end && one.To > start).ToArray();
        var sure = may.Where(one => one.From >= start && one.To <= end).ToArray();
        var refused = may.Where(one => one.Result == "Rejeté")
            .GroupBy(one => one.Document)
            .Select(group => (Id: group.Key, At: group.Min(one => one.From), IsSure: group.Any(sure.Contains)))
            .ToArray();
        string? Fate((string Id, DateTime At, bool) one) =>
            byDocument[one.Id]
                .Where(later => later.Result != "Rejeté" && later.To > one.At.AddMinutes(1))
                .OrderBy(later => later.To)
                .LastOrDefault()
                ?.Result;
        var sentAgain = refused.Where(one => Fate(one) == "Accepté").ToArray();
        var missing = refused.Where(one => Fate(one) is null or "Retiré").ToArray();
        var unsent = documents
            .Where(one =>
                one.ValidatedOn is { } validated
                && (days.Contains(one.ProducedOn) || days.Contains(validated))
                && !byDocument[one.Id].Any()
                && Families.Any(family => family.Types.Contains(one.Type))
            )
            .Select(one => one.Id)
            .ToArray();

        var dmp = section.InPeriod.Single(finding =>
            finding.Outage.Service == OutageService.Dmp && finding.Outage.When.Start!.Value.DateTime == start
        );
        dmp.Outage.Impacts.Sum(impact => impact.MostHours).ShouldBe((decimal)(end - start).TotalHours);
        Counted(dmp, "accepted")
            .ShouldBe((sure.Count(one => one.Result == "Accepté"), may.Count(one => one.Result == "Accepté")));
        Counted(dmp, "refused")
            .ShouldBe((sure.Count(one => one.Result == "Rejeté"), may.Count(one => one.Result == "Rejeté")));
        Counted(dmp, "documents")
            .ShouldBe(
                (documents.Count(one => IsWhole(one.ProducedOn)), documents.Count(one => days.Contains(one.ProducedOn)))
            );
        Counted(dmp, "sent-again").ShouldBe((sentAgain.Count(one => one.IsSure), sentAgain.Length));
        Counted(dmp, "not-sent-again").ShouldBe((missing.Count(one => one.IsSure), missing.Length + unsent.Length));
        var stays = new RawDemo(demo.Folder).Venues;
        Counted(dmp, "encounters")
            .Least.ShouldBeLessThanOrEqualTo(stays.Count(stay => IsWhole(stay.End ?? stay.Start)));
        Counted(dmp, "encounters")
            .Most.ShouldBeLessThanOrEqualTo(stays.Count(stay => days.Contains(stay.End ?? stay.Start)));

        var stopped = refused.Where(one => Fate(one) != "Accepté").Select(one => one.Id).Concat(unsent).ToHashSet();
        dmp.Rates.Select(rate => rate.Month.ToString()).Distinct().Order().ShouldBe(months.Split(' '));
        dmp.Rates.Select(rate => rate.Objective)
            .Distinct()
            .ShouldBe(
                Families
                    .Select(family => family.Objective)
                    .Where(objective => dmp.Rates.Any(rate => rate.Objective == objective))
            );
        foreach (var rate in dmp.Rates)
        {
            var own = documents
                .Where(one =>
                    Month.Of(one.ProducedOn) == rate.Month
                    && Families.Single(family => family.Objective == rate.Objective).Types.Contains(one.Type)
                )
                .Where(one => byDocument[one.Id].All(sent => sent.Result != "Opposition"))
                .Select(one =>
                    (
                        one,
                        IsFed: byDocument[one.Id].Any(sent => sent.Result == "Accepté")
                            && byDocument[one.Id].All(sent => sent.Result != "Retiré"),
                        IsInside: days.Contains(one.ProducedOn)
                            || (one.ValidatedOn is { } day && days.Contains(day))
                            || stopped.Contains(one.Id)
                    )
                )
                .ToArray();
            (rate.Numerator, rate.Denominator).ShouldBe((own.Count(one => one.IsFed), own.Length), rate.Objective);
            (rate.NumeratorWithout, rate.DenominatorWithout).ShouldBe(
                (own.Count(one => one.IsFed && !one.IsInside), own.Count(one => !one.IsInside)),
                rate.Objective
            );
            rate.FailingInside.ShouldBe(own.Count(one => !one.IsFed && stopped.Contains(one.one.Id)), rate.Objective);
            ((decimal)rate.MostEffect).ShouldBe(Math.Round((decimal)rate.FailingInside / rate.Denominator, 6));
        }

        section
            .Feeds.Select(month => month.Month.ToString())
            .ShouldBe(months.Split(' ').Append("2025-05").Distinct().Order());
        foreach (
            var first in section.Feeds.Select(month =>
                (
                    Month: month,
                    First: DateOnly.ParseExact(month.Month + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture)
                )
            )
        )
        {
            first
                .Month.Days.Select(day => (day.Day, day.Accepted, day.Refused))
                .ShouldBe(
                    Enumerable
                        .Range(0, DateTime.DaysInMonth(first.First.Year, first.First.Month))
                        .Select(first.First.AddDays)
                        .Select(day =>
                        {
                            var sent = submissions.Where(one => DateOnly.FromDateTime(one.From) == day).ToArray();
                            return (
                                day,
                                (long)sent.Count(one => one.Result == "Accepté"),
                                (long)sent.Count(one => one.Result == "Rejeté")
                            );
                        })
                );
        }
    }

    [Fact]
    public void Neither_the_dmp_nor_mon_espace_sante_touches_the_messages_to_professionals()
    {
        using var demo = new DemoAudit();
        var findings = demo.Run(5).Outages.InPeriod;
        findings
            .Where(finding => finding.Outage.Service is OutageService.Dmp or OutageService.Mes)
            .SelectMany(finding =>
                finding
                    .Outage.Objectives.Select(objective => objective.Id)
                    .Concat(finding.Rates.Select(rate => rate.Objective))
            )
            .ShouldNotContain("HOPEN2/P1.O7");
        findings
            .Single(finding => finding.Outage.Service == OutageService.Mes)
            .Rates.ShouldHaveSingleItem()
            .ShouldSatisfyAllConditions(
                rate => rate.Objective.ShouldBe("HOPEN2/P1.O8"),
                rate => rate.Status.ShouldBe(RuleStatus.Assumed)
            );
    }

    private static (long Least, long Most) Counted(OutageFinding finding, string what) =>
        finding.Counts.Single(count => count.What == what) is var count ? (count.Least, count.Most) : default;

    private static Submission Submitted(string document, string when, string result)
    {
        var hasHour = when.Length > 10;
        var from = DateTime.ParseExact(when, hasHour ? "dd/MM/yyyy HH:mm" : "dd/MM/yyyy", CultureInfo.InvariantCulture);
        return new Submission(document, from, hasHour ? from.AddMinutes(1) : from.AddDays(1), result);
    }

    private static DateOnly? Day(string text) =>
        text.Length == 0 ? null : DateOnly.ParseExact(text, "dd/MM/yyyy", CultureInfo.InvariantCulture);
}
