using System.Globalization;
using HopEn.Audit.Model;

namespace HopEn.Audit.Cli.Tests.Demo.Recomputed;

/// <summary>What fell in the closure of May 2025, counted again by hand from the raw files.</summary>
public sealed class OutageRecomputationTests
{
    private static readonly DateTime Start = new(2025, 5, 17, 21, 0, 0);
    private static readonly DateTime End = new(2025, 5, 18, 13, 0, 0);
    private static readonly DateOnly[] Days = [new(2025, 5, 17), new(2025, 5, 18)];

    private static readonly (string Objective, string[] Types)[] Families =
    [
        ("HOPEN2/P1.O2", ["11490-0"]), ("HOPEN2/P1.O3", ["34874-8"]), ("HOPEN2/P1.O4", ["11488-4"]), ("HOPEN2/P1.O5", ["18748-4"]), ("HOPEN2/P1.O6", ["11502-2"]),
    ];

    private sealed record Submission(string Document, DateTime From, DateTime To, string Result);

    private sealed record Written(string Id, string Type, DateOnly ProducedOn, DateOnly? ValidatedOn);

    [Theory]
    [InlineData(20250731)]
    [InlineData(1)]
    [InlineData(42)]
    public void The_overlay_is_that_counted_by_hand_from_the_raw_files(int seed)
    {
        using var demo = new DemoAudit(seed, 3000);
        var section = demo.Run(5).Outages;
        string[] domains = ["gam", "sud"];
        var submissions = domains.SelectMany(domain => RawFile.Rows(demo.Folder, $"dmp-{domain}.csv").Select(row => Submitted(domain + row["Id document"], row["Date alimentation"], row["Statut DMP"]))).ToArray();
        var documents = domains.SelectMany(domain => RawFile.Rows(demo.Folder, $"documents-{domain}.csv").Select(row => new Written(domain + row["Id document"], row["Code LOINC"], Day(row["Date de production"])!.Value, Day(row["Date de validation"])))).ToArray();
        var byDocument = submissions.ToLookup(one => one.Document);

        var may = submissions.Where(one => one.From < End && one.To > Start).ToArray();
        var sure = may.Where(one => one.From >= Start && one.To <= End).ToArray();
        var refused = may.Where(one => one.Result == "Rejeté").GroupBy(one => one.Document).Select(group => (Id: group.Key, At: group.Min(one => one.From), IsSure: group.Any(sure.Contains))).ToArray();
        string? Fate((string Id, DateTime At, bool) one) => byDocument[one.Id].Where(later => later.Result != "Rejeté" && later.To > one.At.AddMinutes(1)).OrderBy(later => later.To).LastOrDefault()?.Result;
        var sentAgain = refused.Where(one => Fate(one) == "Accepté").ToArray();
        var missing = refused.Where(one => Fate(one) is null or "Retiré").ToArray();
        var unsent = documents.Where(one => one.ValidatedOn is { } validated && (Days.Contains(one.ProducedOn) || Days.Contains(validated)) && !byDocument[one.Id].Any() && Families.Any(family => family.Types.Contains(one.Type))).Select(one => one.Id).ToArray();

        var dmp = section.InPeriod.Single(finding => finding.Outage.Service == OutageService.Dmp);
        dmp.Outage.Impacts.ShouldHaveSingleItem().ShouldSatisfyAllConditions(impact => (impact.LeastHours, impact.MostHours, impact.MostWorkingHours).ShouldBe((16m, 16m, 0m)));
        Counted(dmp, "accepted").ShouldBe((sure.Count(one => one.Result == "Accepté"), may.Count(one => one.Result == "Accepté")));
        Counted(dmp, "refused").ShouldBe((sure.Count(one => one.Result == "Rejeté"), may.Count(one => one.Result == "Rejeté")));
        Counted(dmp, "documents").ShouldBe((0, documents.Count(one => Days.Contains(one.ProducedOn))));
        Counted(dmp, "sent-again").ShouldBe((sentAgain.Count(one => one.IsSure), sentAgain.Length));
        Counted(dmp, "not-sent-again").ShouldBe((missing.Count(one => one.IsSure), missing.Length + unsent.Length));
        var stays = new RawDemo(demo.Folder).Venues;
        Counted(dmp, "encounters").Least.ShouldBe(0);
        Counted(dmp, "encounters").Most.ShouldBeLessThanOrEqualTo(stays.Count(stay => Days.Contains(stay.End ?? stay.Start)));

        var stopped = refused.Where(one => Fate(one) != "Accepté").Select(one => one.Id).Concat(unsent).ToHashSet();
        dmp.Rates.Select(rate => rate.Objective).ShouldBe(Families.Select(family => family.Objective).Where(objective => dmp.Rates.Any(rate => rate.Objective == objective)));
        foreach (var rate in dmp.Rates)
        {
            var own = documents.Where(one => one.ProducedOn is { Year: 2025, Month: 5 } && Families.Single(family => family.Objective == rate.Objective).Types.Contains(one.Type))
                .Where(one => byDocument[one.Id].All(sent => sent.Result != "Opposition"))
                .Select(one => (one, IsFed: byDocument[one.Id].Any(sent => sent.Result == "Accepté") && byDocument[one.Id].All(sent => sent.Result != "Retiré"), IsInside: Days.Contains(one.ProducedOn) || (one.ValidatedOn is { } day && Days.Contains(day)) || stopped.Contains(one.Id))).ToArray();
            (rate.Numerator, rate.Denominator).ShouldBe((own.Count(one => one.IsFed), own.Length), rate.Objective);
            (rate.NumeratorWithout, rate.DenominatorWithout).ShouldBe((own.Count(one => one.IsFed && !one.IsInside), own.Count(one => !one.IsInside)), rate.Objective);
            rate.FailingInside.ShouldBe(own.Count(one => !one.IsFed && stopped.Contains(one.one.Id)), rate.Objective);
            rate.MostEffect.ShouldBe(Math.Round((decimal)rate.FailingInside / rate.Denominator, 6));
        }

        var month = section.Feeds.ShouldHaveSingleItem();
        month.Days.Select(day => (day.Day, day.Accepted, day.Refused)).ShouldBe(Enumerable.Range(1, 31).Select(day => new DateOnly(2025, 5, day)).Select(day =>
        {
            var sent = submissions.Where(one => DateOnly.FromDateTime(one.From) == day).ToArray();
            return (day, (long)sent.Count(one => one.Result == "Accepté"), (long)sent.Count(one => one.Result == "Rejeté"));
        }));
    }

