namespace HopEn.Audit.Cda.XPath;

/// <summary>A function of the table: its body and what is known of its value.</summary>
/// <param name="Type">The type of the value.</param>
/// <param name="Body">What it does.</param>
/// <param name="Safe">True when the value never holds text of the document: a name, a number of things, a position.</param>
/// <param name="Implicit">What the value depends on besides the arguments.</param>
internal sealed record Function(
    StaticType Type,
    FunctionBody Body,
    bool Safe = false,
    Dependencies Implicit = Dependencies.None
);
