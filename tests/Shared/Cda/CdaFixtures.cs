using System.IO.Compression;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;

namespace HopEn.Audit.Testing.Cda;

/// <summary>Documents, packages and messages of our own making. Nobody in them exists.</summary>
internal static class CdaFixtures
{
    /// <summary>A discharge letter, structured, that conforms to every rule of ours.</summary>
    public static string Letter { get; } = Read("letter.xml");

    /// <summary>The same letter with a PDF as its body.</summary>
    public static string Level1 { get; } = WithPdf(Letter, Pdf(part: 1));

    /// <summary>What must never leave: traits, numbers and addresses of the letter.</summary>
    public static IReadOnlyList<string> Identities { get; } =
    [
        "TROIVILLE",
        "ELODIE",
        "285059912345654",
        "IPP0004242",
        "19850514",
        "14/05/1985",
        "Glycines",
        "BOISJOLI",
        "0999123456",
        "QUENOUILLE",
        "Basile",
        "899900012345",
    ];

    /// <summary>The smallest thing that begins as a PDF and declares itself PDF/A.</summary>
    public static byte[] Pdf(int? part) =>
        Encoding.Latin1.GetBytes(
            "%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\n"
                + (
                    part is { } declared
                        ? $"<rdf:Description><pdfaid:part>{declared}</pdfaid:part></rdf:Description>\n"
                        : string.Empty
                )
                + "%%EOF\n"
        );

    /// <summary>Replaces the structured body by a PDF.</summary>
    public static string WithPdf(string document, byte[] pdf)
    {
        var start = document.IndexOf("<structuredBody>", StringComparison.Ordinal);
        var end = document.IndexOf("</structuredBody>", StringComparison.Ordinal) + "</structuredBody>".Length;
        var encoded = Convert.ToBase64String(pdf, Base64FormattingOptions.InsertLineBreaks);
        return (
            document[..start]
            + $"<nonXMLBody><text mediaType=\"application/pdf\" representation=\"B64\">{encoded}</text></nonXMLBody>"
            + document[end..]
        ).Replace(
            "<templateId root=\"1.2.250.1.213.1.1.1.29\" extension=\"2022.01\"/>",
            "<templateId root=\"1.3.6.1.4.1.19376.1.2.20\"/>",
            StringComparison.Ordinal
        );
    }

    /// <summary>A style sheet that carries the document.</summary>
    public static string SelfPresentable(string document) =>
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        + "<xsl:stylesheet version=\"1.0\" xmlns:xsl=\"http://www.w3.org/1999/XSL/Transform\">"
        + "<xsl:template match=\"/\"><html/></xsl:template>\n"
        + document[document.IndexOf("<ClinicalDocument", StringComparison.Ordinal)..]
        + "\n</xsl:stylesheet>";

    /// <summary>Bytes of a document in UTF-8.</summary>
    public static byte[] Utf8(string document) => Encoding.UTF8.GetBytes(document);

