using System.Text.RegularExpressions;
using HopEn.Audit.Cda.Documents;
using HopEn.Audit.Cda.Findings;

namespace HopEn.Audit.Cda.Mail;

/// <summary>The files joined to a message: IHE_XDM.ZIP and a PDF copy (ECO.2.1.1, ECO.2.1.5, ECO.2.1.6).</summary>
internal static partial class MailAttachments
{
    public static void Check(MailFacts mail, CdaDocument? document, List<Finding> findings)
    {
        var archives = mail.Attachments.Where(one => one.IsArchive).ToArray();
        if (archives.Length == 0)
            MailCheck.Add(findings, "xdm", "Le document n’est pas dans une pièce jointe IHE_XDM.ZIP", "Content-Type");
        else if (!archives.Any(one => one.Name.Equals("IHE_XDM.zip", StringComparison.OrdinalIgnoreCase)))
            MailCheck.Add(findings, "xdm", "L’archive jointe ne s’appelle pas IHE_XDM.ZIP", "Content-Type");
        else if (!archives.Any(one => one.MediaType == "application/zip"))
            MailCheck.Add(findings, "xdm", "L’archive IHE_XDM.ZIP n’est pas de type application/zip", "Content-Type");
        var copies = mail.Attachments.Where(one => one.Pdf is not null).ToArray();
        if (copies.Length == 0)
            MailCheck.Add(
                findings,
                "pdf",
                "La copie PDF du document n’est pas jointe à côté de l’archive",
                "Content-Type"
            );
        foreach (var copy in copies)
            Copy(copy, findings);
        if (
            document?.Header.Level == 1
            && copies.Length > 0
            && EmbeddedBody.Read(document.Tree)?.Content is { } embedded
            && PdfFacts.Read(embedded).Sha256 is var hash
            && copies.All(copy => copy.Pdf!.Sha256 != hash)
        )
        {
            MailCheck.Add(
                findings,
                "pdf",
                "Aucun PDF joint n’est identique à celui que le document de niveau 1 contient",
                "Content-Type"
            );
        }
    }

    private static void Copy(MailAttachment copy, List<Finding> findings)
    {
        var place = $"pièce jointe {copy.Rank}";
        if (!copy.Pdf!.IsPdf)
        {
            MailCheck.Add(findings, "pdf", $"La {place} est annoncée comme PDF, mais n’en est pas un", place);
            return;
        }

        if (copy.Pdf.Part != 1)
            MailCheck.Add(findings, "pdf-a", $"Le PDF de la {place} ne se déclare pas PDF/A-1", place);
        if (!FileName().IsMatch(copy.Name))
            MailCheck.Add(
                findings,
                "pdf-name",
                $"Le nom du PDF de la {place} n’est pas de la forme AAAAMMJJ_type_NOM_prénom.pdf",
                place
            );
    }

    [GeneratedRegex(
        @"\A\d{8}_[^_]{1,40}_[^_]+_[^_]+(?:_[^_]+)?\.pdf\z",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking
    )]
    private static partial Regex FileName();
}
