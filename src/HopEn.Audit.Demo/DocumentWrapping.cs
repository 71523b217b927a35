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
        var right = document is null
            ? null
            : $"XDM/1.0/DDM+{ClinicalDocument.SubjectLabel} {document.Family} {document.Given} "
                + $"{document.Birth[6..]}/{document.Birth[4..6]}/{document.Birth[..4]}";
        var copy = document is null
            ? "compte-rendu.pdf"
            : $"{document.Day}_Lettre_{document.Family}_{document.Given}.pdf";
        string[] lines =
        [
            "From: secretariat@ch-3rivieres.mssante.fr",
            "To: cabinet@medecin.mssante.fr",
            $"Subject: {subject ?? right}",
            "X-MSS-NIL: 0123456789",
            .. document is null ? [] : (string[])[$"X-MSS-CODECDA: {document.Type}", "X-MSS-INS: O"],
            "MIME-Version: 1.0",
            "Content-Type: multipart/mixed; boundary=\"=-limite\"",
            string.Empty,
            "--=-limite",
            "Content-Type: text/plain; charset=utf-8",
            string.Empty,
            "Un document est joint.",
            .. document is null ? [] : Attachment("application/zip", "IHE_XDM.zip", package),
            .. Attachment("application/pdf", copy, ClinicalDocument.Pdf),
            "--=-limite--",
            string.Empty,
        ];
        return Encoding.ASCII.GetBytes(string.Join("\r\n", lines));
    }

    /// <summary>A message of the HL7 v2 flow of documents (MDM^T02).</summary>
    public static byte[] Hl7(ClinicalDocument document)
    {
        var id = document.Rank.ToString(CultureInfo.InvariantCulture);
        var patient = $"{document.Matricule}^^^ASIP-SANTE-INS-NIR&1.2.250.1.213.1.4.8&ISO^INS";
        var content = Convert.ToBase64String(document.Bytes());
        return Encoding.UTF8.GetBytes(
            string.Join(
                '\r',
                $"MSH|^~\\&|DPI|CH|EAI|CH|{document.Day}110000||MDM^T02|{id}|P|2.6|||||FRA|UNICODE UTF-8",
                $"PID|||{patient}||{document.Family}^{document.Given}^^^^^L||{document.Birth}|F",
                $"OBX|1|ED|11490-0^Lettre^LN||^text^XML^Base64^{content}||||||F",
                string.Empty
            )
        );
    }

    private static IEnumerable<string> Attachment(string type, string name, byte[] content) =>
        [
            "--=-limite",
            $"Content-Type: {type}; name=\"{name}\"",
            "Content-Transfer-Encoding: base64",
            $"Content-Disposition: attachment; filename=\"{name}\"",
            string.Empty,
            Convert.ToBase64String(content, Base64FormattingOptions.InsertLineBreaks).ReplaceLineEndings("\r\n"),
        ];

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
        return Template
            .Fill(
                "metadata.xml",
                ("slots", string.Concat(slots.Select(slot => Slot(slot.Name, slot.Values)))),
                ("author", author),
                ("custodian", document.Custodian),
                ("type", document.Type)
            )
            .TrimEnd('\n');
    }

    private static string Slot(string name, params string[] values) =>
        $"<rim:Slot name=\"{name}\"><rim:ValueList>"
        + string.Concat(values.Select(value => $"<rim:Value>{value}</rim:Value>"))
        + "</rim:ValueList></rim:Slot>";
}
