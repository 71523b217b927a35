namespace HopEn.Audit.Cda.XPath;

/// <summary>A sequence of items being built; rented from an <see cref="DynamicContext"/> and returned to it.</summary>
internal sealed class Sequence
{
    private Item[] _items = [];

    public int Count { get; private set; }

    public ref readonly Item this[int index] => ref _items[index];

    public ReadOnlySpan<Item> Span => _items.AsSpan(0, Count);

    public void Add(in Item item)
    {
        if (Count == _items.Length)
            Array.Resize(ref _items, Math.Max(4, Count * 2));
        _items[Count++] = item;
    }

    public void AddRange(Sequence other)
    {
        foreach (ref readonly var item in other.Span)
            Add(item);
    }

    public void Clear()
    {
        // References are dropped so that a pooled list never keeps a document alive.
        _items.AsSpan(0, Count).Clear();
        Count = 0;
        if (_items.Length > 4096)
            _items = [];
    }

    public void Truncate(int count)
    {
        _items.AsSpan(count, Count - count).Clear();
        Count = count;
    }

    public void Reverse(int from) => _items.AsSpan(from, Count - from).Reverse();

    /// <summary>Document order without duplicates, for a list of nodes, from an index on.</summary>
    public void SortInDocumentOrder(int from = 0)
    {
        if (IsSorted(from))
            return;
        var span = _items.AsSpan(from, Count - from);
        span.Sort(
            static (a, b) =>
                ReferenceEquals(a.Tree, b.Tree) ? a.Node.CompareTo(b.Node) : a.Tree.Serial.CompareTo(b.Tree.Serial)
        );
        var kept = from;
        for (var i = from; i < Count; i++)
        {
            if (
                i > from
                && _items[i].Node == _items[kept - 1].Node
                && ReferenceEquals(_items[i].Tree, _items[kept - 1].Tree)
            )
                continue;
            _items[kept++] = _items[i];
        }

        Truncate(kept);
    }

    private bool IsSorted(int from)
    {
        for (var i = from + 1; i < Count; i++)
        {
            if (!ReferenceEquals(_items[i].Tree, _items[i - 1].Tree) || _items[i].Node <= _items[i - 1].Node)
                return false;
        }

        return true;
    }
}