    /// <summary>A ZIP.</summary>
    public static byte[] Zip(params ReadOnlySpan<(string Name, byte[] Content)> members)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in members)
            {
                using var entry = archive.CreateEntry(name).Open();
                entry.Write(content);
            }
        }

        return stream.ToArray();
    }

    /// <summary>An IHE_XDM.ZIP whose metadata agree with the document.</summary>
    public static byte[] Xdm(string document, Func<string, string>? metadata = null)
    {
        var content = Utf8(document);
        var declared = Metadata(content);
        return Zip(
            ("INDEX.HTM", Utf8("<html><body>Contenu</body></html>")),
            ("README.TXT", Utf8("IHE XDM")),
            ("IHE_XDM/SUBSET01/METADATA.XML", Utf8(metadata is null ? declared : metadata(declared))),
            ("IHE_XDM/SUBSET01/DOC00001.XML", content)
        );
    }

    /// <summary>A message with the package and its PDF copy, as MSSanté wants them.</summary>
    public static string Mail(byte[] package, Func<string, string>? change = null)
    {
        var text = $"""
            From: service@ch-trois-rivieres.mssante.example
            To: cabinet@medecin.mssante.example
            Subject: XDM/1.0/DDM+Lettre de liaison a la sortie d'un etabl TROIVILLE ELODIE 14/05/1985
            X-MSS-NIL: 0123456789
            X-MSS-CODECDA: 11490-0
            X-MSS-INS: O
            MIME-Version: 1.0
            Content-Type: multipart/mixed; boundary="=-limite"

            --=-limite
            Content-Type: text/plain; charset=utf-8

            Bonjour, un document est joint.
            --=-limite
            Content-Type: application/zip; name="IHE_XDM.zip"
            Content-Transfer-Encoding: base64
            Content-Disposition: attachment; filename="IHE_XDM.zip"

            {Convert.ToBase64String(package, Base64FormattingOptions.InsertLineBreaks)}
            --=-limite
            Content-Type: application/pdf; name="20250606_Lettre_TROIVILLE_ELODIE.pdf"
            Content-Transfer-Encoding: base64
            Content-Disposition: attachment; filename="20250606_Lettre_TROIVILLE_ELODIE.pdf"

            {Convert.ToBase64String(Pdf(part: 1), Base64FormattingOptions.InsertLineBreaks)}
            --=-limite--

            """.ReplaceLineEndings("\r\n");
        return change is null ? text : change(text);
    }

    /// <summary>An HL7 v2 message with a document in base64.</summary>
    public static string Hl7(string kind, string document, string end = "\r") =>
        string.Join(
            end,
            $"MSH|^~\\&|APP|CH|PFI|CH|20250612||{kind}|1|P|2.6|||||FRA|UNICODE UTF-8",
            "PID|||285059912345654^^^ASIP-SANTE-INS-NIR&1.2.250.1.213.1.4.8&ISO^INS||TROIVILLE^ELODIE^^^^^L||19850514|F",
            $"OBX|1|ED|11490-0^Lettre^LN||^text^XML^Base64^{Convert.ToBase64String(Utf8(document))}||||||F",
            string.Empty
        );

    /// <summary>METADATA.XML of the letter, with the hash and the size of some bytes.</summary>
    public static string Metadata(byte[] content)
    {
#pragma warning disable CA5350 // XDM defines its hash so.
        var hash = Convert.ToHexStringLower(SHA1.HashData(content));
#pragma warning restore CA5350
        // A patient (CX), a person (XCN) and an organisation (XON), as HL7 v2 writes them.
        const string patient = "285059912345654^^^&amp;1.2.250.1.213.1.4.8&amp;ISO^NH";
        const string person = "899900012345^QUENOUILLE^Basile^^^^^^&amp;1.2.250.1.71.4.2.1&amp;ISO^D^^^IDNPS";
        const string institution = "CH des Trois-Rivières^^^^^&amp;1.2.250.1.71.4.2.2&amp;ISO^IDNST^^^1990000010";
        return $$"""
            <?xml version="1.0" encoding="UTF-8"?>
            <lcm:SubmitObjectsRequest xmlns:lcm="urn:oasis:names:tc:ebxml-regrep:xsd:lcm:3.0"
              xmlns:rim="urn:oasis:names:tc:ebxml-regrep:xsd:rim:3.0">
              <rim:RegistryObjectList>
                <rim:ExtrinsicObject id="Document01" mimeType="text/xml" objectType="urn:uuid:7edca82f-054d-47f2-a032-9b2a5b5186c1">
                  <rim:Slot name="hash"><rim:ValueList><rim:Value>{{hash}}</rim:Value></rim:ValueList></rim:Slot>
                  <rim:Slot name="size"><rim:ValueList><rim:Value>{{content.Length}}</rim:Value></rim:ValueList></rim:Slot>
                  <rim:Slot name="URI"><rim:ValueList><rim:Value>DOC00001.XML</rim:Value></rim:ValueList></rim:Slot>
                  <rim:Slot name="creationTime"><rim:ValueList><rim:Value>20250612083000</rim:Value></rim:ValueList></rim:Slot>
                  <rim:Slot name="languageCode"><rim:ValueList><rim:Value>fr-FR</rim:Value></rim:ValueList></rim:Slot>
                  <rim:Slot name="serviceStartTime"><rim:ValueList><rim:Value>20250606061500</rim:Value></rim:ValueList></rim:Slot>
                  <rim:Slot name="serviceStopTime"><rim:ValueList><rim:Value>20250612070000</rim:Value></rim:ValueList></rim:Slot>
                  <rim:Slot name="sourcePatientId"><rim:ValueList><rim:Value>{{patient}}</rim:Value></rim:ValueList></rim:Slot>
                  <rim:Slot name="sourcePatientInfo"><rim:ValueList><rim:Value>PID-5|TROIVILLE^ELODIE^^^^^L</rim:Value>
                    <rim:Value>PID-7|19850514</rim:Value><rim:Value>PID-8|F</rim:Value></rim:ValueList></rim:Slot>
                  <rim:Slot name="legalAuthenticator"><rim:ValueList><rim:Value>{{person}}</rim:Value></rim:ValueList></rim:Slot>
                  <rim:Classification classificationScheme="urn:uuid:93606bcf-9494-43ec-9b4e-a7748d1a838d"
                    classifiedObject="Document01" nodeRepresentation="">
                    <rim:Slot name="authorPerson"><rim:ValueList><rim:Value>{{person}}</rim:Value></rim:ValueList></rim:Slot>
                    <rim:Slot name="authorInstitution"><rim:ValueList><rim:Value>{{institution}}</rim:Value></rim:ValueList></rim:Slot>
                  </rim:Classification>
                  <rim:Classification classificationScheme="urn:uuid:f4f85eac-e6cb-4883-b524-f2705394840f"
                    classifiedObject="Document01" nodeRepresentation="N">
                    <rim:Slot name="codingScheme"><rim:ValueList><rim:Value>2.16.840.1.113883.5.25</rim:Value></rim:ValueList></rim:Slot>
                  </rim:Classification>
                  <rim:Classification classificationScheme="urn:uuid:f0306f51-975f-434e-a61c-c59651d33983"
                    classifiedObject="Document01" nodeRepresentation="11490-0">
                    <rim:Slot name="codingScheme"><rim:ValueList><rim:Value>2.16.840.1.113883.6.1</rim:Value></rim:ValueList></rim:Slot>
                  </rim:Classification>
                  <rim:Classification classificationScheme="urn:uuid:f33fb8ac-18af-42cc-ae0e-ed0b0bdb91e1"
                    classifiedObject="Document01" nodeRepresentation="SA01"/>
                  <rim:Classification classificationScheme="urn:uuid:cccf5598-8b07-4b77-a05e-ae952c785ead"
                    classifiedObject="Document01" nodeRepresentation="ETABLISSEMENT"/>
                </rim:ExtrinsicObject>
              </rim:RegistryObjectList>
            </lcm:SubmitObjectsRequest>
            """;
    }

    private static string Read(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
