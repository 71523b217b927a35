using System.Text;
using System.Xml;
using System.Xml.Linq;
using HopEn.Audit.Cda.Documents;

namespace HopEn.Audit.Cda.Anonymising;

/// <summary>
/// Makes an example of a document that can be shown: codes, measures and structure are kept, people, places, numbers and days
/// become fictitious, texts and attached files are replaced by a notice.
/// </summary>
/// <remarks>
/// It keeps what is known to be harmless rather than removing what is known to harm: an attribute or a text that is not
/// understood goes. What was written is then read again and searched for everything the original says of people; a document
/// where something is left is refused. The INS becomes one of test, which the rules on documents rightly tell:
/// it must never leave as a real one.
/// </remarks>
public static class Anonymiser
{
    /// <summary>Anonymises.</summary>
    /// <param name="content">Bytes of the document, self-presentable or not.</param>
    /// <param name="cancellation">Stops while reading.</param>
    public static AnonymisedDocument Anonymise(ReadOnlyMemory<byte> content, CancellationToken cancellation = default)
    {
        var read = CdaReader.Read(content, cancellation);
        if (read.Document is not { } document)
            return new AnonymisedDocument(null, string.Empty, read.Findings[0].Message);
        var type = document.Header.Type.Code;
        if (Root(content) is not { } root)
            return new AnonymisedDocument(null, type, "Le document ne peut pas être lu.");
        var originals = new OriginalIdentities(root);
        var female =
            root.Descendants(CdaElements.Hl7("administrativeGenderCode")).FirstOrDefault()?.Attribute("code")?.Value
            == "F";
        var day = DateShift.Read((string?)root.Element(CdaElements.Hl7("effectiveTime"))?.Attribute("value"));
        new DocumentRewriter(originals, new FictitiousValues(originals), new DateShift(day), female).Rewrite(root);
        var written = Bytes(root);
        return IdentityResidue.Find(written, originals) is { } place
            ? new AnonymisedDocument(
                null,
                type,
                $"Après anonymisation, {place}, contient encore une donnée d’identité de l’original\u202f: le document n’est pas repris."
            )
            : new AnonymisedDocument(written, type, null);
    }

    private static XElement? Root(ReadOnlyMemory<byte> content)
    {
        try
        {
            var settings = new XmlReaderSettings
            {
                DtdProcessing = DtdProcessing.Prohibit,
                XmlResolver = null,
                MaxCharactersInDocument = CdaReader.Limits.MaxBytes,
            };
            using var reader = XmlReader.Create(new MemoryStream(content.ToArray()), settings);
            var root = XDocument.Load(reader, LoadOptions.PreserveWhitespace).Root!;
            var found = root.DescendantsAndSelf(CdaElements.Hl7("ClinicalDocument")).FirstOrDefault();
            return found is null ? null : new XElement(found);
        }
        catch (XmlException)
        {
            return null;
        }
    }

    private static byte[] Bytes(XElement root)
    {
        using var stream = new MemoryStream();
        using (
            var writer = XmlWriter.Create(
                stream,
                new XmlWriterSettings
                {
                    Encoding = new UTF8Encoding(false),
                    Indent = false,
                    NewLineHandling = NewLineHandling.Replace,
                    NewLineChars = "\n",
                }
            )
        )
            root.Save(writer);
        return stream.ToArray();
    }
}
