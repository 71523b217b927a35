namespace HopEn.Audit.Model;

/// <summary>What to do about the closure of a service, in French.</summary>
/// <param name="Before">Before it.</param>
/// <param name="During">While it lasts.</param>
/// <param name="After">Once it is over.</param>
public sealed record OutageAdvice(
    IReadOnlyList<string> Before,
    IReadOnlyList<string> During,
    IReadOnlyList<string> After
);
