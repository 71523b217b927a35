using HopEn.Audit.Cda.Documents;

namespace HopEn.Audit.Cda.Mail;

/// <summary>The address of a patient: <c>MATRICULE@patient.mssante.fr</c>, with the matricule of the document.</summary>
internal static class MailPatientAddress
{
    private const string Domain = "@patient.mssante.fr";

    public static void Check(MailFacts mail, CdaDocument document, MailFindings findings)
    {
        foreach (var address in mail.Recipients.Where(address => address.EndsWith(Domain, StringComparison.Ordinal)))
        {
            var matricule = address[..^Domain.Length].ToUpperInvariant();
            if (!InsMatricule.IsValid(matricule))
                Warn("Une adresse patient n’est pas un matricule INS de 15 caractères à la clé juste");
            else if (!document.Header.PatientIds.Any(id => IsMatricule(id, matricule)))
                Warn("Une adresse patient n’est pas celle du patient du document");
        }

        void Warn(string message) => findings.Warn("patient-address", "To", message);
    }

    private static bool IsMatricule(CdaIdentifier id, string matricule) =>
        InsOids.IsIns(id.Root) && id.Extension.Equals(matricule, StringComparison.OrdinalIgnoreCase);
}
