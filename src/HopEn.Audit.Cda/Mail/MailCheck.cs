using HopEn.Audit.Cda.Documents;
using HopEn.Audit.Cda.Findings;

namespace HopEn.Audit.Cda.Mail;

/// <summary>Judges an MSSanté message against the document it carries.</summary>
/// <remarks>
/// Rules of the « Référentiel socle MSSanté #2 » v1.0.1 (18/01/2024) as a public integrator's specification quotes them:
/// the text itself was not read. So each message says so, and none is more than a warning.
/// </remarks>
public static class MailCheck
{
    /// <summary>What each message ends with.</summary>
    public const string Unverified = "règle non vérifiée sur le texte de référence";

    /// <summary>Judges.</summary>
    /// <param name="mail">The message.</param>
    /// <param name="document">One of its documents; null when it has none, or when this one can't be read.</param>
    public static IReadOnlyList<Finding> Check(MailFacts mail, CdaDocument? document)
    {
        ArgumentNullException.ThrowIfNull(mail);
        var findings = new MailFindings();
        if (mail.Disposition is { } disposition)
        {
            Receipt(disposition, findings);
            return findings.All;
        }

        MailHeaders.CheckOfAnyMessage(mail, findings);
        if (mail.Documents == 0)
            MailHeaders.CheckWithoutDocument(mail, findings);
        else
            WithDocument(mail, document, findings);
        return findings.All;
    }

    private static void Receipt(MailDisposition disposition, MailFindings findings)
    {
        if (!disposition.HasDisposition)
            findings.Warn("mdn", "Disposition", "L’accusé (MDN) n’a pas de champ Disposition");
        if (!disposition.HasFinalRecipient)
            findings.Warn("mdn", "Final-Recipient", "L’accusé (MDN) n’a pas de champ Final-Recipient");
    }

    private static void WithDocument(MailFacts mail, CdaDocument? document, MailFindings findings)
    {
        if (mail.HasSeveralPatients)
            findings.Warn("single-patient", "Content-Type", "Le message porte des documents de plusieurs patients");
        if (!MailSubject.HasPrefix(mail.Subject))
            findings.Warn("subject", "Subject", "L’objet ne commence pas par XDM/1.0/DDM+");
        else if (document is not null)
            MailSubject.Check(mail, document, findings);
        MailAttachments.Check(mail, document, findings);
        MailHeaders.CheckWithDocument(mail, document, findings);
        if (document is not null)
            MailPatientAddress.Check(mail, document, findings);
    }
}
