using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace HopEn.Audit.Demo;

/// <summary>What carries the invented documents: IHE_XDM packages, MSSanté messages, HL7 v2.</summary>
internal static class DocumentWrapping
{
    /// <summary>Path of the document in a package.</summary>
    public const string Member = "IHE_XDM/SUBSET01/DOC00001.XML";

    /// <summary>The members of a package whose metadata agree with the document.</summary>
    /// <param name="document">Document.</param>
    /// <param name="change">Spoils the metadata; null to leave them right.</param>
    public static IReadOnlyList<(string Name, byte[] Content)> Package(
        ClinicalDocument document,
        Func<string, string>? change = null
    )
    {
        var content = document.Bytes();
        var metadata = Metadata(document, content);
        return
        [
            ("INDEX.HTM", "<html><body>Contenu du paquet</body></html>"u8.ToArray()),
            ("README.TXT", "IHE XDM"u8.ToArray()),
            ("IHE_XDM/SUBSET01/METADATA.XML", Encoding.UTF8.GetBytes(change is null ? metadata : change(metadata))),
            (Member, content),
        ];
    }

    /// <summary>A message with the package and its PDF copy, as MSSanté wants them.</summary>
    /// <param name="document">Document; null for a message that carries the PDF only.</param>
    /// <param name="package">The package.</param>
    /// <param name="subject">Subject in place of the right one; null to leave it right.</param>
    public static byte[] Message(ClinicalDocument? document, byte[] package, string? subject = null)
    {
        var text = new StringBuilder()
            .Append("From: secretariat@ch-3rivieres.mssante.fr\r\nTo: cabinet@medecin.mssante.fr\r\nSubject: ")
            .Append(
                subject
                    ?? $"XDM/1.0/DDM+{ClinicalDocument.SubjectLabel} {document!.Family} {document.Given} {document.Birth[6..]}/{document.Birth[4..6]}/{document.Birth[..4]}"
            )
            .Append("\r\nX-MSS-NIL: 0123456789\r\n");
        if (document is not null)
            text.Append("X-MSS-CODECDA: ").Append(document.Type).Append("\r\nX-MSS-INS: O\r\n");
        text.Append(
            "MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=\"=-limite\"\r\n\r\n--=-limite\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nUn document est joint.\r\n"
        );
        if (document is not null)
            Attach(text, "application/zip", "IHE_XDM.zip", package);
        Attach(
            text,
            "application/pdf",
            document is null ? "compte-rendu.pdf" : $"{document.Day}_Lettre_{document.Family}_{document.Given}.pdf",
            ClinicalDocument.Pdf
        );
        return Encoding.ASCII.GetBytes(text.Append("--=-limite--\r\n").ToString());
    }

    /// <summary>A message of the HL7 v2 flow of documents (MDM^T02).</summary>
    public static byte[] Hl7(ClinicalDocument document) =>
        Encoding.UTF8.GetBytes(
            string.Join(
                '\r',
                $"MSH|^~\\&|DPI|CH|EAI|CH|{document.Day}110000||MDM^T02|{document.Rank.ToString(CultureInfo.InvariantCulture)}|P|2.6|||||FRA|UNICODE UTF-8",
                $"PID|||{document.Matricule}^^^ASIP-SANTE-INS-NIR&1.2.250.1.213.1.4.8&ISO^INS||{document.Family}^{document.Given}^^^^^L||{document.Birth}|F",
                $"OBX|1|ED|11490-0^Lettre^LN||^text^XML^Base64^{Convert.ToBase64String(document.Bytes())}||||||F",
                string.Empty
            )
        );

    private static void Attach(StringBuilder text, string type, string name, byte[] content) =>
        text.Append(
                CultureInfo.InvariantCulture,
                $"--=-limite\r\nContent-Type: {type}; name=\"{name}\"\r\nContent-Transfer-Encoding: base64\r\nContent-Disposition: attachment; filename=\"{name}\"\r\n\r\n"
            )
            .Append(
                Convert.ToBase64String(content, Base64FormattingOptions.InsertLineBreaks).ReplaceLineEndings("\r\n")
            )
            .Append("\r\n");

