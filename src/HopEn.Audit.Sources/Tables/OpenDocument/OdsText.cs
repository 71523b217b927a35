using System.Globalization;
using System.Text;
using System.Xml;
using HopEn.Audit.Sources.Tables.Xlsx;

namespace HopEn.Audit.Sources.Tables.OpenDocument;

/// <summary>Reads what a cell of an OpenDocument sheet shows: its paragraphs, without comments and notes.</summary>
internal static class OdsText
{
    private const int Longest = 1 << 20;

    /// <summary>The text of the cell that the reader stands on; it stands on its end afterwards.</summary>
    /// <exception cref="InvalidDataException">It is longer than a cell can be.</exception>
    public static string Read(XmlReader xml)
    {
        if (xml.IsEmptyElement)
            return string.Empty;
        var (depth, aside, paragraphs) = (xml.Depth, -1, 0);
        var text = new StringBuilder();
        while (xml.Read() && xml.Depth > depth)
        {
            if (aside >= 0 && xml.Depth > aside)
                continue;
            aside = -1;
            if (xml.NodeType == XmlNodeType.Element)
            {
                if (xml.LocalName is "annotation" or "note" or "shapes" or "frame" && !xml.IsEmptyElement)
                    aside = xml.Depth;
                else
                    Mark(xml, text, ref paragraphs);
            }
            else if (paragraphs > 0 && xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA)
                Fold(text, XlsxText.Value(xml));
            if (text.Length > Longest)
                throw new InvalidDataException("A cell is longer than a cell can be.");
        }

        return text.ToString();
    }

    private static void Mark(XmlReader xml, StringBuilder text, ref int paragraphs)
    {
        switch (xml.LocalName)
        {
            case "p" or "h":
                if (paragraphs++ > 0)
                    text.Append('\n');
                break;
            case "s":
                var count = int.TryParse(xml.GetAttribute("text:c"), CultureInfo.InvariantCulture, out var told)
                    ? told
                    : 1;
                text.Append(' ', Math.Clamp(count, 1, 1000));
                break;
            case "tab":
                text.Append('\t');
                break;
            case "line-break":
                text.Append('\n');
                break;
        }
    }

    // White space of the file is one space.
    private static void Fold(StringBuilder text, string value)
    {
        foreach (var character in value)
        {
            if (character is not (' ' or '\t' or '\r' or '\n'))
                text.Append(character);
            else if (text.Length == 0 || text[^1] is not (' ' or '\n'))
                text.Append(' ');
        }
    }
}
