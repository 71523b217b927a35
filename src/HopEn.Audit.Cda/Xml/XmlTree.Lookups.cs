namespace HopEn.Audit.Cda.Xml;

// What is asked of a tree by name, and the indexes that spare asking it again.
public sealed partial class XmlTree
{
    private int[] _resolved = [];
    private volatile Dictionary<object, object>? _indexes;

    internal int NameId(int node) => _names[node];

    internal int NameId(string namespaceUri, string localName) =>
        _nameIds.GetValueOrDefault((namespaceUri, localName), -1);

    internal int Attribute(int element, int name)
    {
        for (var i = element + 1; i < _ends[element] && _kinds[i] == NodeKind.Attribute; i++)
        {
            if (_names[i] == name)
                return i;
        }

        return 0;
    }

    /// <summary>All elements of one name, in document order.</summary>
    internal int[] Elements(int name) => _elementsByName[name];

    /// <summary>
    /// The name id of <paramref name="name"/> in this tree, -1 when the tree does not have the name;
    /// asked millions of times, so remembered.
    /// </summary>
    internal int Resolve(XmlName name)
    {
        var resolved = _resolved;
        if (name.Id < resolved.Length && resolved[name.Id] is var known and not 0)
            return known > 0 ? known - 1 : -1;
        var found = NameId(name.Namespace, name.Local);
        if (name.Id >= resolved.Length)
        {
            var larger = new int[Math.Max(name.Id + 1, XmlName.Issued)];
            resolved.CopyTo(larger, 0);
            _resolved = resolved = larger;
        }

        resolved[name.Id] = found < 0 ? -1 : found + 1;
        return found;
    }

    /// <summary>An index over this tree, built once for its key.</summary>
    internal T Index<T>(object key, Func<XmlTree, T> build)
        where T : class
    {
        if (_indexes is { } known && known.TryGetValue(key, out var index))
            return (T)index;
        var built = build(this);
        lock (_names)
        {
            _indexes = new Dictionary<object, object>(_indexes ?? []) { [key] = built };
        }

        return built;
    }

    private int[][] ByName()
    {
        var counts = new int[_nameTable.Length];
        for (var i = 0; i < Count; i++)
        {
            if (_kinds[i] == NodeKind.Element)
                counts[_names[i]]++;
        }

        var lists = new int[counts.Length][];
        for (var name = 0; name < counts.Length; name++)
            lists[name] = counts[name] == 0 ? [] : new int[counts[name]];
        Array.Clear(counts);
        for (var i = 0; i < Count; i++)
        {
            if (_kinds[i] == NodeKind.Element)
                lists[_names[i]][counts[_names[i]]++] = i;
        }

        return lists;
    }
}
