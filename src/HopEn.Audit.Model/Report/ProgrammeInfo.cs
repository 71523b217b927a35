namespace HopEn.Audit.Model;

/// <summary>The programme applied.</summary>
/// <param name="Id">Permanent identifier, for instance socle.</param>
/// <param name="Title">French title.</param>
/// <param name="LookBack">Whether the programme is closed and applied as a look back.</param>
/// <param name="Reasons">Why this programme was chosen, and what it does not tell; read one after the other.</param>
public sealed record ProgrammeInfo(string Id, string Title, bool LookBack, IReadOnlyList<AuditMessage> Reasons);
