using HopEn.Audit.Cda.Documents;

namespace HopEn.Audit.Cda.Mail;

/// <summary>The headers of MSSanté: product (NIL), end of an exchange (MES), types of the documents (CODECDA), INS.</summary>
internal static class MailHeaders
{
    private const string Product = "X-MSS-NIL";
    private const string Exchange = "X-MSS-MES";
    private const string Codes = "X-MSS-CODECDA";
    private const string Ins = "X-MSS-INS";

    public static void CheckOfAnyMessage(MailFacts mail, MailFindings findings)
    {
        if (!mail.MssHeaders.ContainsKey(Product))
            findings.Warn(
                "nil",
                Product,
                "L’en-tête X-MSS-NIL (référence du produit) manque\u202f: il est attendu sur tout message"
            );
        if (mail.MssHeaders.TryGetValue(Exchange, out var closing) && closing != "FIN")
            findings.Warn("mes", Exchange, "L’en-tête X-MSS-MES n’a pas la valeur FIN, la seule prévue");
    }

    public static void CheckWithoutDocument(MailFacts mail, MailFindings findings)
    {
        foreach (var header in new[] { Codes, Ins }.Where(mail.MssHeaders.ContainsKey))
            findings.Warn(
                "without-document",
                header,
                $"L’en-tête {header} est présent alors que le message ne porte aucun document CDA"
            );
    }

    public static void CheckWithDocument(MailFacts mail, CdaDocument? document, MailFindings findings)
    {
        CheckCodes(mail, document, findings);
        CheckIns(mail, document, findings);
    }

    private static void CheckCodes(MailFacts mail, CdaDocument? document, MailFindings findings)
    {
        if (!mail.MssHeaders.TryGetValue(Codes, out var written))
            findings.Warn("code-cda", Codes, "L’en-tête X-MSS-CODECDA (type des documents) manque");
        else if (document is not null && !Values(written).Contains(document.Header.Type.Code))
            findings.Warn("code-cda", Codes, "L’en-tête X-MSS-CODECDA ne donne pas le type du document");
    }

    private static void CheckIns(MailFacts mail, CdaDocument? document, MailFindings findings)
    {
        if (!mail.MssHeaders.TryGetValue(Ins, out var written))
            Warn("L’en-tête X-MSS-INS (O ou N) manque");
        else if (written is not ("O" or "N"))
            Warn("L’en-tête X-MSS-INS ne vaut ni O ni N");
        else if (document is not null && (written == "O") != HasIns(document))
            Warn(
                written == "O"
                    ? "L’en-tête X-MSS-INS vaut O, mais le document ne porte pas de matricule INS-NIR de production "
                        + "(absent, NIA, test ou démonstration)"
                    : "L’en-tête X-MSS-INS vaut N, mais le document porte un matricule INS-NIR de production"
            );

        void Warn(string message) => findings.Warn("ins", Ins, message);
    }

    private static bool HasIns(CdaDocument document) => document.Header.PatientIds.Any(id => id.Root == InsOids.Nir);

    private static string[] Values(string written) => written.Split(',', StringSplitOptions.TrimEntries);
}
