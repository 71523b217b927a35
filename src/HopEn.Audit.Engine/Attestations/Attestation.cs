namespace HopEn.Audit.Engine.Attestations;

/// <summary>An answer as <c>attestations.yml</c> gives it.</summary>
/// <param name="RuleId">What it answers.</param>
/// <param name="Answer">Yes, no, or not applicable.</param>
/// <param name="By">Who answers, with the function.</param>
/// <param name="On">When.</param>
/// <param name="Evidence">Document that proves it, relative to the dossier.</param>
/// <param name="Dated">Date of that document.</param>
/// <param name="ValidUntil">Last day it holds, in France.</param>
/// <param name="Comment">What else there is to say.</param>
internal sealed record Attestation(
    string RuleId,
    AttestationAnswer Answer,
    string By,
    DateOnly On,
    string? Evidence,
    DateOnly? Dated,
    DateOnly? ValidUntil,
    string? Comment
);
