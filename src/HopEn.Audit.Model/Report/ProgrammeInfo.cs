namespace HopEn.Audit.Model;

/// <summary>The programme applied.</summary>
/// <param name="Id">Permanent identifier, for instance socle.</param>
/// <param name="Title">French title.</param>
/// <param name="LookBack">Whether the programme is closed and applied as a look back.</param>
/// <param name="Reason">Why this programme was chosen, in French.</param>
public sealed record ProgrammeInfo(string Id, string Title, bool LookBack, string Reason);
