using System.Text;

namespace HopEn.Audit.Cda.Anonymising;

/// <summary>What stands where a content was removed.</summary>
internal static class RemovalNotice
{
    public const string Text = "Texte retiré";

    public const string Narrative =
        "Document anonymisé : le texte d’origine a été retiré, les codes et la structure sont gardés.";

    /// <summary>
    /// A page of PDF that says so, and declares itself as the CI-SIS wants it; what is declared is the form,
    /// not a conformance.
    /// </summary>
    public static string Pdf { get; } = Convert.ToBase64String(Page());

    public static string Plain { get; } =
        Convert.ToBase64String(Encoding.UTF8.GetBytes("Document anonymisé : le fichier joint a été retiré."));

    private static byte[] Page()
    {
        const string stream =
            "BT /F1 14 Tf 60 780 Td (Document anonymis\\351 : le contenu d'origine a \\351t\\351 retir\\351.) Tj ET";
        const string metadata =
            "<?xpacket begin='' id='W5M0MpCehiHzreSzNTczkc9d'?><x:xmpmeta xmlns:x='adobe:ns:meta/'>"
            + "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'>"
            + "<rdf:Description rdf:about='' xmlns:pdfaid='http://www.aiim.org/pdfa/ns/id/'>"
            + "<pdfaid:part>1</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance>"
            + "</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end='w'?>";
        string[] objects =
        [
            "<< /Type /Catalog /Pages 2 0 R /Metadata 6 0 R >>",
            "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
            $"<< /Length {stream.Length} >>\nstream\n{stream}\nendstream",
            "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
            $"<< /Type /Metadata /Subtype /XML /Length {metadata.Length} >>\nstream\n{metadata}\nendstream",
        ];
        var text = new StringBuilder("%PDF-1.4\n");
        var offsets = new List<int>();
        for (var i = 0; i < objects.Length; i++)
        {
            offsets.Add(text.Length);
            text.Append(System.Globalization.CultureInfo.InvariantCulture, $"{i + 1} 0 obj\n{objects[i]}\nendobj\n");
        }

        var start = text.Length;
        text.Append(
            System.Globalization.CultureInfo.InvariantCulture,
            $"xref\n0 {objects.Length + 1}\n0000000000 65535 f \n"
        );
        foreach (var offset in offsets)
            text.Append(System.Globalization.CultureInfo.InvariantCulture, $"{offset:0000000000} 00000 n \n");
        text.Append(
            System.Globalization.CultureInfo.InvariantCulture,
            $"trailer\n<< /Size {objects.Length + 1} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n"
        );
        return Encoding.Latin1.GetBytes(text.ToString());
    }
}
