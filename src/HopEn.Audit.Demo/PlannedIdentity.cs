namespace HopEn.Audit.Demo;

/// <summary>An identity row and the rules it breaks.</summary>
internal sealed record PlannedIdentity(IdentityRow Row, string Note, params IReadOnlyList<string> Rules);
