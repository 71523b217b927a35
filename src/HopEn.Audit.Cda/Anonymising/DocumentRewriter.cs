using System.Xml.Linq;

namespace HopEn.Audit.Cda.Anonymising;

/// <summary>Rewrites a document in place: what is neither a code, nor a measure, nor the structure becomes fictitious or goes.</summary>
internal sealed class DocumentRewriter(
    OriginalIdentities originals,
    FictitiousValues fiction,
    DateShift dates,
    bool patientIsFemale
)
{
    private readonly AttributeRewriter attributes = new(originals, fiction, dates, patientIsFemale);
    private readonly TextRewriter texts = new(originals, fiction);

    public void Rewrite(XElement root)
    {
        root.DescendantNodes().Where(node => node is XComment or XProcessingInstruction).ToArray().Remove();
        Visit(root);
    }

    private void Visit(XElement element)
    {
        attributes.Rewrite(element);
        if (CdaElements.IsNarrative(element))
            ReplaceNarrative(element);
        else if (CdaElements.IsEncoded(element))
            ReplaceEncoded(element);
        else
        {
            texts.Rewrite(element);
            foreach (var child in element.Elements().ToArray())
                Visit(child);
        }
    }

    private void ReplaceNarrative(XElement element)
    {
        var ids = element
            .Descendants()
            .Select(inner => (string?)inner.Attribute("ID"))
            .OfType<string>()
            .Distinct(StringComparer.Ordinal)
            .Select(fiction.Reference)
            .ToArray();
        element.RemoveNodes();
        element.Add(RemovalNotice.Narrative);
        // What the entries refer to still exists.
        foreach (var id in ids)
            element.Add(new XElement(CdaElements.Hl7("content"), new XAttribute("ID", id)));
    }

    private static void ReplaceEncoded(XElement element)
    {
        var isPdf = (string?)element.Attribute("mediaType") == "application/pdf";
        element.RemoveNodes();
        if (!isPdf)
            element.SetAttributeValue("mediaType", "text/plain");
        element.Add(isPdf ? RemovalNotice.Pdf : RemovalNotice.Plain);
    }
}
