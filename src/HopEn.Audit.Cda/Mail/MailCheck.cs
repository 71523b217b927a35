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
        var findings = new List<Finding>();
        if (mail.Disposition is { } disposition)
        {
            if (!disposition.HasDisposition)
                Add(findings, "mdn", "L’accusé (MDN) n’a pas de champ Disposition", "Disposition");
            if (!disposition.HasFinalRecipient)
                Add(findings, "mdn", "L’accusé (MDN) n’a pas de champ Final-Recipient", "Final-Recipient");
            return findings;
        }

        if (!mail.MssHeaders.ContainsKey("X-MSS-NIL"))
            Add(
                findings,
                "nil",
                "L’en-tête X-MSS-NIL (référence du produit) manque\u202f: il est attendu sur tout message",
                "X-MSS-NIL"
            );
        if (mail.MssHeaders.TryGetValue("X-MSS-MES", out var closing) && closing != "FIN")
            Add(findings, "mes", "L’en-tête X-MSS-MES n’a pas la valeur FIN, la seule prévue", "X-MSS-MES");
        if (mail.Documents == 0)
            WithoutDocument(mail, findings);
        else
            WithDocument(mail, document, findings);
        return findings;
    }

    /// <summary>Adds a warning that says what it is worth.</summary>
    internal static void Add(List<Finding> findings, string test, string message, string location) =>
        findings.Add(
            new Finding(
                Layer: FindingLayer.Mail,
                Schematron: null,
                Kind: FindingKind.Mail,
                Role: FindingRole.Warning,
                Test: "mail-" + test,
                Message: $"{message} ({Unverified}).",
                Location: location
            )
        );

    private static void WithoutDocument(MailFacts mail, List<Finding> findings)
    {
        foreach (var header in new[] { "X-MSS-CODECDA", "X-MSS-INS" })
        {
            if (mail.MssHeaders.ContainsKey(header))
                Add(
                    findings,
                    "without-document",
                    $"L’en-tête {header} est présent alors que le message ne porte aucun document CDA",
                    header
                );
        }
    }

    private static void WithDocument(MailFacts mail, CdaDocument? document, List<Finding> findings)
    {
        if (mail.HasSeveralPatients)
            Add(findings, "single-patient", "Le message porte des documents de plusieurs patients", "Content-Type");
        if (!MailSubject.HasPrefix(mail.Subject))
            Add(findings, "subject", "L’objet ne commence pas par XDM/1.0/DDM+", "Subject");
        else if (document is not null)
            MailSubject.Check(mail, document, findings);
        MailAttachments.Check(mail, document, findings);
        Codes(mail, document, findings);
        Ins(mail, document, findings);
        if (document is not null)
            MailPatientAddress.Check(mail, document, findings);
    }

    private static void Codes(MailFacts mail, CdaDocument? document, List<Finding> findings)
    {
        if (!mail.MssHeaders.TryGetValue("X-MSS-CODECDA", out var written))
            Add(findings, "code-cda", "L’en-tête X-MSS-CODECDA (type des documents) manque", "X-MSS-CODECDA");
        else if (
            document is not null
            && !written.Split(',', StringSplitOptions.TrimEntries).Contains(document.Header.Type.Code)
        )
            Add(findings, "code-cda", "L’en-tête X-MSS-CODECDA ne donne pas le type du document", "X-MSS-CODECDA");
    }

    private static void Ins(MailFacts mail, CdaDocument? document, List<Finding> findings)
    {
        if (!mail.MssHeaders.TryGetValue("X-MSS-INS", out var written))
            Add(findings, "ins", "L’en-tête X-MSS-INS (O ou N) manque", "X-MSS-INS");
        else if (written is not ("O" or "N"))
            Add(findings, "ins", "L’en-tête X-MSS-INS ne vaut ni O ni N", "X-MSS-INS");
        else if (document is not null)
        {
            var hasIns = document.Header.PatientIds.Any(id => id.Root == InsOids.Nir);
            if (written == "O" && !hasIns)
                Add(
                    findings,
                    "ins",
                    "L’en-tête X-MSS-INS vaut O, mais le document ne porte pas de matricule INS-NIR de production "
                        + "(absent, NIA, test ou démonstration)",
                    "X-MSS-INS"
                );
            if (written == "N" && hasIns)
                Add(
                    findings,
                    "ins",
                    "L’en-tête X-MSS-INS vaut N, mais le document porte un matricule INS-NIR de production",
                    "X-MSS-INS"
                );
        }
    }
}
