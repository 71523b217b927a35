namespace HopEn.Audit.Model.ArsEvidence;

/// <summary>
/// A pathway as the ARS of Île-de-France asks for it before targets are deposited: its description and its mean patients.
/// </summary>
/// <param name="Pathway">The pathway in the retained month.</param>
/// <param name="Description">What the hospital writes of it; null when nothing.</param>
/// <param name="MeanPatients">Mean number of distinct eligible patients per complete month.</param>
public sealed record PathwaySheet(PathwayResult Pathway, string? Description, decimal MeanPatients);
