using HopEn.Audit.Cda.Documents;
using HopEn.Audit.Cda.Xml;

namespace HopEn.Audit.Cda.Xdm;

/// <summary>
/// Reads METADATA.XML: <c>SubmitObjectsRequest</c> / <c>RegistryObjectList</c> / <c>ExtrinsicObject</c> of ebXML RIM
/// 3.0.
/// </summary>
internal static class XdmMetadataReader
{
    private const string Rim = "urn:oasis:names:tc:ebxml-regrep:xsd:rim:3.0";

    /// <exception cref="XmlDocumentException">The bytes can't be read as XML.</exception>
    public static IReadOnlyList<XdmDocumentEntry> Read(byte[] content)
    {
        var tree = XmlTreeReader.Read(content, CdaReader.Limits);
        return [.. Named(tree, Enumerable.Range(0, tree.Count), "ExtrinsicObject").Select(node => Object(tree, node))];
    }

    private static XdmDocumentEntry Object(XmlTree tree, int node) =>
        new(
            tree.Value(node, "mimeType"),
            Slots(tree, node),
            [
                .. Named(tree, Children(tree, node), "Classification")
                    .Select(one => new XdmClassification(
                        tree.Value(one, "classificationScheme"),
                        tree.Value(one, "nodeRepresentation"),
                        Slots(tree, one)
                    )),
            ]
        );

    private static Dictionary<string, IReadOnlyList<string>> Slots(XmlTree tree, int node) =>
        Named(tree, Children(tree, node), "Slot")
            .GroupBy(slot => tree.Value(slot, "name"), StringComparer.Ordinal)
            .ToDictionary(
                slot => slot.Key,
                slot =>
                    (IReadOnlyList<string>)
                        [
                            .. slot.SelectMany(one => Named(tree, Children(tree, one), "ValueList"))
                                .SelectMany(list => Named(tree, Children(tree, list), "Value"))
                                .Select(value => tree.StringValue(value).Trim()),
                        ],
                StringComparer.Ordinal
            );

    private static IEnumerable<int> Named(XmlTree tree, IEnumerable<int> nodes, string name) =>
        nodes.Where(node =>
            tree.Kind(node) == NodeKind.Element && tree.LocalName(node) == name && tree.NamespaceUri(node) == Rim
        );

    private static IEnumerable<int> Children(XmlTree tree, int node)
    {
        for (var child = tree.FirstChild(node); child != 0; child = tree.NextSibling(child))
            yield return child;
    }
}
