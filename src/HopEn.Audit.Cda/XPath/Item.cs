using HopEn.Audit.Cda.Xml;

namespace HopEn.Audit.Cda.XPath;

/// <summary>One item of an XPath sequence: a node, or an atomic value.</summary>
internal readonly struct Item
{
    private readonly object? _reference;
    private readonly double _number;
    private readonly int _node;

    private Item(ItemKind kind, object? reference, int node = 0, double number = 0)
    {
        Kind = kind;
        _reference = reference;
        _node = node;
        _number = number;
    }

    public ItemKind Kind { get; }

    public bool IsNode => Kind == ItemKind.Node;

    public bool IsNumber => Kind is ItemKind.Integer or ItemKind.Decimal or ItemKind.Double;

    public bool IsNaN => Kind == ItemKind.Double && double.IsNaN(_number);

    public XmlTree Tree => (XmlTree)_reference!;

    public int Node => _node;

    public bool Truth => _number != 0;

    public object Value => _reference!;

    public (string Namespace, string Local) QName =>
        (((string, string, string))_reference!) is var (uri, local, _) ? (uri, local) : default;

    /// <summary>The prefix a name was written with: it is shown and never compared.</summary>
    public string Prefix => (((string, string, string))_reference!).Item3;

    public static Item Of(XmlTree tree, int node) => new(ItemKind.Node, tree, node);

    public static Item Of(string value) => new(ItemKind.String, value);

    public static Item Untyped(string value) => new(ItemKind.Untyped, value);

    public static Item Of(bool value) => new(ItemKind.Boolean, null, 0, value ? 1 : 0);

    public static Item Of(double value) => new(ItemKind.Double, null, 0, value);

    public static Item Integer(decimal value) => new(ItemKind.Integer, value);

    public static Item Of(decimal value) => new(ItemKind.Decimal, value);

    public static Item QualifiedName(string namespaceUri, string local, string prefix) =>
        new(ItemKind.QName, (namespaceUri, local, prefix));

    public static Item Other(object value) => new(ItemKind.Other, value);

    /// <summary>The typed value: without a schema, untyped for every node that has text.</summary>
    public Item Atomized() =>
        Kind != ItemKind.Node ? this
        : Tree.Kind(_node) is NodeKind.Comment or NodeKind.Instruction ? Of(Tree.StringValue(_node))
        : Untyped(Tree.StringValue(_node));

    /// <summary>The text of an item as fn:string gives it.</summary>
    public string Text() =>
        Kind switch
        {
            ItemKind.Node => Tree.StringValue(_node),
            ItemKind.String or ItemKind.Untyped => (string)_reference!,
            ItemKind.Boolean => Truth ? "true" : "false",
            ItemKind.Double => XPathNumbers.Text(_number),
            ItemKind.Integer or ItemKind.Decimal => XPathNumbers.Text((decimal)_reference!),
            ItemKind.QName => Prefix.Length == 0 ? QName.Local : $"{Prefix}:{QName.Local}",
            _ => LibraryValues.Text(_reference!),
        };

    /// <summary>The number of a numeric item.</summary>
    public double Double() => Kind == ItemKind.Double ? _number : (double)(decimal)_reference!;

    /// <summary>The exact number of an integer or decimal item.</summary>
    public decimal Exact() => (decimal)_reference!;
}
