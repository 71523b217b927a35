using System.Xml;
using System.Xml.Schema;
using HopEn.Audit.Cda.Schematron;
using HopEn.Audit.Cda.Xml;

namespace HopEn.Audit.Cda.Schema;

/// <summary>Walks a tree and feeds .NET's validator: the document already read is not parsed again.</summary>
internal sealed class SchemaValidation
{
    private const string Instance = "http://www.w3.org/2001/XMLSchema-instance";
    private const int MostFindings = 1000;
    private readonly XmlSchemaSet _set;
    private readonly XmlTree _tree;
    private readonly TreeNamespaces _namespaces;
    private readonly NameTable _names = new();
    private readonly XmlSchemaValidator _validator;
    private readonly List<SchemaFinding> _findings = [];
    private readonly List<SchemaFinding> _tolerated = [];
    private bool _truncated;
    private int _element;
    private int _at;

    public SchemaValidation(XmlSchemaSet set, XmlTree tree)
    {
        _set = set;
        _tree = tree;
        _namespaces = new TreeNamespaces(tree);
        _validator = new XmlSchemaValidator(
            _names,
            set,
            _namespaces,
            XmlSchemaValidationFlags.ProcessIdentityConstraints | XmlSchemaValidationFlags.AllowXmlAttributes
        )
        {
            LineInfoProvider = _namespaces,
            XmlResolver = null,
        };
        _validator.ValidationEventHandler += (_, fault) => AddFinding(fault);
    }

    public SchemaResult Run(CancellationToken cancellation)
    {
        var root = _tree.Root;
        if (
            root == 0
            || !_set.GlobalElements.Contains(new XmlQualifiedName(_tree.LocalName(root), _tree.NamespaceUri(root)))
        )
        {
            return new SchemaResult(
                [
                    new SchemaFinding(
                        "unknown-element",
                        "l’élément racine n’est pas déclaré dans le schéma\u202f: ce n’est pas un document CDA",
                        Location.Of(_tree, root),
                        _tree.Line(root)
                    ),
                ],
                [],
                Truncated: false
            );
        }

        var open = new Stack<int>();
        _validator.Initialize();
        for (var node = root; node < _tree.End(root); node++)
        {
            if ((node & 0x3FF) == 0)
                cancellation.ThrowIfCancellationRequested();
            while (open.Count > 0 && node >= _tree.End(open.Peek()))
                Close(open);
            switch (_tree.Kind(node))
            {
                case NodeKind.Element:
                    Open(node);
                    open.Push(node);
                    break;
                case NodeKind.Text:
                    Text(_tree.Parent(node), _tree.StringValue(node));
                    break;
            }
        }

        while (open.Count > 0)
            Close(open);
        _at = root;
        _validator.EndValidation();
        return new SchemaResult(_findings, _tolerated, _truncated);
    }

    private void Open(int element)
    {
        _element = _at = _namespaces.Node = element;
        _validator.ValidateElement(
            Name(_tree.LocalName(element)),
            Name(_tree.NamespaceUri(element)),
            null,
            Xsi(element, "type"),
            Xsi(element, "nil"),
            null,
            null
        );
        for (var node = element + 1; node < _tree.End(element) && _tree.Kind(node) == NodeKind.Attribute; node++)
        {
            if (_tree.NamespaceUri(node) == Instance)
                continue;
            _at = node;
            _validator.ValidateAttribute(
                Name(_tree.LocalName(node)),
                Name(_tree.NamespaceUri(node)),
                _tree.StringValue(node),
                null
            );
        }

        _at = element;
        _validator.ValidateEndOfAttributes(null);
    }

    private void Text(int element, string text)
    {
        _element = _at = _namespaces.Node = element;
        if (string.IsNullOrWhiteSpace(text))
            _validator.ValidateWhitespace(text);
        else
            _validator.ValidateText(text);
    }

    private void Close(Stack<int> open)
    {
        _element = _at = _namespaces.Node = open.Pop();
        _validator.ValidateEndElement(null);
    }

    private string? Xsi(int element, string name) =>
        _tree.Attribute(element, Instance, name) is var found and not 0 ? _tree.StringValue(found) : null;

    /// <summary>The validator compares names by reference.</summary>
    private string Name(string name) => _names.Add(name);

    private void AddFinding(ValidationEventArgs fault)
    {
        // Warnings speak of foreign elements that the schema lets through without a declaration.
        if (fault.Severity == XmlSeverityType.Warning)
            return;
        var attribute = _tree.Kind(_at) == NodeKind.Attribute;
        var (code, message) = SchemaFaultTranslator.Translate(
            fault.Message,
            _tree.LocalName(attribute ? _at : _element),
            attribute
        );
        var list = code == SchemaFaultTranslator.InvalidUri ? _tolerated : _findings;
        if (list.Count >= MostFindings)
            _truncated = true;
        else
            list.Add(new SchemaFinding(code, message, Location.Of(_tree, _at), _tree.Line(_at)));
    }
}
