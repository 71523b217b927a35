namespace HopEn.Audit.Model;

/// <summary>A practice or an organisation that no export shows: what the establishment attests of it, by whom, when, and with what proof.</summary>
/// <param name="RuleId">Rule that it answers.</param>
/// <param name="Question">What is asked, French.</param>
/// <param name="Proof">Document expected, French.</param>
/// <param name="State">What it is worth on the day of the audit.</param>
/// <param name="By">Who answered, with the function; null when nobody has.</param>
/// <param name="On">When; null when nobody has.</param>
/// <param name="ValidUntil">Last day it holds, in France; null without end.</param>
/// <param name="Evidence">Document named, relative to the dossier; null without one.</param>
/// <param name="Dated">Date of that document, as declared.</param>
/// <param name="Sha256">Hash of that document, hexadecimal; null unless it proves the answer.</param>
/// <param name="Comment">What else the establishment says; null without comment.</param>
public sealed record AttestationResult(
    string RuleId,
    string Question,
    string Proof,
    AttestationState State,
    string? By,
    DateOnly? On,
    DateOnly? ValidUntil,
    string? Evidence,
    DateOnly? Dated,
    string? Sha256,
    string? Comment
);
