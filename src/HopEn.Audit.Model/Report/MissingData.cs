namespace HopEn.Audit.Model;

/// <summary>A source or column a rule needs and does not have.</summary>
/// <param name="Source">Kind of the source, for instance identity.</param>
/// <param name="Column">Column, or null when the whole source is missing.</param>
/// <param name="Message">What, and who can supply it.</param>
public sealed record MissingData(string Source, string? Column, AuditMessage Message);
