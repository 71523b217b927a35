namespace HopEn.Audit.Model;

/// <summary>A box of the cascade in two reports.</summary>
/// <param name="Code">Box.</param>
/// <param name="Before">Subjects in the earlier.</param>
/// <param name="After">Subjects in the later.</param>
public sealed record BoxChange(string Code, long Before, long After);
