namespace HopEn.Audit.Cda.Xml;

/// <summary>The growing arrays of a tree being read.</summary>
internal sealed class XmlTreeData(int capacity)
{
    public int Count { get; private set; }

    public NodeKind[] Kinds = new NodeKind[capacity];
    public int[] Parents = new int[capacity];
    public int[] Next = new int[capacity];
    public int[] First = new int[capacity];
    public int[] Ends = new int[capacity];
    public int[] Names = new int[capacity];
    public string?[] Values = new string?[capacity];
    public string?[] Prefixes = new string?[capacity];
    public int[] Lines = new int[capacity];

    public Dictionary<int, List<KeyValuePair<string, string>>> Namespaces { get; } = [];

    public Dictionary<(string Namespace, string Local), int> NameIds { get; } = [];

    public List<(string Namespace, string Local)> NameTable { get; } = [];

    public int Add(NodeKind kind, int parent, int name, string? value, string? prefix, int line)
    {
        if (Count == Kinds.Length)
            Grow();
        var node = Count++;
        Kinds[node] = kind;
        Parents[node] = parent;
        Names[node] = name;
        Values[node] = value;
        Prefixes[node] = prefix;
        Lines[node] = line;
        Ends[node] = node + 1;
        return node;
    }

    public int Name(string namespaceUri, string local)
    {
        if (NameIds.TryGetValue((namespaceUri, local), out var id))
            return id;
        NameIds.Add((namespaceUri, local), id = NameTable.Count);
        NameTable.Add((namespaceUri, local));
        return id;
    }

    /// <summary>Links siblings and closes subtrees: a node comes after its parent, so one pass backwards is enough.</summary>
    /// <param name="shared">Whether the tree is kept: the room not used is given back.</param>
    public XmlTree ToTree(bool shared)
    {
        for (var node = Count - 1; node > 0; node--)
        {
            var parent = Parents[node];
            if (Ends[node] > Ends[parent])
                Ends[parent] = Ends[node];
            if (Kinds[node] == NodeKind.Attribute)
                continue;
            Next[node] = First[parent];
            First[parent] = node;
        }

        if (shared)
            Resize(Count);
        return new XmlTree(this) { IsShared = shared };
    }

    private void Grow() => Resize(Kinds.Length * 2);

    private void Resize(int size)
    {
        Array.Resize(ref Kinds, size);
        Array.Resize(ref Parents, size);
        Array.Resize(ref Next, size);
        Array.Resize(ref First, size);
        Array.Resize(ref Ends, size);
        Array.Resize(ref Names, size);
        Array.Resize(ref Values, size);
        Array.Resize(ref Prefixes, size);
        Array.Resize(ref Lines, size);
    }
}
