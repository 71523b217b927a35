namespace HopEn.Audit.Model;

/// <summary>Patients reached only from mailboxes that are not attached as required: counted today, at risk tomorrow.</summary>
/// <param name="Patients">Patients.</param>
/// <param name="UnknownPatients">Patients reached only from mailboxes whose attachment is not known, never counted as not attached.</param>
/// <param name="Remedies">Mailboxes whose attachment would secure most patients, in that order.</param>
public sealed record AttachmentRisk(long Patients, long UnknownPatients, IReadOnlyList<AttachmentRemedy> Remedies);
