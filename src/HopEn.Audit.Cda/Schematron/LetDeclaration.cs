using HopEn.Audit.Cda.XPath;

namespace HopEn.Audit.Cda.Schematron;

/// <summary>
/// A variable. <paramref name="IsRedefinition"/>: a variable of the same name stands before it in the rule,
/// so each is evaluated at its place.
/// </summary>
internal sealed record LetDeclaration(int Slot, Expr Value, bool IsRedefinition) : RuleItem;
