namespace HopEn.Audit.Model;

/// <summary>What emptying one box of the cascade would give at the most: a subject brought out of it may fall into the next.</summary>
/// <param name="Code">Box.</param>
/// <param name="Gained">Subjects gained.</param>
/// <param name="Rate">Plain rate then, 0 to 1.</param>
/// <param name="Reaches">Whether the target is reached by it alone; null without target.</param>
public sealed record ProjectionRemedy(string Code, long Gained, decimal Rate, bool? Reaches);
