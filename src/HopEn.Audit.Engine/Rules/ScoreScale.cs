namespace HopEn.Audit.Engine.Rules;

/// <summary>How lenient a programme is with a result: when it is a reservation, and how fast a failure loses its points.</summary>
/// <param name="Tolerance">How far under its target a rate is still met with a reservation, 0 to 1.</param>
/// <param name="Span">How far under the tolerated rate nothing is earned any more, above 0, at most 1.</param>
/// <param name="Reason">Why, in French; null for <see cref="Default"/>.</param>
public sealed record ScoreScale(decimal Tolerance, decimal Span, string? Reason)
{
    /// <summary>Of a rule for which no programme says anything: no tolerance, twenty points.</summary>
    public static ScoreScale Default { get; } = new(0, 0.2m, null);
}
