using HopEn.Audit.Engine.Datasets;
using HopEn.Audit.Engine.Dossiers;
using HopEn.Audit.Engine.Rules;
using HopEn.Audit.Model;

namespace HopEn.Audit.Engine.Evaluation;

/// <summary>
/// Figures that the hospital declares as they stand: they answer where no rows do, and are set against the rows where both
/// are there.
/// </summary>
/// <remarks>
/// One figure speaks for an establishment: that of its FINESS PMSI, else that of its only legal entity, else that of its only
/// site. Figures of several sites are never added up, since a patient seen on two of them counts once. Two different figures
/// of one month contradict each other and neither is kept; <see cref="DeclaredFigureNotices"/> tells it.
/// </remarks>
internal sealed class DeclaredFigures
{
    private readonly Dictionary<string, DeclaredFigure> byObjective;

    public DeclaredFigures(Dataset dataset, Dossier dossier)
    {
        var whole = OfWhole(dossier.Establishment);
        var (first, last) = (Month.Of(dossier.Period.Start), Month.Of(dossier.Period.End));
        byObjective = dataset
            .Query(
                $"""
                SELECT i.objective, i.finess, i.month, i.numerator, i.denominator, i.row_id, r.origin
                FROM indicator i
                JOIN raw.indicator r ON r.rowid = record_of(i.row_id)
                WHERE i.month BETWEEN {SqlLiteral.Text(first)} AND {SqlLiteral.Text(last)}
                    AND i.finess IN ({string.Join(", ", whole.Select(one => SqlLiteral.Text(one)))})
                QUALIFY count(DISTINCT struct_pack(a := i.numerator, b := i.denominator))
                    OVER (PARTITION BY i.objective, i.finess, i.month) = 1
                """,
                reader => (Objective: reader.GetString(0), Figure: Read(dataset, reader))
            )
            .GroupBy(one => one.Objective, StringComparer.Ordinal)
            .ToDictionary(
                group => group.Key,
                group =>
                    group
                        .Select(one => one.Figure)
                        .OrderBy(figure => whole.IndexOf(figure.Finess))
                        .ThenByDescending(figure => figure.Month)
                        .ThenBy(figure => (figure.Origin as FileOrigin)?.Line)
                        .First(),
                StringComparer.Ordinal
            );
    }

    /// <summary>The figure of an objective of the programme, for instance HOPEN2/P1.O7.</summary>
    public DeclaredFigure? OfObjective(string id) => byObjective.GetValueOrDefault(id[(id.LastIndexOf('/') + 1)..]);

    /// <summary>An outcome completed by the figure declared for the rule, or for the objective whose indicator it is.</summary>
    public RuleOutcome Complete(Rule rule, Programme programme, RuleOutcome outcome)
    {
        var objective = programme.Objectives.FirstOrDefault(one => one.Rules.Count > 0 && one.Rules[0] == rule.Id);
        if (
            (byObjective.GetValueOrDefault(rule.Id) ?? (objective is null ? null : OfObjective(objective.Id)))
            is not { } figure
        )
            return outcome;
        if (outcome.Verdict == Verdict.NotAssessable)
        {
            return new RuleOutcome
            {
                Verdict = Verdict.Declared,
                Numerator = figure.Numerator,
                Denominator = figure.Denominator,
                Rate = figure.Rate,
                Declared = figure,
                Missing = outcome.Missing,
                Reasons = [AuditMessage.Of(OutcomeCodes.DeclaredOnly, Parameters(figure)), .. outcome.Reasons],
            };
        }

        var same = outcome.Series.FirstOrDefault(point => point.Month == figure.Month && point.Site is null);
        return outcome with
        {
            Declared = figure with { Recomputed = same },
            Reasons = [.. outcome.Reasons, Reconciled(figure, same)],
        };
    }

    private static AuditMessage Reconciled(DeclaredFigure figure, SeriesPoint? same)
    {
        if (same is null)
            return AuditMessage.Of(OutcomeCodes.DeclaredUnchecked, Parameters(figure));
        var recomputed = (decimal)same.Numerator / same.Denominator;
        object[] compared = [.. Parameters(figure), recomputed, same.Numerator, same.Denominator];
        return figure.Numerator == same.Numerator && figure.Denominator == same.Denominator
            ? AuditMessage.Of(OutcomeCodes.DeclaredAgrees, compared)
            : AuditMessage.Of(OutcomeCodes.DeclaredDiffers, [.. compared, (figure.Rate - recomputed) * 100]);
    }

    private static object[] Parameters(DeclaredFigure figure) =>
        [figure.Rate, figure.Numerator, figure.Denominator, $"{figure.Month}", figure.ComputedBy ?? string.Empty];

    /// <summary>The FINESS whose figures speak for the whole establishment, the first before the others.</summary>
    internal static List<Finess> OfWhole(DossierEstablishment establishment)
    {
        var whole = new List<Finess> { establishment.FinessPmsi };
        if (establishment.LegalEntities.Count == 1)
            whole.Add(establishment.LegalEntities[0].Finess);
        if (establishment.Sites.Count == 1)
            whole.Add(establishment.Sites[0].Finess);
        return whole;
    }

    private static DeclaredFigure Read(Dataset dataset, DuckDB.NET.Data.DuckDBDataReader reader)
    {
        return new DeclaredFigure(
            Finess: Finess.Parse(reader.GetString(1)),
            Month: reader.IsDBNull(2) ? null : Month.Parse(reader.GetString(2)),
            Numerator: reader.GetInt64(3),
            Denominator: reader.GetInt64(4),
            ComputedBy: reader.IsDBNull(6) ? null : reader.GetString(6),
            Recomputed: null,
            Origin: dataset.Locate(reader.GetInt64(5))
        );
    }
}