    private static string Metadata(ClinicalDocument document, byte[] content)
    {
#pragma warning disable CA5350 // XDM defines its hash so.
        var hash = Convert.ToHexStringLower(SHA1.HashData(content));
#pragma warning restore CA5350
        string Utc(int hour, int minute) =>
            string.Create(
                CultureInfo.InvariantCulture,
                $"{document.Day}{hour - (document.Offset == "+0100" ? 1 : 2):00}{minute:00}00"
            );
        const string author = "899900012345^QUENOUILLARD^Basile^^^^^^&amp;1.2.250.1.71.4.2.1&amp;ISO^D^^^IDNPS";
        var slots = new (string Name, string[] Values)[]
        {
            ("hash", [hash]),
            ("size", [content.Length.ToString(CultureInfo.InvariantCulture)]),
            ("URI", ["DOC00001.XML"]),
            ("creationTime", [Utc(10, 30)]),
            ("languageCode", ["fr-FR"]),
            ("serviceStartTime", [Utc(8, 15)]),
            ("serviceStopTime", [Utc(10, 0)]),
            ("sourcePatientId", [$"{document.Matricule}^^^&amp;{document.InsRoot}&amp;ISO^NH"]),
            (
                "sourcePatientInfo",
                [
                    $"PID-5|{document.Family}^{document.Given}^^^^^L",
                    $"PID-7|{document.Birth}",
                    $"PID-8|{(document.Given == "GASTONIN" ? "M" : "F")}",
                ]
            ),
            ("legalAuthenticator", [author]),
        };
        return $"""
            <?xml version="1.0" encoding="UTF-8"?>
            <lcm:SubmitObjectsRequest xmlns:lcm="urn:oasis:names:tc:ebxml-regrep:xsd:lcm:3.0" xmlns:rim="urn:oasis:names:tc:ebxml-regrep:xsd:rim:3.0">
              <rim:RegistryObjectList>
                <rim:ExtrinsicObject id="Document01" mimeType="text/xml" objectType="urn:uuid:7edca82f-054d-47f2-a032-9b2a5b5186c1">
                  {string.Concat(slots.Select(slot => Slot(slot.Name, slot.Values)))}
                  <rim:Classification classificationScheme="urn:uuid:93606bcf-9494-43ec-9b4e-a7748d1a838d" classifiedObject="Document01" nodeRepresentation="">{Slot(
                "authorPerson",
                author
            )}{Slot(
                "authorInstitution",
                $"CH des Trois-Rivières^^^^^&amp;1.2.250.1.71.4.2.2&amp;ISO^IDNST^^^1{document.Custodian}"
            )}</rim:Classification>
                  {Classification("f4f85eac-e6cb-4883-b524-f2705394840f", "N", "2.16.840.1.113883.5.25")}
                  {Classification("f0306f51-975f-434e-a61c-c59651d33983", document.Type, "2.16.840.1.113883.6.1")}
                  {Classification("f33fb8ac-18af-42cc-ae0e-ed0b0bdb91e1", "SA01", "1.2.250.1.71.4.2.4")}
                  {Classification("cccf5598-8b07-4b77-a05e-ae952c785ead", "ETABLISSEMENT", "1.2.250.1.213.1.1.4.9")}
                </rim:ExtrinsicObject>
              </rim:RegistryObjectList>
            </lcm:SubmitObjectsRequest>
            """.ReplaceLineEndings(
            "\n"
        );
    }

    private static string Slot(string name, params string[] values) =>
        $"""<rim:Slot name="{name}"><rim:ValueList>{string.Concat(values.Select(value => $"<rim:Value>{value}</rim:Value>"))}</rim:ValueList></rim:Slot>""";

    private static string Classification(string scheme, string code, string system) =>
        $"""<rim:Classification classificationScheme="urn:uuid:{scheme}" classifiedObject="Document01" nodeRepresentation="{code}">{Slot("codingScheme", system)}</rim:Classification>""";
}
