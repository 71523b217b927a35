using HopEn.Audit.Engine.Attestations;
using HopEn.Audit.Engine.Datasets;
using HopEn.Audit.Engine.Dossiers;
using HopEn.Audit.Engine.Evaluation;
using HopEn.Audit.Engine.Kinds;
using HopEn.Audit.Engine.Rules;
using HopEn.Audit.Model;
using HopEn.Audit.Model.Requests;

namespace HopEn.Audit.Engine.Requests;

/// <summary>Works out what a dossier lacks, whom to ask, and how many points of coverage that would give.</summary>
/// <remarks>A point is a hundredth of the weight of the programme: the same weight that the coverage of a report counts.</remarks>
/// <param name="pack">Rules and programmes.</param>
/// <param name="dossier">Dossier.</param>
/// <param name="dataset">Dataset to which what the dossier has was declared; it need not be loaded.</param>
/// <param name="today">Day in France.</param>
public sealed class RequestPlanner(RulePack pack, Dossier dossier, Dataset dataset, DateOnly today)
{
    /// <summary>The plan.</summary>
    /// <param name="programme">Programme asked for; null lets the dossier, then the period, decide.</param>
    /// <param name="warnings">What is already worth saying of a kind of source.</param>
    /// <exception cref="ConfigurationException">The programme is unknown.</exception>
    public RequestPlan Plan(string? programme, IReadOnlyList<(SourceKind Kind, AuditMessage Told)> warnings)
    {
        ArgumentNullException.ThrowIfNull(warnings);
        var options = new AuditOptions { RunId = string.Empty, Programme = programme };
        var chosen = ProgrammeChoice.Of(pack, dossier, options).Programme;
        ConfigurationCheck.Run(pack, dossier, options, chosen);
        var weights = Weights(chosen);
        var rules = chosen
            .Categories.SelectMany(category => category.Rules)
            .Select(weighted => pack.Find(weighted.Id)!)
            .Select(rule => new LackingRule(rule, weights[rule.Id], Missing(rule)))
            .ToArray();
        var total = rules.Sum(rule => rule.Weight);
        decimal Points(decimal weight) => total == 0 ? 0 : Math.Round(weight / total * 100, 2);
        var pages = RequestCatalogue
            .Recipients(dataset.Kinds)
            .Select(recipient => Page(recipient, rules, Points, warnings))
            .Where(page => page.Items.Count > 0)
            .ToArray();
        return new RequestPlan(
            dossier.Establishment.Name,
            dossier.Period,
            chosen.Title,
            ScoreArithmetic.Rounded(Points(rules.Where(rule => rule.Missing.Count == 0).Sum(rule => rule.Weight))),
            today,
            pages
        );
    }

    private readonly AttestationBook attestations = AttestationBook.Read(dossier, pack, today);

    // The very weights of the score, attestations capped: what is promised here is what the audit will count.
    private IReadOnlyDictionary<RuleId, decimal> Weights(Programme programme) =>
        ScoreArithmetic.Weights([
            .. programme
                .Categories.SelectMany(category =>
                    category.Rules.Select(weighted => (category.Id, Weighted: weighted, Rule: pack.Find(weighted.Id)!))
                )
                .Select(one =>
                {
                    var target = programme.Target(one.Rule, dossier);
                    return new ScoredRule
                    {
                        Id = one.Rule.Id,
                        Category = one.Id,
                        Severity = one.Rule.Severity,
                        Kind = one.Rule.Kind,
                        RawVerdict = Verdict.NotAssessable,
                        IsWaived = false,
                        Blocks = false,
                        Weight = one.Rule.IsConfirmedBy(dossier) && target is not null ? one.Weighted.Weight : 0,
                        Rate = null,
                        Target = target,
                        Tolerance = one.Weighted.Scale.Tolerance,
                        Span = one.Weighted.Scale.Span,
                    };
                }),
        ]);

    // No export answers an attestation: it is asked by « attest ».
    private SourceKind?[] Missing(Rule rule) =>
        rule.Question is not null
            ? VerdictLaw.IsCovered(attestations.Judge(rule).Verdict)
                ? []
                : [null]
            : [.. rule.Needs.Where(need => !dataset.Columns.Meet(need)).Select(AskedFor).Distinct()];

    private SourceKind? AskedFor(string need) => dataset.Kinds.AskedFor(need.Split('|')[0].Split('.')[0]);

