using System.Text;
using System.Xml;

namespace HopEn.Audit.Cda.Xml;

/// <summary>Builds a tree from what an <see cref="XmlReader"/> reads: neighbouring texts joined, prolog's white space dropped.</summary>
internal sealed class XmlTreeBuilder
{
    private const int CancellationMask = 0xFFF;
    private const int LongestBlank = 64;
    private const string XmlnsNamespace = "http://www.w3.org/2000/xmlns/";

    private readonly XmlReader _reader;
    private readonly IXmlLineInfo _lines;
    private readonly XmlLimits _limits;
    private readonly XmlTreeData _data;
    private readonly Dictionary<string, (string Namespace, int Name)> _names = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<string> _blanks = new(StringComparer.Ordinal);
    private int _parent;
    private int _text = -1;
    private StringBuilder? _joined;

    public XmlTreeBuilder(XmlReader reader, int capacity, XmlLimits limits)
    {
        _reader = reader;
        _lines = (IXmlLineInfo)reader;
        _limits = limits;
        _data = new XmlTreeData(capacity);
        _parent = _data.Add(NodeKind.Document, -1, -1, null, null, 1);
    }

    public XmlTree Build(bool shared, CancellationToken cancellation)
    {
        while (_reader.Read())
        {
            if ((_data.Count & CancellationMask) == 0)
                cancellation.ThrowIfCancellationRequested();
            if (_data.Count > _limits.MaxNodes)
                throw TooLarge($"plus de {_limits.MaxNodes} nœuds");
            AddCurrent();
        }

        return _data.ToTree(shared);
    }

    private void AddCurrent()
    {
        switch (_reader.NodeType)
        {
            case XmlNodeType.Element:
                AddElement();
                break;
            case XmlNodeType.EndElement:
                EndText();
                _parent = _data.Parents[_parent];
                break;
            case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace:
                AddText();
                break;
            case XmlNodeType.Comment:
                EndText();
                _data.Add(NodeKind.Comment, _parent, -1, _reader.Value, null, _lines.LineNumber);
                break;
            case XmlNodeType.ProcessingInstruction:
                EndText();
                var target = _data.Name("", _reader.LocalName);
                _data.Add(NodeKind.Instruction, _parent, target, _reader.Value, null, _lines.LineNumber);
                break;
        }
    }

    private void AddElement()
    {
        if (_reader.Depth >= _limits.MaxDepth)
            throw TooLarge($"plus de {_limits.MaxDepth} éléments emboîtés");
        EndText();
        var empty = _reader.IsEmptyElement;
        var element = _data.Add(NodeKind.Element, _parent, Name(), null, Prefix(), _lines.LineNumber);
        while (_reader.MoveToNextAttribute())
            AddAttribute(element);
        if (!empty)
            _parent = element;
    }

    private void AddAttribute(int element)
    {
        if (_reader.NamespaceURI != XmlnsNamespace)
        {
            _data.Add(NodeKind.Attribute, element, Name(), _reader.Value, Prefix(), _lines.LineNumber);
            return;
        }

        if (!_data.Namespaces.TryGetValue(element, out var declared))
            _data.Namespaces[element] = declared = [];
        declared.Add(new(_reader.Prefix.Length == 0 ? "" : _reader.LocalName, _reader.Value));
    }

    private void AddText()
    {
        if (_parent == 0)
            return;
        if (_text < 0)
            _text = _data.Add(NodeKind.Text, _parent, -1, TextValue(), null, _lines.LineNumber);
        else
            (_joined ??= new StringBuilder(_data.Values[_text])).Append(_reader.Value);
    }

    private void EndText()
    {
        if (_joined is not null)
            _data.Values[_text] = _joined.ToString();
        _joined = null;
        _text = -1;
    }

    private int Name()
    {
        // The reader gives the same string object for the same name: comparing references is enough to find it again.
        var (local, uri) = (_reader.LocalName, _reader.NamespaceURI);
        if (_names.TryGetValue(local, out var known) && ReferenceEquals(known.Namespace, uri))
            return known.Name;
        var name = _data.Name(uri, local);
        _names[local] = (uri, name);
        return name;
    }

    // Line breaks and indents repeat: one string stands for all that are alike.
    private string TextValue()
    {
        var value = _reader.Value;
        if (_reader.NodeType != XmlNodeType.Whitespace || value.Length > LongestBlank)
            return value;
        if (_blanks.TryGetValue(value, out var known))
            return known;
        _blanks.Add(value);
        return value;
    }

    private string? Prefix() => _reader.Prefix.Length == 0 ? null : _reader.Prefix;

    private XmlDocumentException TooLarge(string what) =>
        new($"{what}\u202f: le document n’a pas été lu", _lines.LineNumber);
}
