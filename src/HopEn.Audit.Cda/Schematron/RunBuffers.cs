using HopEn.Audit.Cda.XPath;

namespace HopEn.Audit.Cda.Schematron;

/// <summary>What running a schema needs besides its result, kept from one run to the next: half of what a document used to allocate.</summary>
/// <threadsafety>Not thread-safe: one runner, one thread.</threadsafety>
internal sealed class RunBuffers
{
    private int[] _taken = [];
    private ItemList?[] _paths = [];
    private int _serial;

    /// <summary>The variables of the schema, of a pattern and of a rule.</summary>
    public Frame[] Frames { get; } = [new(), new(), new()];

    /// <summary>Per node, the serial of the last pattern that took it. Serials never come back, so nothing is cleared between two runs.</summary>
    public int[] Taken(int nodes)
    {
        if (_taken.Length < nodes || _serial > int.MaxValue - 1_000_000)
            (_taken, _serial) = (new int[Math.Max(nodes, _taken.Length)], 0);
        return _taken;
    }

    /// <summary>The nodes of each path end; all null.</summary>
    public ItemList?[] Paths(int count)
    {
        if (_paths.Length < count)
            _paths = new ItemList?[count];
        return _paths;
    }

    /// <summary>The serial of the next pattern.</summary>
    public int Next() => ++_serial;

    /// <summary>Lets go of the document, whose nodes the variables hold.</summary>
    public void Release(int paths)
    {
        Array.Clear(_paths, 0, paths);
        foreach (var frame in Frames)
            frame.Clear();
    }
}
