using HopEn.Audit.Engine.Datasets;
using HopEn.Audit.Engine.Dossiers;
using HopEn.Audit.Engine.Evaluation;
using HopEn.Audit.Engine.Indicators;
using HopEn.Audit.Engine.Preparation;
using HopEn.Audit.Engine.Rules;
using HopEn.Audit.Model;
using HopEn.Audit.Model.ArsEvidence;

namespace HopEn.Audit.Engine.ArsEvidence;

/// <summary>
/// Builds what proves the figure of an objective: the figure itself is that of the audit, from the same rules and choices.
/// </summary>
/// <param name="pack">Rules and programmes.</param>
/// <param name="clock">Clock.</param>
public sealed class EvidenceEngine(RulePack pack, TimeProvider clock)
{
    // What the figure rests on; the rest of the dossier proves nothing of it.
    private static readonly string[] Kinds =
    [
        "encounter",
        "identity",
        "unit",
        "send",
        "document",
        "mailbox",
        "pathway",
        "correspondent",
        "crosswalk",
        "merge",
        "finess-csv",
        "finess-json",
        "equipment-rate",
        "directory",
    ];

    /// <summary>Evaluates the rules of the objective on a loaded dataset, which is sealed by this call, and gathers the proof.</summary>
    /// <param name="dossier">Dossier the dataset was loaded from.</param>
    /// <param name="dataset">Loaded dataset.</param>
    /// <param name="objective">Short name of the objective: P1.O7.</param>
    /// <param name="options">Options of the audit; programme and rules are replaced.</param>
    /// <param name="progress">Told before each rule.</param>
    /// <param name="cancellation">Interrupts.</param>
    /// <exception cref="ConfigurationException">The objective is unknown, or its figure can't be computed from the dossier.</exception>
    public EvidencePack Build(
        Dossier dossier,
        Dataset dataset,
        string objective,
        AuditOptions options,
        IProgress<AuditProgress>? progress,
        CancellationToken cancellation
    )
    {
        ArgumentNullException.ThrowIfNull(dossier);
        ArgumentNullException.ThrowIfNull(dataset);
        ArgumentNullException.ThrowIfNull(options);
        var (programme, definition) = Find(objective);
        // A pack may put an attestation or an information beside: the first rule is the indicator.
        var ids = programme
            .Categories.SelectMany(category => category.Rules)
            .Select(rule => rule.Id)
            .Where(definition.Rules.Contains)
            .ToArray();
        var parts = new List<EvidencePart>();
        var queries = new List<EvidenceQuery>();
        AuditReport? whole = null;
        void Show(DatasetContext context, AuditReport report)
        {
            whole ??= report;
            if (queries.Count == 0)
                queries.AddRange(
                    EvidenceQueries.Of(
                        dataset,
                        context,
                        [.. ids.Select(id => pack.Find(id)!).Where(rule => rule.Sql.Length > 0)]
                    )
                );
            parts.Add(Part(dataset, context, report, definition.Rules[0]));
        }

        new AuditEngine(pack, clock).Evaluate(
            dossier,
            dataset,
            options with
            {
                Programme = programme.Id,
                Rules = [.. ids],
                Categories = [],
                Severities = [],
            },
            Show,
            progress,
            cancellation
        );
        return Pack(objective, definition, ids, whole!, parts, queries);
    }

    private static EvidencePack Pack(
        string objective,
        ProgrammeObjective definition,
        RuleId[] ids,
        AuditReport whole,
        List<EvidencePart> parts,
        List<EvidenceQuery> queries
    )
    {
        // With several legal entities the figure of each stands at its own FINESS PMSI; that of the whole is nobody's.
        return new EvidencePack
        {
            Objective = objective,
            Title = definition.Title,
            Definition = definition.Definition,
            Source = definition.Source,
            Note = definition.Note,
            Expected = definition.Evidence,
            GeneratedAt = whole.Run.GeneratedAt,
            Tool = whole.Run.Tool,
            Period = whole.Period,
            Programme = whole.Programme,
            Parts = parts.Count > 1 ? [.. parts.Skip(1)] : parts,
            Queries = queries,
            Sources = [.. whole.Sources.Where(source => Kinds.Contains(source.Kind))],
            Assumptions =
            [
                .. whole.Assumptions.Where(one =>
                    one.Id is "finess-pmsi"
                    || one.Id.StartsWith(definition.Id, StringComparison.Ordinal)
                    || ids.Any(id => one.Id.StartsWith(id, StringComparison.Ordinal))
                ),
            ],
        };
    }

    private (Programme Programme, ProgrammeObjective Objective) Find(string name)
    {
        var found = pack
            .Programmes.SelectMany(programme =>
                programme.Objectives.Select(objective => (Programme: programme, Objective: objective))
            )
            .FirstOrDefault(pair =>
                pair.Objective.Id.EndsWith("/" + name, StringComparison.Ordinal) && pair.Objective.Rules.Count > 0
            );
        return found.Objective is null
            ? throw new ConfigurationException(
                $"Aucun programme du jeu de règles ne mesure l’objectif «\u202f{name}\u202f»."
            )
            : found;
    }

    private static EvidencePart Part(Dataset dataset, DatasetContext context, AuditReport report, string ruleId)
    {
        var rule = report.Rules.First(one => one.Id == ruleId);
        if (
            rule.Outcome.RawVerdict is Verdict.NotAssessable or Verdict.Error or Verdict.Declared
            || report.Indicators.FirstOrDefault(one => one.RuleId == ruleId) is not { } indicator
        )
        {
            throw new MessageException(
                ErrorCode.ConfigurationInvalid,
                [
                    AuditMessage.Of(FailureCodes.NothingToProve),
                    .. rule.Outcome.Reasons,
                    AuditMessage.Of(FailureCodes.AskWhatIsMissing),
                ]
            );
        }

        var reader = new EvidenceFigures(dataset, context);
        return new EvidencePart(
            report.Subject,
            Rows(report, rule, indicator, context),
            indicator,
            reader.Types(ruleId == IndicatorReader.Professional),
            [.. indicator.Pathways.Select(pathway => reader.Sheet(pathway))],
            reader.Activity()
        );
    }

    private static MatrixRow[] Rows(
        AuditReport report,
        RuleResult rule,
        IndicatorResult indicator,
        DatasetContext context
    )
    {
        var retained = RetainedMonth.Of(context.Dossier, context.Today).Month;
        return
        [
            .. Months
                .Of(report.Period, context.Today)
                .Select(month =>
                {
                    var point = rule.Evidence.Series.FirstOrDefault(one =>
                        one.Month == month.Month && one.Site is null
                    );
                    return new MatrixRow(
                        report.Subject.FinessPmsi,
                        month.Month,
                        point?.Numerator ?? 0,
                        point?.Denominator ?? 0,
                        month.Month == retained,
                        month.IsComplete
                    )
                    {
                        Figures = indicator.Months.FirstOrDefault(one => one.Month == month.Month),
                    };
                }),
        ];
    }
}
