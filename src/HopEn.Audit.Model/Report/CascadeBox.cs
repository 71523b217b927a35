namespace HopEn.Audit.Model;

/// <summary>Patients lost at one place.</summary>
/// <param name="Code">
/// <c>no-document</c>, <c>not-validated</c>, <c>no-correspondent</c>, <c>no-mailbox</c>, <c>not-sent</c>, <c>rejected</c>,
/// <c>no-cda</c>, <c>other-channel</c>, <c>not-attached</c>, <c>unknown</c>;
/// for P1.O8 <c>no-usable-ins</c>, <c>not-sent</c>, <c>rejected</c>, <c>wrong-address</c>, <c>outside-window</c>.
/// </param>
/// <param name="Patients">Patients.</param>
public sealed record CascadeBox(string Code, long Patients);
