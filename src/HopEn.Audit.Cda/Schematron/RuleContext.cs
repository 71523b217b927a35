using HopEn.Audit.Cda.XPath;

namespace HopEn.Audit.Cda.Schematron;

/// <summary>
/// Where a rule applies: the ends of some paths of a <see cref="ContextTree"/>, plus patterns that are no plain path.
/// </summary>
/// <param name="Text">As written, white space normalised.</param>
/// <param name="Paths">Numbers of path ends.</param>
/// <param name="Patterns">Patterns asked of each node of the document: see <see cref="ContextPattern"/>.</param>
internal sealed record RuleContext(string Text, IReadOnlyList<int> Paths, IReadOnlyList<Expr> Patterns);
