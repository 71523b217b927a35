namespace HopEn.Audit.Model;

/// <summary>A fault by test, over all documents.</summary>
/// <param name="Layer">Layer: opening, xdm, mail, xsd, builtin, official.</param>
/// <param name="Schematron">Schematron, without its extension; null when the check is not one.</param>
/// <param name="Role">error, warning, or not-assessable.</param>
/// <param name="Test">The test as it is written, or a stable code; null without.</param>
/// <param name="Message">What it says the first time, French, without any content of a document.</param>
/// <param name="Documents">Documents concerned.</param>
/// <param name="Firings">Times it fires.</param>
/// <param name="Remedy">What to do, French.</param>
/// <param name="SampleFile">A document to open: file of the dossier, then what is inside after each « ! ».</param>
/// <param name="SampleLine">Line in that document; null when it has none.</param>
public sealed record ConformanceFault(
    string Layer,
    string? Schematron,
    string Role,
    string? Test,
    string Message,
    long Documents,
    long Firings,
    string Remedy,
    string? SampleFile,
    long? SampleLine
);
