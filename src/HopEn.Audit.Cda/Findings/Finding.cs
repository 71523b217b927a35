namespace HopEn.Audit.Cda.Findings;

/// <summary>One thing found in a document or in what carries it.</summary>
/// <param name="Layer">Which check found it.</param>
/// <param name="Schematron">Path of the schematron without <c>.sch</c>; null when the check is not one.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Role">How serious it is.</param>
/// <param name="Test">The test as it is written, white space normalised; a stable code when the check is not an expression.</param>
/// <param name="Message">One French sentence. It never quotes what the document says of its patient.</param>
/// <param name="Location">XPath of the node, or the header or slot concerned.</param>
/// <param name="Line">Line of the node in the document, from 1.</param>
public sealed record Finding(
    FindingLayer Layer,
    string? Schematron,
    FindingKind Kind,
    FindingRole Role,
    string? Test,
    string Message,
    string? Location = null,
    int? Line = null
);
