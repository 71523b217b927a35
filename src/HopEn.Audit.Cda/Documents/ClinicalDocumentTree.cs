using HopEn.Audit.Cda.Xml;

namespace HopEn.Audit.Cda.Documents;

/// <summary>Finds the clinical document in what was read.</summary>
public static class ClinicalDocumentTree
{
    /// <summary>
    /// The tree whose document element is <c>ClinicalDocument</c>: the one given, or the one extracted from a self-presentable document
    /// (a style sheet that carries its data). Null when there is no clinical document.
    /// </summary>
    public static XmlTree? Find(XmlTree tree)
    {
        var root = tree.Root;
        if (root == 0)
            return null;
        if (IsClinicalDocument(tree, root))
            return tree;
        for (var node = root; node < tree.End(root); node++)
        {
            if (tree.Kind(node) == NodeKind.Element && IsClinicalDocument(tree, node))
                return XmlSubtree.Extract(tree, node);
        }

        return null;
    }

    /// <summary>The templateId of the header: root and extension.</summary>
    public static IEnumerable<(string Root, string? Extension)> TemplateIds(XmlTree document)
    {
        for (var child = document.FirstChild(document.Root); child != 0; child = document.NextSibling(child))
        {
            if (Is(document, child, "templateId"))
                yield return (
                    document.AttributeValue(child, "root") ?? "",
                    document.AttributeValue(child, "extension")
                );
        }
    }

    /// <summary>The code of the type of the document; null without.</summary>
    public static string? Type(XmlTree document)
    {
        for (var child = document.FirstChild(document.Root); child != 0; child = document.NextSibling(child))
        {
            if (Is(document, child, "code"))
                return document.AttributeValue(child, "code");
        }

        return null;
    }

    /// <summary>1 for a <c>nonXMLBody</c>, 3 for a <c>structuredBody</c>, 0 for none.</summary>
    public static int Level(XmlTree document)
    {
        for (var child = document.FirstChild(document.Root); child != 0; child = document.NextSibling(child))
        {
            if (!Is(document, child, "component"))
                continue;
            for (var body = document.FirstChild(child); body != 0; body = document.NextSibling(body))
            {
                if (Is(document, body, "nonXMLBody"))
                    return 1;
                if (Is(document, body, "structuredBody"))
                    return 3;
            }
        }

        return 0;
    }

    private static bool IsClinicalDocument(XmlTree tree, int node) => Is(tree, node, CdaNames.ClinicalDocument);

    private static bool Is(XmlTree tree, int node, string name) =>
        tree.Kind(node) == NodeKind.Element
        && tree.LocalName(node) == name
        && tree.NamespaceUri(node) == CdaNames.Namespace;
}
