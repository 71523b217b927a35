using System.Text;
using System.Xml;

namespace HopEn.Audit.Cda.Xml;

/// <summary>
/// Reads XML into an <see cref="XmlTree"/>: white space kept, no DTD, no external entity, nothing fetched,
/// bounded size and depth.
/// </summary>
public static class XmlTreeReader
{
    // The official examples have from 19 bytes a node; those that carry files in base64 have hundreds,
    // and would leave most of a large start unused.
    private const int BytesPerNode = 18;
    private const int SmallestStart = 64;
    private const int LargestStart = 1 << 14;

    /// <summary>Reads a document from its bytes; the encoding is the one the bytes declare.</summary>
    /// <exception cref="XmlDocumentException">The bytes are not a document that may be read; the sentence never quotes them.</exception>
    public static XmlTree Read(byte[] bytes, XmlLimits? limits = null, CancellationToken cancellation = default) =>
        Read(bytes, limits ?? XmlLimits.Default, shared: false, cancellation);

    /// <summary>Reads a file in the same way.</summary>
    public static XmlTree ReadFile(string path, XmlLimits? limits = null, CancellationToken cancellation = default) =>
        Read(File.ReadAllBytes(path), limits, cancellation);

    /// <summary>Reads a file for a tree that is kept, and that several documents read.</summary>
    internal static XmlTree ReadShared(string path) =>
        Read(File.ReadAllBytes(path), XmlLimits.Default, shared: true, CancellationToken.None);

    private static XmlTree Read(byte[] bytes, XmlLimits limits, bool shared, CancellationToken cancellation)
    {
        if (bytes.LongLength > limits.MaxBytes)
            throw new XmlDocumentException(
                $"document de {bytes.LongLength / 1048576} Mo, "
                    + $"plus grand que la limite de {limits.MaxBytes / 1048576} Mo\u202f: il n’a pas été lu"
            );
        var settings = new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            CheckCharacters = true,
            MaxCharactersInDocument = limits.MaxBytes,
        };
        var capacity = (int)Math.Clamp(bytes.LongLength / BytesPerNode, SmallestStart, LargestStart);
        using var stream = new MemoryStream(bytes, writable: false);
        var declaration = new XmlEncodingDeclaration(bytes);
        try
        {
            using var text = declaration.Decoded();
            using var reader = text is null ? XmlReader.Create(stream, settings) : XmlReader.Create(text, settings);
            return new XmlTreeBuilder(reader, capacity, limits).Build(shared, cancellation);
        }
        catch (XmlException fault)
        {
            // A DTD, or a size, is refused whatever the bytes; a fault of encoding makes any other look like one of markup.
            var cause = Refusal(fault) ?? declaration.Fault();
            throw new XmlDocumentException(
                cause ?? Malformed(declaration),
                cause is null || Refusal(fault) is not null ? Position(fault) : "",
                fault.LineNumber,
                fault
            );
        }
        catch (DecoderFallbackException fault)
        {
            throw new XmlDocumentException(
                declaration.Fault()
                    ?? "les octets du document ne sont pas dans l’encodage qu’il déclare\u202f: enregistrez-le en UTF-8",
                0,
                fault
            );
        }
        catch (Exception fault) when (fault is ArgumentException or NotSupportedException)
        {
            throw new XmlDocumentException(
                declaration.Fault()
                    ?? "l’encodage que le document déclare n’est pas connu\u202f: enregistrez-le en UTF-8",
                0,
                fault
            );
        }
    }

    private static string Position(XmlException fault) =>
        fault.LineNumber > 0 ? $"ligne {fault.LineNumber}, colonne {fault.LinePosition}\u202f: " : "";

    private static string? Refusal(XmlException fault) =>
        fault.Message.Contains("DTD", StringComparison.Ordinal) ? "le document contient une DTD, qui est refusée"
        : fault.Message.Contains("MaxCharactersInDocument", StringComparison.Ordinal)
            ? "le document est plus grand que la limite"
        : null;

    private static string Malformed(XmlEncodingDeclaration declaration) =>
        declaration.IsXml11
            ? "le document est en XML 1.1, et son contenu n’est pas aussi du XML 1.0 bien formé\u202f: enregistrez-le en XML 1.0"
            : "le document n’est pas du XML bien formé (tronqué, balise mal fermée ou caractère interdit)";
}
