using System.Buffers;
using System.Buffers.Text;
using System.Text;
using HopEn.Audit.Cda.Xml;

namespace HopEn.Audit.Cda.Documents;

/// <summary>The unstructured body of a level-1 document.</summary>
/// <param name="Element">The element <c>text</c>.</param>
/// <param name="MediaType">Media type it announces.</param>
/// <param name="Content">Its bytes; null when the base64 is broken, or when it isn't announced as base64.</param>
public sealed record EmbeddedBody(int Element, string MediaType, byte[]? Content)
{
    /// <summary>Reads the body; null when the document has none.</summary>
    public static EmbeddedBody? Read(XmlTree tree)
    {
        var text = tree.Path(tree.Root, "component", "nonXMLBody", "text").FirstOrDefault();
        if (text == 0)
            return null;
        var encoded = tree.Value(text, "representation").Equals("B64", StringComparison.OrdinalIgnoreCase);
        return new EmbeddedBody(text, tree.Value(text, "mediaType"), encoded ? Decode(tree.StringValue(text)) : null);
    }

    /// <summary>Decodes base64 broken over lines; null when it is empty, cut or holds anything else.</summary>
    public static byte[]? Decode(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        return Decode(bytes);
    }

    /// <summary>Decodes base64 in place; null when it is empty, cut or holds anything else.</summary>
    internal static byte[]? Decode(Span<byte> bytes)
    {
        var length = 0;
        foreach (var one in bytes)
        {
            if (one is not ((byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n'))
                bytes[length++] = one;
        }

        return length > 0 && Base64.DecodeFromUtf8InPlace(bytes[..length], out var written) == OperationStatus.Done
            ? bytes[..written].ToArray()
            : null;
    }
}
