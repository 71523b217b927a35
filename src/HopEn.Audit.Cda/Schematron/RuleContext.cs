using HopEn.Audit.Cda.XPath;

namespace HopEn.Audit.Cda.Schematron;

/// <summary>
/// Where a rule applies: the ends of some paths of a <see cref="ContextTree"/>, plus expressions that are no plain path.
/// </summary>
/// <param name="Text">As written, white space normalised.</param>
/// <param name="Paths">Numbers of path ends.</param>
/// <param name="OtherExpressions">Expressions evaluated whole, at the document node.</param>
internal sealed record RuleContext(string Text, IReadOnlyList<int> Paths, IReadOnlyList<Expr> OtherExpressions);
