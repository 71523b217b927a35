using System.Text;
using System.Xml;
using HopEn.Audit.Cda.Documents;

namespace HopEn.Audit.Cda.Anonymising;

/// <summary>Reads what was written, apart from what wrote it, and looks for the original in every place a text can stand.</summary>
internal static class IdentityResidue
{
    private const int ShortestEncoded = 16;

    /// <summary>Where something of the original is left, in French and without its value; null when nothing is.</summary>
    public static string? Find(byte[] written, OriginalIdentities originals)
    {
        using var reader = XmlReader.Create(
            new MemoryStream(written),
            new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null }
        );
        while (reader.Read())
        {
            var line = ((IXmlLineInfo)reader).LineNumber;
            switch (reader.NodeType)
            {
                case XmlNodeType.Element:
                    var element = reader.LocalName;
                    var published = CdaElements.IsPublished(reader.GetAttribute("codeSystem"));
                    while (reader.MoveToNextAttribute())
                    {
                        if (CdaElements.IsStructural(reader.LocalName, reader.Value))
                            continue;
                        if (
                            published && reader.Name == "code"
                                ? originals.OccurAs(reader.Value)
                                : Shows(reader.Value, originals)
                        )
                            return $"l’attribut «\u202f{reader.LocalName}\u202f» de «\u202f{element}\u202f», ligne {line}";
                    }

                    break;
                case XmlNodeType.Text
                or XmlNodeType.CDATA
                or XmlNodeType.Comment
                or XmlNodeType.ProcessingInstruction
                    when Shows(reader.Value, originals) || Shows(reader.Name, originals):
                    return $"un texte, ligne {line}";
                default:
                    break;
            }
        }

        return null;
    }

    private static bool Shows(string text, OriginalIdentities originals)
    {
        if (originals.OccurIn(text))
            return true;
        return text.Length >= ShortestEncoded
            && EmbeddedBody.Decode(text) is { } decoded
            && (
                originals.OccurIn(Encoding.UTF8.GetString(decoded))
                || originals.OccurIn(Encoding.Latin1.GetString(decoded))
            );
    }
}
