namespace HopEn.Audit.Model;

/// <summary>The result of one rule for one legal entity.</summary>
/// <param name="RuleId">Rule.</param>
/// <param name="Verdict">Verdict shown.</param>
/// <param name="Numerator">Conforming subjects.</param>
/// <param name="Denominator">Subjects concerned.</param>
public sealed record EntityFigure(RuleId RuleId, Verdict Verdict, long Numerator, long Denominator);