    private RequestPage Page(
        RequestRecipient recipient,
        LackingRule[] rules,
        Func<decimal, decimal> points,
        IReadOnlyList<(SourceKind Kind, AuditMessage Told)> warnings
    )
    {
        var own = recipient.Exports.Select(export => export.Kind).Where(kind => kind is not null).ToHashSet();
        var lacking = rules.Where(rule => rule.Missing.Count > 0).ToArray();
        var items = recipient.Exports.Select(export => Item(export, lacking, points)).OfType<RequestItem>().ToArray();
        var told = warnings
            .Where(warning => own.Contains(warning.Kind))
            .Select(warning => warning.Told)
            .Concat(recipient.Id == "plateforme" ? [Purge()] : [])
            .ToArray();
        return new RequestPage(
            recipient.Id,
            recipient.Name,
            points(lacking.Where(rule => rule.Missing.All(own.Contains)).Sum(rule => rule.Weight)),
            points(lacking.Where(rule => rule.Missing.Any(own.Contains)).Sum(rule => rule.Weight)),
            told,
            told.Length > 0 && items.Length == 0
                ?
                [
                    .. recipient
                        .Exports.Where(export => warnings.Any(warning => warning.Kind == export.Kind))
                        .Select(export => Whole(export, [])),
                ]
                : items
        );
    }

    private AuditMessage Purge() =>
        AuditMessage.Of(
            RequestCodes.Purge,
            RequestCatalogue.LongestRetention,
            dossier.Period.Start,
            today.DayNumber - dossier.Period.Start.DayNumber
        );

    private RequestItem? Item(RequestExport export, LackingRule[] lacking, Func<decimal, decimal> points)
    {
        if (export.Kind is not { } kind)
            return export.ListsCodes ? Codes(export) : Whole(export, []);
        RequestGain[] gains =
        [
            .. lacking
                .Where(rule => rule.Missing.Contains(kind))
                .OrderByDescending(rule => rule.Weight)
                .ThenBy(rule => rule.Rule.Id)
                .Select(rule => new RequestGain(
                    rule.Rule.Id,
                    rule.Rule.Title,
                    rule.Rule.Owner,
                    points(rule.Weight),
                    [.. rule.Missing.Where(other => other != kind).Select(AlsoMissing)]
                )),
        ];
        if (gains.Length == 0 && dataset.Columns.Meet(kind.Table))
            return null;
        return Whole(export, gains);
    }

    private static AuditMessage AlsoMissing(SourceKind? other) =>
        other is null ? AuditMessage.Of(RequestCodes.OtherSource) : AuditMessage.Sentence(other.Label);

    private RequestItem Whole(RequestExport export, IReadOnlyList<RequestGain> gains)
    {
        var columns = export.Kind is { } kind
            ? kind.Columns.Select(column => Column(kind, column))
            : export.Columns.Select(column => new RequestColumn(
                column.Key,
                AuditMessage.Sentence(column.Value),
                true,
                false,
                []
            ));
        var all = columns.ToArray();
        return new RequestItem
        {
            Id = export.Id,
            Title = export.Title,
            Why = export.Why,
            How = export.How,
            IsPresent = export.Kind is { } source && dataset.Columns.Meet(source.Table),
            IsRead = export.Kind is not null || export.ListsCodes,
            Template = all.Length > 0 ? $"modele-{export.Id}.csv" : null,
            Columns = all,
            Gains = gains,
        };
    }

    private RequestColumn Column(SourceKind kind, SourceColumn column) =>
        new(
            column.Headers[0].ToUpperInvariant(),
            AuditMessage.Sentence(column.Label),
            column.Required,
            dataset.Columns.Meet($"{kind.Table}.{column.Name}"),
            dataset.Kinds.Explained(column)
        );

    // The codes that matter are listed as rows to fill: column and meanings.
    private RequestItem Codes(RequestExport export)
    {
        var coded = dataset
            .Kinds.All.Where(kind => kind.Request?.CodesPlace is not null)
            .OrderBy(kind => kind.Request!.CodesPlace)
            .SelectMany(kind =>
                kind.Columns.Where(column => column.Codes.Count > 0)
                    .Select(column => new RequestColumn(
                        column.Headers[0].ToUpperInvariant(),
                        AuditMessage.Of(RequestCodes.ColumnOf, column.Label, kind.Label),
                        column.Required,
                        false,
                        dataset.Kinds.Explained(column)
                    ))
            );
        return Whole(export, []) with
        {
            Columns =
            [
                .. export.Columns.Select(column => new RequestColumn(
                    column.Key,
                    AuditMessage.Sentence(column.Value),
                    true,
                    false,
                    []
                )),
                .. coded,
            ],
        };
    }

    private sealed record LackingRule(Rule Rule, decimal Weight, IReadOnlyList<SourceKind?> Missing);
}
