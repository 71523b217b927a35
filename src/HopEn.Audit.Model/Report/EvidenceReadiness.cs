namespace HopEn.Audit.Model;

/// <summary>
/// What the file that the ARS asks for an objective still lacks: decided here alone, for the report and for the file itself.
/// </summary>
public sealed record EvidenceReadiness
{
    /// <summary>Id of the objective, or its short name: P1.O7.</summary>
    public required string Objective { get; init; }

    /// <summary>Pieces that nobody can hand over yet, in the order of the file.</summary>
    public required IReadOnlyList<EvidenceLack> Lacking { get; init; }

    /// <summary>Whether the matrix is the official one; otherwise the tool's own sheet stands in its place.</summary>
    public required bool HasOfficialMatrix { get; init; }

    /// <summary>Types of documents sent that the validated list does not hold, French labels.</summary>
    public required IReadOnlyList<string> TypesOutsideList { get; init; }

    /// <summary>Pathways that neither the CME nor the management validated, French titles.</summary>
    public required IReadOnlyList<string> PathwaysToValidate { get; init; }

    /// <summary>The readiness of the file of an objective.</summary>
    /// <param name="objective">Id of the objective, or its short name.</param>
    /// <param name="figures">
    /// The figure of the establishment, or that of each of its legal entities: the lists are the dossier's, the same for all.
    /// </param>
    /// <param name="hasOfficialMatrix">Whether a copy of the official matrix is given.</param>
    /// <param name="hasExamples">Whether examples of documents are given.</param>
    public static EvidenceReadiness Of(
        string objective,
        IReadOnlyList<IndicatorResult> figures,
        bool hasOfficialMatrix,
        bool hasExamples
    )
    {
        ArgumentNullException.ThrowIfNull(objective);
        ArgumentNullException.ThrowIfNull(figures);
        var pathways = figures.SelectMany(figure => figure.Pathways).ToArray();
        var isOfPathways = objective.EndsWith("P1.O8", StringComparison.Ordinal);
        var lists = figures
            .Select(figure => figure.Types)
            .OfType<ValidatedTypes>()
            .Where(list => list.ValidatedOn is not null)
            .ToArray();
        return new EvidenceReadiness
        {
            Objective = objective,
            Lacking = isOfPathways ? Pathways(pathways) : Types(lists.Length > 0, hasExamples),
            HasOfficialMatrix = hasOfficialMatrix,
            TypesOutsideList =
            [
                .. lists
                    .SelectMany(list => list.OutsideList())
                    .Select(type => type.Label)
                    .Distinct(StringComparer.Ordinal),
            ],
            PathwaysToValidate =
            [
                .. pathways
                    .Where(pathway => pathway.ValidatedOn is null)
                    .Select(pathway => pathway.Title)
                    .Distinct(StringComparer.Ordinal),
            ],
        };
    }

    // The pathways are validated one by one: the file can be handed over with the first.
    private static IReadOnlyList<EvidenceLack> Pathways(PathwayResult[] pathways) =>
        pathways.All(pathway => pathway.ValidatedOn is null) ? [EvidenceLack.PathwayValidation] : [];

    private static IReadOnlyList<EvidenceLack> Types(bool isValidated, bool hasExamples) =>
        [
            .. isValidated ? Array.Empty<EvidenceLack>() : [EvidenceLack.TypeListValidation],
            .. hasExamples ? Array.Empty<EvidenceLack>() : [EvidenceLack.Documents],
        ];
}
