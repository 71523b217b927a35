using System.Text.RegularExpressions;
using HopEn.Audit.Cda.Documents;

namespace HopEn.Audit.Cda.Mail;

/// <summary>The files joined to a message: IHE_XDM.ZIP and a PDF copy (ECO.2.1.1, ECO.2.1.5, ECO.2.1.6).</summary>
internal static partial class MailAttachments
{
    public static void Check(MailFacts mail, CdaDocument? document, MailFindings findings)
    {
        CheckArchives(mail, findings);
        var copies = mail.Attachments.Where(one => one.Pdf is not null).ToArray();
        if (copies.Length == 0)
            findings.Warn("pdf", "Content-Type", "La copie PDF du document n’est pas jointe à côté de l’archive");
        foreach (var copy in copies)
            CheckCopy(copy, findings);
        if (copies.Length > 0 && document?.Header.Level == 1 && !IsAmong(copies, document))
            findings.Warn(
                "pdf",
                "Content-Type",
                "Aucun PDF joint n’est identique à celui que le document de niveau 1 contient"
            );
    }

    private static void CheckArchives(MailFacts mail, MailFindings findings)
    {
        var archives = mail.Attachments.Where(one => one.IsArchive).ToArray();
        if (archives.Length == 0)
            Warn("Le document n’est pas dans une pièce jointe IHE_XDM.ZIP");
        else if (!archives.Any(one => one.Name.Equals("IHE_XDM.zip", StringComparison.OrdinalIgnoreCase)))
            Warn("L’archive jointe ne s’appelle pas IHE_XDM.ZIP");
        else if (!archives.Any(one => one.MediaType == "application/zip"))
            Warn("L’archive IHE_XDM.ZIP n’est pas de type application/zip");

        void Warn(string message) => findings.Warn("xdm", "Content-Type", message);
    }

    private static void CheckCopy(MailAttachment copy, MailFindings findings)
    {
        var place = $"pièce jointe {copy.Rank}";
        if (!copy.Pdf!.IsPdf)
        {
            findings.Warn("pdf", place, $"La {place} est annoncée comme PDF, mais n’en est pas un");
            return;
        }

        if (copy.Pdf.Part != 1)
            findings.Warn("pdf-a", place, $"Le PDF de la {place} ne se déclare pas PDF/A-1");
        if (!FileName().IsMatch(copy.Name))
            findings.Warn(
                "pdf-name",
                place,
                $"Le nom du PDF de la {place} n’est pas de la forme AAAAMMJJ_type_NOM_prénom.pdf"
            );
    }

    /// <summary>Whether the PDF inside a document is one of the copies; true when it can't be read.</summary>
    private static bool IsAmong(IEnumerable<MailAttachment> copies, CdaDocument document)
    {
        if (EmbeddedBody.Read(document.Tree)?.Content is not { } embedded)
            return true;
        var hash = PdfFacts.Read(embedded).Sha256;
        return copies.Any(copy => copy.Pdf!.Sha256 == hash);
    }

    [GeneratedRegex(
        @"\A\d{8}_[^_]{1,40}_[^_]+_[^_]+(?:_[^_]+)?\.pdf\z",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking
    )]
    private static partial Regex FileName();
}
