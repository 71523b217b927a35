using HopEn.Audit.Cda.Xml;

namespace HopEn.Audit.Cda.XPath;

/// <summary>Walks one axis from one node, in the order of the axis, keeping the nodes that pass the test.</summary>
internal struct AxisIterator
{
    private readonly XmlTree _tree;
    private readonly int _origin;
    private readonly Axis _axis;
    private readonly NodeTest _test;
    private readonly int _name;
    private readonly int[]? _candidates;
    private int _index;
    private int _cursor;
    private int _originParent;

    public AxisIterator(XmlTree tree, int origin, Axis axis, NodeTest test, int[]? candidates)
    {
        _tree = tree;
        _origin = origin;
        _axis = axis;
        _test = test;
        _name = test.Resolve(tree);
        _candidates = candidates;
        if (
            _candidates is null
            && axis is Axis.Descendant or Axis.DescendantOrSelf
            && test.Name is not null
            && test.Kind == NodeKind.Element
        )
        {
            _candidates = _name < 0 ? [] : tree.Elements(_name);
        }

        _index = _candidates is null ? 0 : LowerBound(_candidates, axis == Axis.DescendantOrSelf ? origin : origin + 1);
        _cursor = axis switch
        {
            Axis.Child => tree.FirstChild(origin),
            Axis.Attribute => tree.Kind(origin) == NodeKind.Element ? origin + 1 : 0,
            Axis.Self or Axis.DescendantOrSelf or Axis.AncestorOrSelf => origin,
            Axis.Descendant => origin + 1,
            Axis.Parent or Axis.Ancestor => tree.Parent(origin),
            Axis.FollowingSibling => tree.Kind(origin) == NodeKind.Attribute || origin == 0
                ? 0
                : tree.NextSibling(origin),
            Axis.PrecedingSibling => tree.Kind(origin) == NodeKind.Attribute || origin == 0
                ? 0
                : tree.FirstChild(tree.Parent(origin)),
            Axis.Following => tree.Kind(origin) == NodeKind.Attribute ? origin + 1 : tree.End(origin),
            _ => origin - 1,
        };
        _originParent = tree.Parent(origin);
    }

    /// <summary>The node the walk stands on.</summary>
    public int Node { get; private set; }

    /// <summary>True when the axis runs backwards: its nodes come in reverse document order.</summary>
    public readonly bool IsReversed =>
        _axis is Axis.Ancestor or Axis.AncestorOrSelf or Axis.Preceding or Axis.PrecedingSibling;

    public bool MoveNext()
    {
        if (_candidates is not null)
            return NextCandidate();
        if (_test.Name is not null && _name < 0)
            return false;
        while (Advance())
        {
            if (_test.Matches(_tree, Node, _name))
                return true;
        }

        return false;
    }

    private static int LowerBound(int[] nodes, int from)
    {
        var found = Array.BinarySearch(nodes, from);
        return found < 0 ? ~found : found;
    }

    private bool NextCandidate()
    {
        while (_index < _candidates!.Length && _candidates[_index] < _tree.End(_origin))
        {
            Node = _candidates[_index++];
            if (_axis == Axis.Child && _tree.Parent(Node) != _origin)
                continue;
            if (_test.Matches(_tree, Node, _name))
                return true;
        }

        return false;
    }

    private bool Advance()
    {
        switch (_axis)
        {
            case Axis.Child or Axis.FollowingSibling:
                if (_cursor == 0)
                    return false;
                Node = _cursor;
                _cursor = _tree.NextSibling(_cursor);
                return true;
            case Axis.Attribute:
                if (_cursor == 0 || _cursor >= _tree.End(_origin) || _tree.Kind(_cursor) != NodeKind.Attribute)
                    return false;
                Node = _cursor++;
                return true;
            case Axis.Self or Axis.Parent:
                if (_cursor < 0)
                    return false;
                Node = _cursor;
                _cursor = -1;
                return true;
            case Axis.Ancestor or Axis.AncestorOrSelf:
                if (_cursor < 0)
                    return false;
                Node = _cursor;
                _cursor = _tree.Parent(_cursor);
                return true;
            case Axis.Descendant or Axis.DescendantOrSelf or Axis.Following:
                var end = _axis == Axis.Following ? _tree.Count : _tree.End(_origin);
                while (_cursor < end && _tree.Kind(_cursor) == NodeKind.Attribute && _cursor != _origin)
                    _cursor++;
                if (_cursor >= end)
                    return false;
                Node = _cursor++;
                return true;
            case Axis.PrecedingSibling:
                return NextPrecedingSibling();
            default:
                return NextPreceding();
        }
    }

    /// <summary>Siblings are linked forwards: the walk goes back through nodes, jumping over each subtree to its top.</summary>
    private bool NextPrecedingSibling()
    {
        if (_cursor == 0)
            return false;
        var before = (_index == 0 ? _origin : _index) - 1;
        while (before > _originParent && _tree.Parent(before) != _originParent)
            before = _tree.Parent(before);
        if (before <= _originParent || _tree.Kind(before) == NodeKind.Attribute)
            return false;
        Node = _index = before;
        return true;
    }

    private bool NextPreceding()
    {
        while (_cursor > 0)
        {
            var node = _cursor--;
            if (_tree.Kind(node) == NodeKind.Attribute)
                continue;
            if (_tree.End(node) > _origin)
            {
                continue;
            }

            Node = node;
            return true;
        }

        return false;
    }
}
