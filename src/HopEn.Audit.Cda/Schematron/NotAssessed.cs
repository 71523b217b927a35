namespace HopEn.Audit.Cda.Schematron;

/// <summary>A test that could not be judged on a document: never a pass. One entry per schema, test and reason.</summary>
/// <param name="Schematron">The schema, as in <see cref="SchematronFinding.Schematron"/>.</param>
/// <param name="Test">The test, or the context of a rule that could not be looked for; empty for a whole schema.</param>
/// <param name="Reason">Why.</param>
/// <param name="Message">The reason in French, without any content of the document.</param>
/// <param name="Count">How many times.</param>
public sealed record NotAssessed(string Schematron, string Test, NotAssessedReason Reason, string Message, int Count);
