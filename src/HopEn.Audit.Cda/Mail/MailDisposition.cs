namespace HopEn.Audit.Cda.Mail;

/// <summary>A message disposition notification (MDN): what happened to a message that was sent.</summary>
/// <param name="HasDisposition">Whether it carries the field Disposition.</param>
/// <param name="HasFinalRecipient">Whether it carries the field Final-Recipient.</param>
public sealed record MailDisposition(bool HasDisposition, bool HasFinalRecipient);
