using HopEn.Audit.Cda.XPath;

namespace HopEn.Audit.Cda.Schematron;

/// <summary>A part of a message: text, a value, or the name of a node.</summary>
/// <param name="Text">The text, when the part is text.</param>
/// <param name="Value">The expression of <c>value-of</c>, or of the path of <c>name</c>.</param>
/// <param name="IsName">True for <c>name</c>.</param>
/// <param name="MayExposeContent">True when the value may hold content of the document.</param>
internal sealed record MessagePart(string? Text, Expr? Value, bool IsName, bool MayExposeContent);
