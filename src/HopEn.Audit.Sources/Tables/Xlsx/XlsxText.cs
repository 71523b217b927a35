using System.Globalization;
using System.Text;
using System.Xml;

namespace HopEn.Audit.Sources.Tables.Xlsx;

/// <summary>Reads the texts of a workbook: runs put together, phonetic guides left out, within bounds.</summary>
internal static class XlsxText
{
    private const int Longest = 1 << 20;

    /// <summary>The text of the element that the reader stands on; it stands on its end afterwards.</summary>
    /// <exception cref="InvalidDataException">It is longer than a cell can be.</exception>
    public static string Read(XmlReader xml)
    {
        if (xml.IsEmptyElement)
            return string.Empty;
        var (depth, guide) = (xml.Depth, -1);
        string? single = null;
        StringBuilder? text = null;
        while (xml.Read() && xml.Depth > depth)
        {
            if (guide >= 0)
            {
                if (xml.Depth <= guide)
                    guide = -1;
                else
                    continue;
            }

            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "rPh" && !xml.IsEmptyElement)
                guide = xml.Depth;
            else if (xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace)
                Append(Value(xml), ref single, ref text);
        }

        return Plain(text?.ToString() ?? single ?? string.Empty);
    }

    /// <summary>The text that the reader stands on, taken piece by piece: nothing longer than a cell comes into memory.</summary>
    /// <exception cref="InvalidDataException">It is longer than a cell can be.</exception>
    public static string Value(XmlReader xml)
    {
        if (!xml.CanReadValueChunk)
            return xml.Value;
        var piece = new char[256];
        var length = xml.ReadValueChunk(piece, 0, piece.Length);
        // A pair of surrogates is not cut: a full piece may lack one.
        if (length < piece.Length - 1)
            return new string(piece, 0, length);
        var text = new StringBuilder();
        for (; length > 0; length = xml.ReadValueChunk(piece, 0, piece.Length))
        {
            if (text.Append(piece, 0, length).Length > Longest)
                throw new InvalidDataException("A cell is longer than a cell can be.");
        }

        return text.ToString();
    }

    private static void Append(string value, ref string? single, ref StringBuilder? text)
    {
        if (single is null)
        {
            single = value;
            return;
        }

        text ??= new StringBuilder(single);
        if (text.Append(value).Length > Longest)
            throw new InvalidDataException("A cell is longer than a cell can be.");
    }

    // _x000D_ is how a workbook writes what XML can't; line breaks are those of an export.
    private static string Plain(string text)
    {
        if (text.Contains("_x", StringComparison.Ordinal))
            text = Escaped(text);
        return text.Contains('\r') ? text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n') : text;
    }

    private static string Escaped(string text)
    {
        var plain = new StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            if (
                i + 6 < text.Length
                && text[i] == '_'
                && text[i + 1] == 'x'
                && text[i + 6] == '_'
                && ushort.TryParse(
                    text.AsSpan(i + 2, 4),
                    NumberStyles.AllowHexSpecifier,
                    CultureInfo.InvariantCulture,
                    out var code
                )
            )
            {
                plain.Append((char)code);
                i += 6;
            }
            else
                plain.Append(text[i]);
        }

        return plain.ToString();
    }
}
