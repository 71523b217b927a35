namespace HopEn.Audit.Demo;

/// <summary>Writes the white list: an entry is a domain and an operator's certificate, so a domain may come twice.</summary>
internal static class WhitelistFile
{
    public const string Name = "listeblanchemssante.xml";

    private static readonly string[] Domains =
    [
        "medecin.mssante.fr",
        MailboxList.Domain,
        "pro.mssante.fr",
        "interop-mssante.apicrypt.org",
        MailboxList.Domain,
        "patient.mssante.fr",
    ];

    public static void Write(string folder)
    {
        using var file = new TextFile(Path.Combine(folder, Name), DemoEncodings.Utf8, "\n");
        file.Line("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
        file.Line("<ListeBlanche xmlns=\"urn:exemple:liste-blanche\">");
        file.Line("  <DateDeGeneration>2025-08-04T03:00:00Z</DateDeGeneration>");
        foreach (var domain in Domains)
        {
            file.Line("  <Domaine>");
            file.Line($"    <Nom>{domain}</Nom>");
            file.Line("    <Description>Domaine inventé</Description>");
            file.Line(
                "    <DNCertificatOperateur>CN=operateur.exemple,O=OPERATEUR INVENTE,C=FR</DNCertificatOperateur>"
            );
            file.Line("    <DateMAJ>2025-06-01</DateMAJ>");
            file.Line("  </Domaine>");
        }

        file.Line("</ListeBlanche>");
    }
}
