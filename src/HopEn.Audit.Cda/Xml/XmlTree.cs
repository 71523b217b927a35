using System.Text;

namespace HopEn.Audit.Cda.Xml;

/// <summary>
/// A read-only XML document held in a few arrays. A node is an integer and document order is the order of integers, so a set of
/// nodes is a list of integers, "before" is "less than", and a subtree is a range.
/// </summary>
/// <remarks>
/// Built by <see cref="XmlTreeReader"/>. Safe to read from several threads: the caches filled on the way are published by one
/// reference or one integer. The audited document is read once for all its checks: XML schema, Schematron, header.
/// </remarks>
public sealed partial class XmlTree
{
    private static int _issued;
    private readonly NodeKind[] _kinds;
    private readonly int[] _parents;
    private readonly int[] _next;
    private readonly int[] _first;
    private readonly int[] _ends;
    private readonly int[] _names;
    private readonly string?[] _values;
    private readonly string?[] _prefixes;
    private readonly int[] _lines;
    private readonly Dictionary<int, List<KeyValuePair<string, string>>> _namespaces;
    private readonly Dictionary<(string Namespace, string Local), int> _nameIds;
    private readonly (string Namespace, string Local)[] _nameTable;
    private readonly int[][] _elementsByName;

    internal XmlTree(XmlTreeData data)
    {
        Count = data.Count;
        _kinds = data.Kinds;
        _parents = data.Parents;
        _next = data.Next;
        _first = data.First;
        _ends = data.Ends;
        _names = data.Names;
        _values = data.Values;
        _prefixes = data.Prefixes;
        _lines = data.Lines;
        _namespaces = data.Namespaces;
        _nameIds = data.NameIds;
        _nameTable = [.. data.NameTable];
        _elementsByName = ByName();
    }

    /// <summary>A number per tree, so that nodes of several trees have one stable order.</summary>
    internal int Serial { get; } = Interlocked.Increment(ref _issued);

    /// <summary>True for a file that a schema reads (value set, terminology): worth indexing, since every document asks it.</summary>
    internal bool IsShared { get; init; }

    /// <summary>The number of nodes, the document node included.</summary>
    public int Count { get; }

    /// <summary>The document element, or 0 in a tree without one.</summary>
    public int Root
    {
        get
        {
            for (var child = _first[0]; child != 0; child = _next[child])
            {
                if (_kinds[child] == NodeKind.Element)
                    return child;
            }

            return 0;
        }
    }

    /// <summary>The kind of a node.</summary>
    public NodeKind Kind(int node) => _kinds[node];

    /// <summary>The parent of a node, the owner element for an attribute; -1 for the document node.</summary>
    public int Parent(int node) => _parents[node];

    /// <summary>The next sibling, or 0.</summary>
    public int NextSibling(int node) => _next[node];

    /// <summary>The first child, attributes excepted, or 0.</summary>
    public int FirstChild(int node) => _first[node];

    /// <summary>The node after the last descendant of a node.</summary>
    public int End(int node) => _ends[node];

    /// <summary>The line a node begins on, from 1; 0 when not known.</summary>
    public int Line(int node) => _lines[node];

    /// <summary>The local name of an element or attribute, the target of an instruction, otherwise empty.</summary>
    public string LocalName(int node) => _names[node] < 0 ? "" : _nameTable[_names[node]].Local;

    /// <summary>The namespace URI of an element or attribute, otherwise empty.</summary>
    public string NamespaceUri(int node) => _names[node] < 0 ? "" : _nameTable[_names[node]].Namespace;

    /// <summary>The prefix as written, or empty.</summary>
    public string Prefix(int node) => _prefixes[node] ?? "";

    /// <summary>The name as written: prefix, colon, local name.</summary>
    public string Name(int node) =>
        Prefix(node) is { Length: > 0 } prefix ? prefix + ":" + LocalName(node) : LocalName(node);

    /// <summary>The string value as XPath defines it: for an element or the document, all its text joined.</summary>
    public string StringValue(int node)
    {
        if (_values[node] is { } value)
            return value;
        string? only = null;
        StringBuilder? text = null;
        for (var i = node + 1; i < _ends[node]; i++)
        {
            if (_kinds[i] != NodeKind.Text)
                continue;
            if (only is null)
                only = _values[i]!;
            else
                (text ??= new StringBuilder(only)).Append(_values[i]);
        }

        return text?.ToString() ?? only ?? "";
    }

    /// <summary>The attribute of an element by name, or 0.</summary>
    public int Attribute(int element, string namespaceUri, string localName) =>
        _nameIds.TryGetValue((namespaceUri, localName), out var name) ? Attribute(element, name) : 0;

    /// <summary>The value of an attribute without namespace, or null.</summary>
    public string? AttributeValue(int element, string localName) =>
        Attribute(element, "", localName) is var found and not 0 ? _values[found] : null;

    /// <summary>The namespace a prefix is bound to at an element, or null when it is not.</summary>
    public string? LookupNamespace(int element, string prefix)
    {
        if (prefix == "xml")
            return "http://www.w3.org/XML/1998/namespace";
        for (var node = element; node >= 0; node = _parents[node])
        {
            if (!_namespaces.TryGetValue(node, out var declared))
                continue;
            foreach (var (name, uri) in declared)
            {
                if (name == prefix)
                    return uri.Length == 0 && prefix.Length > 0 ? null : uri;
            }
        }

        return prefix.Length == 0 ? "" : null;
    }

    /// <summary>The namespaces an element itself declares: prefix (empty for the default) and URI.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> DeclaredNamespaces(int element) =>
        _namespaces.TryGetValue(element, out var declared) ? declared : [];

    /// <summary>A navigator on the document node, for any library that reads one.</summary>
    public XmlTreeNavigator CreateNavigator() => new(this, 0);
}
