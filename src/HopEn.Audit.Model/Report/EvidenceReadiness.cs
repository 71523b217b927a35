namespace HopEn.Audit.Model;

/// <summary>What the file that the ARS asks for an objective still lacks, as far as the report knows.</summary>
/// <param name="Objective">Short name of the objective: P1.O7.</param>
/// <param name="Lacking">What is lacking, in the order of the file.</param>
/// <param name="TypesOutsideList">Types of documents sent that are not in the validated list.</param>
public sealed record EvidenceReadiness(string Objective, IReadOnlyList<EvidenceLack> Lacking, int TypesOutsideList)
{
    /// <summary>The readiness of each objective whose figure is there.</summary>
    public static IReadOnlyList<EvidenceReadiness> Of(AuditReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return
        [
            .. report
                .Indicators.Where(indicator => indicator.Denominator > 0)
                .Select(indicator => Of(indicator, report.Conformance?.Documents ?? 0)),
        ];
    }

    // The pathways of P1.O8 are validated one by one: the file can be handed over with the first.
    private static EvidenceReadiness Of(IndicatorResult indicator, long documents)
    {
        var lacking = new List<EvidenceLack>();
        if (indicator.Objective.EndsWith("P1.O8", StringComparison.Ordinal))
        {
            if (indicator.Pathways.All(pathway => pathway.ValidatedOn is null))
                lacking.Add(EvidenceLack.PathwayValidation);
        }
        else
        {
            if (indicator.Types?.ValidatedOn is null)
                lacking.Add(EvidenceLack.TypeListValidation);
            if (documents == 0)
                lacking.Add(EvidenceLack.Documents);
        }

        var outside = indicator.Types is { ValidatedOn: not null } types
            ? types.Types.Count(type => type is { IsListed: false, Messages: > 0 })
            : 0;
        return new EvidenceReadiness(indicator.Objective, lacking, outside);
    }
}
