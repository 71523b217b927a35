namespace HopEn.Audit.Model;

/// <summary>Weights of a group of rules.</summary>
/// <remarks>
/// Divisions leave a trace in the last digits:
/// points are rounded at the sixth decimal, so that a ceiling is never under its floor.
/// </remarks>
/// <param name="Applicable">Weight of the rules that concern the establishment.</param>
/// <param name="Covered">Weight of those that were evaluated.</param>
/// <param name="Earned">Points earned, at most <paramref name="Covered"/>.</param>
public sealed record ScoreTotals(decimal Applicable, decimal Covered, decimal Earned)
{
    /// <summary>Share of the applicable weight that was evaluated, 0 to 1; 0 when nothing applies.</summary>
    public decimal Coverage => Applicable > 0 ? Covered / Applicable : 0;

    /// <summary>Score if everything not covered failed, 0 to 100.</summary>
    public decimal Floor => Applicable > 0 ? Math.Round(Earned / Applicable * 100, 6) : 0;

    /// <summary>Score if everything not covered succeeded, 0 to 100.</summary>
    public decimal Ceiling => Applicable > 0 ? Math.Round((Earned + Applicable - Covered) / Applicable * 100, 6) : 0;
}
