namespace HopEn.Audit.Engine.Dossiers;

/// <summary>What a dossier gives for the evidence file.</summary>
/// <param name="Matrices">Official response matrix (XLSX, relative to the folder) by objective, for instance P1.O7.</param>
/// <param name="Columns">Header of the matrix by column, for those whose headers are not recognised.</param>
/// <param name="Documents">Files or folders of CDA documents to anonymise, relative to the folder.</param>
public sealed record EvidenceChoices(
    IReadOnlyDictionary<string, string> Matrices,
    IReadOnlyDictionary<string, string> Columns,
    IReadOnlyList<string> Documents
)
{
    /// <summary>Columns of a response matrix.</summary>
    public static IReadOnlyList<string> MatrixColumns { get; } =
    ["finess", "month", "numerator", "denominator", "rate", "comment"];

    /// <summary>Nothing is given: the matrix is the tool's own, and no example is added.</summary>
    public static EvidenceChoices None { get; } =
        new(new Dictionary<string, string>(), new Dictionary<string, string>(), []);
}
