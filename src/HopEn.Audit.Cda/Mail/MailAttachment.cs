using HopEn.Audit.Cda.Documents;

namespace HopEn.Audit.Cda.Mail;

/// <summary>A file joined to a message.</summary>
/// <param name="Rank">Rank among the attachments, from 1: how messages name it, since its name may be the patient's.</param>
/// <param name="Name">Its name; empty when it has none.</param>
/// <param name="MediaType">Media type, in lower case.</param>
/// <param name="IsArchive">Whether it is a ZIP.</param>
/// <param name="Pdf">What it is as a PDF; null when neither its name, its type nor its bytes say PDF.</param>
public sealed record MailAttachment(int Rank, string Name, string MediaType, bool IsArchive, PdfFacts? Pdf);