    [Fact]
    public void Neither_the_dmp_nor_mon_espace_sante_touches_the_messages_to_professionals()
    {
        using var demo = new DemoAudit();
        var findings = demo.Run(5).Outages.InPeriod;
        findings.Where(finding => finding.Outage.Service is OutageService.Dmp or OutageService.Mes).SelectMany(finding => finding.Outage.Objectives.Select(objective => objective.Id).Concat(finding.Rates.Select(rate => rate.Objective))).ShouldNotContain("HOPEN2/P1.O7");
        findings.Single(finding => finding.Outage.Service == OutageService.Mes).Rates.ShouldHaveSingleItem().ShouldSatisfyAllConditions(rate => rate.Objective.ShouldBe("HOPEN2/P1.O8"), rate => rate.Status.ShouldBe(RuleStatus.Assumed));
    }

    private static (long Least, long Most) Counted(OutageFinding finding, string what) => finding.Counts.Single(count => count.What == what) is var count ? (count.Least, count.Most) : default;

    private static Submission Submitted(string document, string when, string result)
    {
        var hasHour = when.Length > 10;
        var from = DateTime.ParseExact(when, hasHour ? "dd/MM/yyyy HH:mm" : "dd/MM/yyyy", CultureInfo.InvariantCulture);
        return new Submission(document, from, hasHour ? from.AddMinutes(1) : from.AddDays(1), result);
    }

    private static DateOnly? Day(string text) => text.Length == 0 ? null : DateOnly.ParseExact(text, "dd/MM/yyyy", CultureInfo.InvariantCulture);
}
