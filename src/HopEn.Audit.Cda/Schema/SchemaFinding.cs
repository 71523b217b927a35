namespace HopEn.Audit.Cda.Schema;

/// <summary>One place where a document is not what the XML schema says.</summary>
/// <param name="Code">What kind of fault, language-free and permanent: <c>unexpected-element</c>, <c>missing-element</c>…</param>
/// <param name="Message">In French; names of elements, attributes and types, never a value.</param>
/// <param name="Location">The node, as <see cref="Schematron.Location"/> writes it.</param>
/// <param name="Line">The line the node begins on, from 1.</param>
public sealed record SchemaFinding(string Code, string Message, string Location, int Line);
