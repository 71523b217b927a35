using System.Xml.XPath;

namespace HopEn.Audit.Cda.Xml;

/// <summary>Reads the facts of a header.</summary>
internal static class CdaHeaderReader
{
    public static CdaHeader Read(XPathDocument tree)
    {
        var root = tree.CreateNavigator();
        root.MoveToChild(XPathNodeType.Element);
        var code = Child(root, "code");
        return new CdaHeader(
            new CdaCode(Attribute(code, "code"), Attribute(code, "codeSystem")),
            [.. Children(root, "templateId").Select(Identifier)],
            Level(root))
        {
            PatientIds = [.. Children(root, "recordTarget").SelectMany(target => Children(target, "patientRole")).SelectMany(role => Children(role, "id")).Select(Identifier)],
        };
    }

    private static int? Level(XPathNavigator root)
    {
        var component = Child(root, "component");
        if (component is null) return null;
        if (Child(component, "nonXMLBody") is not null) return 1;
        if (Child(component, "structuredBody") is not { } body) return null;
        return body.MoveToFollowing("entry", CdaNamespaces.Hl7) ? 3 : 2;
    }

    private static CdaIdentifier Identifier(XPathNavigator id) => new(Attribute(id, "root"), Attribute(id, "extension"));

    private static string Attribute(XPathNavigator? element, string name) => element?.GetAttribute(name, string.Empty).Trim() ?? string.Empty;

    private static XPathNavigator? Child(XPathNavigator parent, string name)
    {
        var child = parent.Clone();
        return child.MoveToChild(name, CdaNamespaces.Hl7) ? child : null;
    }

    private static IEnumerable<XPathNavigator> Children(XPathNavigator parent, string name)
    {
        var child = parent.Clone();
        if (!child.MoveToChild(name, CdaNamespaces.Hl7)) yield break;
        do yield return child.Clone();
        while (child.MoveToNext(name, CdaNamespaces.Hl7));
    }
}
