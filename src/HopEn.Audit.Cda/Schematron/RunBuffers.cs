using HopEn.Audit.Cda.XPath;

namespace HopEn.Audit.Cda.Schematron;

/// <summary>
/// What running a schema needs besides its result, kept from one run to the next:
/// half of what a document used to allocate.
/// </summary>
/// <threadsafety>Not thread-safe: one runner, one thread.</threadsafety>
internal sealed class RunBuffers
{
    private int[] _matchSerials = [];
    private Sequence?[] _contextNodes = [];
    private int _serial;

    /// <summary>The variables of the schema, of a pattern and of a rule.</summary>
    public VariableScope[] Scopes { get; } = [new(), new(), new()];

    /// <summary>
    /// Per node, the serial of the last pattern that took it. Serials never come back,
    /// so nothing is cleared between two runs.
    /// </summary>
    public int[] MatchSerials(int nodes)
    {
        if (_matchSerials.Length < nodes || _serial > int.MaxValue - 1_000_000)
            (_matchSerials, _serial) = (new int[Math.Max(nodes, _matchSerials.Length)], 0);
        return _matchSerials;
    }

    /// <summary>The nodes of each path end; all null.</summary>
    public Sequence?[] ContextNodes(int count)
    {
        if (_contextNodes.Length < count)
            _contextNodes = new Sequence?[count];
        return _contextNodes;
    }

    /// <summary>The serial of the next pattern.</summary>
    public int NextPatternSerial() => ++_serial;

    /// <summary>Lets go of the document, whose nodes the variables hold.</summary>
    public void ReleaseDocument(int paths)
    {
        Array.Clear(_contextNodes, 0, paths);
        foreach (var frame in Scopes)
            frame.Clear();
    }
}
