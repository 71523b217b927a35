using HopEn.Audit.Engine.Datasets;
using HopEn.Audit.Engine.Dossiers;
using HopEn.Audit.Engine.Preparation;
using HopEn.Audit.Engine.Rules;
using HopEn.Audit.Model;

namespace HopEn.Audit.Engine.Outages;

/// <summary>Lays the known interruptions over a sealed dataset, in proportion: what falls inside, and the most it can change.</summary>
/// <remarks>
/// Exports rarely tell hours: a day that an interruption touches is possible, a day wholly inside is certain. A document is placed by
/// the days it was produced and validated, a stay by its end. Of a closed DMP, only what was refused or never sent can be its doing; of a
/// closed messaging, any patient of these days who was not reached. INSi and the directory have no such row: no rate is given for them.
/// </remarks>
internal sealed class OutageReader(Dataset dataset, Dossier dossier, RulePack pack, Programme programme)
{
    private const int DaysAhead = 60;

    private static readonly OutageService[] Placed =
    [
        OutageService.Dmp,
        OutageService.Mes,
        OutageService.MailboxOperator,
    ];

    /// <summary>Reads the section of the report.</summary>
    /// <param name="rules">Results of the rules: only those evaluated are laid over.</param>
    /// <param name="now">Moment of the audit.</param>
    public OutageSection Read(IReadOnlyList<RuleResult> rules, DateTimeOffset now)
    {
        var known = dataset.Outages;
        if (known.Outages.Count == 0)
            return OutageSection.None with { Sources = known.Sources };
        var start = ParisTime.At(dossier.Period.Start, TimeOnly.MinValue);
        var end = ParisTime.At(dossier.Period.End.AddDays(1), TimeOnly.MinValue);
        var inside = known.Outages.Where(outage => !outage.Cancelled && outage.When.Concerns(start, end)).ToArray();
        var evaluated = rules.Where(rule => rule.Outcome.Denominator > 0).Select(rule => rule.Id).ToHashSet();
        var upcoming = OutageBulletin
            .Of(known.Outages, known.Sources, now, null, null)
            .Upcoming.Where(outage => outage.When.Start <= now.AddDays(DaysAhead))
            .ToArray();
        return new OutageSection(
            upcoming,
            [.. inside.Select(outage => Finding(outage, evaluated))],
            SubmissionMonthReader.Read(dataset, inside, dossier.Period),
            known.Sources
        );
    }

    private OutageFinding Finding(Outage outage, HashSet<RuleId> evaluated)
    {
        if (
            OutageDays.Of(outage) is not { } days
            || OutageTables.StopsNothing(outage)
            || !Placed.Contains(outage.Service)
        )
            return new OutageFinding(outage, [], []);
        var counts = new OutageCounter(dataset, outage, days).Read();
        var rates = new OutageRateReader(dataset, pack, programme).Read(outage, days, evaluated);
        return new OutageFinding(outage, counts, rates);
    }
}
