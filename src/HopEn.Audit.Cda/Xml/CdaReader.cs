using System.Text;
using System.Xml;
using System.Xml.XPath;
using HopEn.Audit.Cda.Findings;

namespace HopEn.Audit.Cda.Xml;

/// <summary>Reads the bytes of a document into a tree whose root is the CDA.</summary>
/// <remarks>
/// A self-presentable document is a style sheet that carries the CDA. As the official extraction does, the
/// <c>ClinicalDocument</c> element becomes the root and loses its own attributes; its children are kept, and so are the
/// line numbers of the file.
/// </remarks>
public static class CdaReader
{
    private const int Prolog = 64 * 1024;

    static CdaReader() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>Reads a document.</summary>
    /// <param name="content">The bytes of the file.</param>
    public static CdaReadResult Read(ReadOnlyMemory<byte> content)
    {
        if (content.Length > XmlBounds.LargestDocument) return Fault("too-large", $"Le document pèse plus de {XmlBounds.LargestDocument >> 20} Mo\u202f: il n’est pas lu.");
        if (content.Span.IndexOfAnyExcept((byte)' ', (byte)'\t', (byte)'\r', (byte)'\n') < 0) return Fault("empty", "Le document est vide.");
        using var reader = BoundedXmlReader.Open(AsStream(content));
        try
        {
            return Read(reader, content.Span);
        }
        catch (XmlException fault)
        {
            return Fault(reader, fault, content.Span);
        }
    }

    /// <summary>Takes the CDA out of a tree or a file: a reader on it, whatever its wrapping.</summary>
    internal static MemoryStream AsStream(ReadOnlyMemory<byte> content) =>
        System.Runtime.InteropServices.MemoryMarshal.TryGetArray(content, out var array) ? new MemoryStream(array.Array!, array.Offset, array.Count, writable: false) : new MemoryStream(content.ToArray());

    private static CdaReadResult Read(BoundedXmlReader reader, ReadOnlySpan<byte> content)
    {
        var declared = reader.Read() && reader.NodeType == XmlNodeType.XmlDeclaration ? reader.GetAttribute("encoding") : null;
        if (reader.MoveToContent() != XmlNodeType.Element) return Fault("no-root", "Le fichier n’a pas d’élément racine\u202f: ce n’est pas un document CDA.");
        var styleSheet = reader.NamespaceURI == CdaNamespaces.Xslt;
        if (!IsCda(reader))
        {
            if (!styleSheet) return Fault("not-cda", $"La racine n’est pas ClinicalDocument (espace de noms {CdaNamespaces.Hl7})\u202f: ce n’est pas un document CDA.");
            while (reader.Read() && !IsCda(reader))
            {
            }

            if (reader.EOF) return new CdaReadResult(null, [Opening("not-cda", "Le fichier est une feuille de style sans document à l’intérieur.")], IsStyleSheet: true);
        }

        using var source = styleSheet ? new BareRootReader(reader.ReadSubtree()) : (XmlReader)reader;
        var tree = new XPathDocument(source, XmlSpace.Preserve);
        // What follows the document must be well-formed too: a truncated style sheet is a truncated document.
        while (styleSheet && reader.Read())
        {
        }

        return new CdaReadResult(new CdaDocument(tree, styleSheet, CdaHeaderReader.Read(tree)), Mojibake(declared, content));
    }

    private static bool IsCda(XmlReader reader) => reader is { NodeType: XmlNodeType.Element, LocalName: "ClinicalDocument", NamespaceURI: CdaNamespaces.Hl7 };

    private static IReadOnlyList<Finding> Mojibake(string? declared, ReadOnlySpan<byte> content)
    {
        if (declared is null || declared.StartsWith("utf", StringComparison.OrdinalIgnoreCase) || System.Text.Ascii.IsValid(content) || !System.Text.Unicode.Utf8.IsValid(content)) return [];
        return [Opening("wrong-encoding", "Le document se déclare dans un encodage à un octet par caractère, mais ses octets sont de l’UTF-8\u202f: tous ses accents sont faux. Corrigez la déclaration XML.", FindingRole.Warning)];
    }

    private static CdaReadResult Fault(BoundedXmlReader reader, XmlException fault, ReadOnlySpan<byte> content)
    {
        if (reader.IsOutOfBounds) return Fault("out-of-bounds", $"Le document dépasse {XmlBounds.DeepestElement} niveaux d’éléments imbriqués ou {XmlBounds.MostAttributes} attributs sur un élément\u202f: il n’est pas lu plus loin.", fault.LineNumber);
        if (!reader.HasRoot && DeclaresType(content)) return Fault("dtd", "Le document contient une déclaration DOCTYPE\u202f: elle est refusée (entités externes, expansions). Un document CDA n’en a pas.", fault.LineNumber);
        var undecodable = fault.InnerException is DecoderFallbackException || IsUndecodable(content);
        return undecodable
            ? Fault("encoding", $"Les octets ne sont pas dans l’encodage que le document déclare{At(fault)}\u202f: corrigez la déclaration XML ou l’export.", fault.LineNumber)
            : Fault("malformed", $"Le XML est mal formé{At(fault)}\u202f: le document est coupé ou abîmé.", fault.LineNumber);
    }

    private static bool DeclaresType(ReadOnlySpan<byte> content)
    {
        var head = content[..Math.Min(content.Length, Prolog)];
        var wide = head.IndexOf((byte)0) is >= 0 and < 16;
        return wide ? Encoding.ASCII.GetString(head).Replace("\0", string.Empty, StringComparison.Ordinal).Contains("<!DOCTYPE", StringComparison.Ordinal) : head.IndexOf("<!DOCTYPE"u8) >= 0;
    }

    // UTF-8 is what a document is in when it declares nothing else; single-byte encodings never fail to decode.
    private static bool IsUndecodable(ReadOnlySpan<byte> content)
    {
        var head = Encoding.ASCII.GetString(content[..Math.Min(content.Length, 200)]);
        var declared = System.Text.RegularExpressions.Regex.Match(head, """encoding\s*=\s*["']([^"']*)""", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1)).Groups[1].Value;
        if (declared.Length == 0 || declared.Equals("utf-8", StringComparison.OrdinalIgnoreCase)) return !System.Text.Unicode.Utf8.IsValid(content);
        try
        {
            var encoding = Encoding.GetEncoding(declared);
            return encoding is UnicodeEncoding or UTF32Encoding && content.IndexOf((byte)0) < 0;
        }
        catch (ArgumentException)
        {
            return true;
        }
    }

    private static string At(XmlException fault) => fault.LineNumber > 0 ? $" à la ligne {fault.LineNumber}, colonne {fault.LinePosition}" : string.Empty;

    private static CdaReadResult Fault(string code, string message, int line = 0) => new(null, [Opening(code, message) with { Line = line > 0 ? line : null }]);

    private static Finding Opening(string code, string message, FindingRole role = FindingRole.Error) => new(FindingLayer.Opening, null, FindingKind.Opening, role, code, message);
}
