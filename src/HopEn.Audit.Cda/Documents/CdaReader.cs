using System.Runtime.InteropServices;
using System.Text;
using System.Text.RegularExpressions;
using System.Text.Unicode;
using HopEn.Audit.Cda.Findings;
using HopEn.Audit.Cda.Xml;

namespace HopEn.Audit.Cda.Documents;

/// <summary>Reads the bytes of a document into a tree whose root is the CDA. What can't be read is a finding, never an exception.</summary>
public static partial class CdaReader
{
    /// <summary>Bounds of a document: the largest of the official examples weighs 3 MB and is some thirty elements deep.</summary>
    public static XmlLimits Limits { get; } = new(MaxBytes: 100L * 1024 * 1024, MaxDepth: 512);

    static CdaReader() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>Reads a document.</summary>
    /// <param name="content">The bytes of the file.</param>
    /// <param name="cancellation">Stops while reading.</param>
    public static CdaReadResult Read(ReadOnlyMemory<byte> content, CancellationToken cancellation = default)
    {
        if (content.Span.Trim(" \t\r\n"u8).IsEmpty)
            return Fault("empty", "Le document est vide.");
        XmlTree tree;
        try
        {
            tree = XmlTreeReader.Read(Bytes(content), Limits, cancellation);
        }
        catch (XmlDocumentException fault)
        {
            return Fault("unreadable", $"Le document ne peut pas être lu\u202f: {fault.Reason}.", fault.Line);
        }

        if (ClinicalDocumentTree.Find(tree) is { } document)
            return new CdaReadResult(
                new CdaDocument(document, CdaHeaderReader.Read(document), IsSelfPresentable: document != tree),
                Mojibake(content.Span)
            );
        return Fault(
            "not-cda",
            $"La racine n’est pas ClinicalDocument (espace de noms {CdaNames.Namespace})\u202f: ce n’est pas un document CDA.",
            tree.Line(tree.Root)
        );
    }

    private static byte[] Bytes(ReadOnlyMemory<byte> content) =>
        MemoryMarshal.TryGetArray(content, out var array) && array.Count == array.Array!.Length
            ? array.Array
            : content.ToArray();

    // Bytes of UTF-8 declared as a single-byte encoding decode without an error, into accents that are all wrong.
    private static IReadOnlyList<Finding> Mojibake(ReadOnlySpan<byte> content)
    {
        var declared = Declaration()
            .Match(Encoding.ASCII.GetString(content[..Math.Min(content.Length, 200)]))
            .Groups[1]
            .ValueSpan;
        if (
            declared.IsEmpty
            || declared.StartsWith("utf", StringComparison.OrdinalIgnoreCase)
            || Ascii.IsValid(content)
            || !Utf8.IsValid(content)
        )
            return [];
        return
        [
            Opening(
                "encoding",
                "Le document se déclare dans un encodage à un octet par caractère, "
                    + "mais ses octets sont de l’UTF-8\u202f: tous ses accents sont faux. Corrigez la déclaration XML.",
                FindingRole.Warning
            ),
        ];
    }

    private static CdaReadResult Fault(string code, string message, int line = 0) =>
        new(null, [Opening(code, message) with { Line = line > 0 ? line : null }]);

    private static Finding Opening(string code, string message, FindingRole role = FindingRole.Error) =>
        new(FindingLayer.Opening, null, FindingKind.Opening, role, code, message);

    [GeneratedRegex("""\A\W*<\?xml[^>]*?encoding\s*=\s*["']([^"']*)""", RegexOptions.None, 1000)]
    private static partial Regex Declaration();
}
