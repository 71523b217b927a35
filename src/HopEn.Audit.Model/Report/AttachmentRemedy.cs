namespace HopEn.Audit.Model;

/// <summary>A mailbox to attach, and what it would secure alone.</summary>
/// <param name="Mailbox">Address of the mailbox.</param>
/// <param name="Patients">Patients secured.</param>
public sealed record AttachmentRemedy(string Mailbox, long Patients);
