using System.Xml;
using HopEn.Audit.Cda.Xml;

namespace HopEn.Audit.Cda.Schema;

/// <summary>The namespaces in scope at the element being validated.</summary>
internal sealed class TreeNamespaces(XmlTree tree) : IXmlNamespaceResolver, IXmlLineInfo
{
    public int Node { get; set; }

    public int LineNumber => tree.Line(Node);

    public int LinePosition => 0;

    public bool HasLineInfo() => true;

    public string? LookupNamespace(string prefix) => tree.LookupNamespace(Node, prefix);

    public string? LookupPrefix(string namespaceName) =>
        GetNamespacesInScope(XmlNamespaceScope.All)
            .Where(pair => pair.Value == namespaceName)
            .Select(pair => pair.Key)
            .FirstOrDefault();

    public IDictionary<string, string> GetNamespacesInScope(XmlNamespaceScope scope)
    {
        var found = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var node = Node; node >= 0; node = scope == XmlNamespaceScope.Local ? -1 : tree.Parent(node))
        {
            foreach (var (prefix, uri) in tree.DeclaredNamespaces(node))
                found.TryAdd(prefix, uri);
        }

        return found;
    }
}
