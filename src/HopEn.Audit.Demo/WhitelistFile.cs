namespace HopEn.Audit.Demo;

/// <summary>Writes the white list: an entry is a domain and an operator's certificate, so a domain may come twice.</summary>
internal static class WhitelistFile
{
    public const string Name = "listeblanchemssante.xml";

    private static readonly string[] Domains =
    [
        "medecin.mssante.fr",
        DemoMailboxes.Domain,
        "pro.mssante.fr",
        "interop-mssante.apicrypt.org",
        DemoMailboxes.Domain,
        "patient.mssante.fr",
    ];

    public static void Write(string folder)
    {
        using var file = new TextFile(Path.Combine(folder, Name), DemoEncodings.Utf8, "\n");
        file.Row(string.Empty, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
        file.Row(string.Empty, "<ListeBlanche xmlns=\"urn:exemple:liste-blanche\">");
        file.Row(string.Empty, "  <DateDeGeneration>2025-08-04T03:00:00Z</DateDeGeneration>");
        foreach (var domain in Domains)
        {
            file.Row(string.Empty, "  <Domaine>");
            file.Row(string.Empty, $"    <Nom>{domain}</Nom>");
            file.Row(string.Empty, "    <Description>Domaine inventé</Description>");
            file.Row(
                string.Empty,
                "    <DNCertificatOperateur>CN=operateur.exemple,O=OPERATEUR INVENTE,C=FR</DNCertificatOperateur>"
            );
            file.Row(string.Empty, "    <DateMAJ>2025-06-01</DateMAJ>");
            file.Row(string.Empty, "  </Domaine>");
        }

        file.Row(string.Empty, "</ListeBlanche>");
    }
}
