using System.Text;
using System.Xml;

namespace HopEn.Audit.Cda.Xml;

/// <summary>
/// Reads XML into an <see cref="XmlTree"/>: white space kept, no DTD, no external entity, nothing fetched,
/// bounded size and depth.
/// </summary>
public static class XmlTreeReader
{
    // The official examples have from 19 bytes a node; those that carry files in base64 have hundreds,
    // and would leave most of a large start unused.
    private const int BytesPerNode = 18;
    private const int LargestStart = 1 << 14;

    /// <summary>Reads a document from its bytes; the encoding is the one the bytes declare.</summary>
    /// <exception cref="XmlDocumentException">The bytes are not a document that may be read; the sentence never quotes them.</exception>
    public static XmlTree Read(byte[] bytes, XmlLimits? limits = null, CancellationToken cancellation = default) =>
        Read(bytes, limits, shared: false, cancellation);

    /// <summary>Reads a file in the same way.</summary>
    public static XmlTree ReadFile(string path, XmlLimits? limits = null, CancellationToken cancellation = default) =>
        Read(File.ReadAllBytes(path), limits, cancellation);

    internal static XmlTree ReadFile(string path, bool shared) =>
        Read(File.ReadAllBytes(path), null, shared, CancellationToken.None);

    private static XmlTree Read(byte[] bytes, XmlLimits? limits, bool shared, CancellationToken cancellation)
    {
        limits ??= XmlLimits.Default;
        if (bytes.LongLength > limits.MaxBytes)
        {
            throw new XmlDocumentException(
                $"document de {bytes.LongLength / 1048576} Mo, "
                    + $"plus grand que la limite de {limits.MaxBytes / 1048576} Mo\u202f: il n’a pas été lu"
            );
        }

        using var stream = new MemoryStream(bytes, writable: false);
        return Read(
            stream,
            (int)Math.Clamp(bytes.LongLength / BytesPerNode, 64, LargestStart),
            limits,
            shared,
            cancellation
        );
    }

    /// <summary>
    /// The tree whose document element is <paramref name="element"/> of <paramref name="tree"/>, without the element's own attributes:
    /// what the official extraction of a self-presentable document keeps. The namespaces in scope stay declared;
    /// lines stay those of the file.
    /// </summary>
    public static XmlTree Extract(XmlTree tree, int element)
    {
        var data = new XmlTreeData(tree.End(element) - element + 1);
        data.Add(NodeKind.Document, -1, -1, null, null, 1);
        var copies = new int[tree.End(element) - element];
        for (var node = element; node < tree.End(element); node++)
        {
            var kind = tree.Kind(node);
            if (kind == NodeKind.Attribute && tree.Parent(node) == element)
                continue;
            var named = kind is NodeKind.Element or NodeKind.Attribute or NodeKind.Instruction;
            var copy = data.Add(
                kind,
                node == element ? 0 : copies[tree.Parent(node) - element],
                named ? data.Name(tree.NamespaceUri(node), tree.LocalName(node)) : -1,
                kind == NodeKind.Element ? null : tree.StringValue(node),
                tree.Prefix(node) is { Length: > 0 } prefix ? prefix : null,
                tree.Line(node)
            );
            copies[node - element] = copy;
            var declared = node == element ? InScope(tree, element) : tree.DeclaredNamespaces(node);
            if (declared.Count > 0)
                data.Namespaces[copy] = [.. declared];
        }

        return Finish(data);
    }

    private static List<KeyValuePair<string, string>> InScope(XmlTree tree, int element)
    {
        var found = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var node = element; node >= 0; node = tree.Parent(node))
        {
            foreach (var (prefix, uri) in tree.DeclaredNamespaces(node))
                found.TryAdd(prefix, uri);
        }

        return [.. found];
    }

    private static XmlTree Read(
        Stream stream,
        int capacity,
        XmlLimits limits,
        bool shared,
        CancellationToken cancellation
    )
    {
        var settings = new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            CheckCharacters = true,
            MaxCharactersInDocument = limits.MaxBytes,
        };
        try
        {
            using var reader = XmlReader.Create(stream, settings);
            return Read(reader, capacity, limits, shared, cancellation);
        }
        catch (XmlException fault)
        {
            throw new XmlDocumentException(
                Reason(fault),
                fault.LineNumber > 0 ? $"ligne {fault.LineNumber}, colonne {fault.LinePosition}\u202f: " : "",
                fault.LineNumber,
                fault
            );
        }
        catch (DecoderFallbackException fault)
        {
            throw new XmlDocumentException(
                "les octets du document ne sont pas dans l’encodage qu’il déclare\u202f: enregistrez-le en UTF-8",
                0,
                fault
            );
        }
        catch (Exception fault) when (fault is ArgumentException or NotSupportedException)
        {
            throw new XmlDocumentException(
                "l’encodage que le document déclare n’est pas connu\u202f: enregistrez-le en UTF-8",
                0,
                fault
            );
        }
    }

    private static XmlTree Read(
        XmlReader reader,
        int capacity,
        XmlLimits limits,
        bool shared,
        CancellationToken cancellation
    )
    {
        var data = new XmlTreeData(capacity);
        var lines = (IXmlLineInfo)reader;
        var names = new Dictionary<string, (string Namespace, int Name)>(ReferenceEqualityComparer.Instance);
        var parent = data.Add(NodeKind.Document, -1, -1, null, null, 1);
        var blanks = new HashSet<string>(StringComparer.Ordinal);
        var text = -1;
        StringBuilder? joined = null;
        while (reader.Read())
        {
            if ((data.Count & 0xFFF) == 0)
                cancellation.ThrowIfCancellationRequested();
            if (data.Count > limits.MaxNodes)
                throw new XmlDocumentException(
                    $"plus de {limits.MaxNodes} nœuds\u202f: le document n’a pas été lu",
                    lines.LineNumber
                );
            switch (reader.NodeType)
            {
                case XmlNodeType.Element:
                    if (reader.Depth >= limits.MaxDepth)
                        throw new XmlDocumentException(
                            $"plus de {limits.MaxDepth} éléments emboîtés\u202f: le document n’a pas été lu",
                            lines.LineNumber
                        );
                    EndText();
                    var empty = reader.IsEmptyElement;
                    var element = data.Add(
                        NodeKind.Element,
                        parent,
                        Name(reader),
                        null,
                        Prefix(reader),
                        lines.LineNumber
                    );
                    while (reader.MoveToNextAttribute())
                        Attribute(element);
                    if (!empty)
                        parent = element;
                    break;
                case XmlNodeType.EndElement:
                    EndText();
                    parent = data.Parents[parent];
                    break;
                case XmlNodeType.Text
                or XmlNodeType.CDATA
                or XmlNodeType.Whitespace
                or XmlNodeType.SignificantWhitespace:
                    if (parent == 0)
                        break;
                    if (text < 0)
                        text = data.Add(NodeKind.Text, parent, -1, Value(), null, lines.LineNumber);
                    else
                        (joined ??= new StringBuilder(data.Values[text])).Append(reader.Value);
                    break;
                case XmlNodeType.Comment:
                    EndText();
                    data.Add(NodeKind.Comment, parent, -1, reader.Value, null, lines.LineNumber);
                    break;
                case XmlNodeType.ProcessingInstruction:
                    EndText();
                    data.Add(
                        NodeKind.Instruction,
                        parent,
                        data.Name("", reader.LocalName),
                        reader.Value,
                        null,
                        lines.LineNumber
                    );
                    break;
            }
        }

        return Finish(data, shared);

        void Attribute(int element)
        {
            if (reader.NamespaceURI == "http://www.w3.org/2000/xmlns/")
            {
                if (!data.Namespaces.TryGetValue(element, out var declared))
                    data.Namespaces[element] = declared = [];
                declared.Add(new(reader.Prefix.Length == 0 ? "" : reader.LocalName, reader.Value));
            }
            else
            {
                data.Add(NodeKind.Attribute, element, Name(reader), reader.Value, Prefix(reader), lines.LineNumber);
            }
        }

        int Name(XmlReader at)
        {
            // The reader gives the same string object for the same name: comparing references is enough to find it again.
            if (names.TryGetValue(at.LocalName, out var known) && ReferenceEquals(known.Namespace, at.NamespaceURI))
                return known.Name;
            var name = data.Name(at.NamespaceURI, at.LocalName);
            names[at.LocalName] = (at.NamespaceURI, name);
            return name;
        }

        // Line breaks and indents repeat: one string stands for all that are alike.
        string Value()
        {
            var value = reader.Value;
            if (reader.NodeType != XmlNodeType.Whitespace || value.Length > 64)
                return value;
            if (blanks.TryGetValue(value, out var known))
                return known;
            blanks.Add(value);
            return value;
        }

        void EndText()
        {
            if (joined is not null)
                data.Values[text] = joined.ToString();
            joined = null;
            text = -1;
        }
    }

    private static string? Prefix(XmlReader reader) => reader.Prefix.Length == 0 ? null : reader.Prefix;

    /// <summary>Links siblings and closes subtrees: a node comes after its parent, so one pass backwards is enough.</summary>
    private static XmlTree Finish(XmlTreeData data, bool shared = false)
    {
        for (var node = data.Count - 1; node > 0; node--)
        {
            var parent = data.Parents[node];
            if (data.Ends[node] > data.Ends[parent])
                data.Ends[parent] = data.Ends[node];
            if (data.Kinds[node] == NodeKind.Attribute)
                continue;
            data.Next[node] = data.First[parent];
            data.First[parent] = node;
        }

        if (shared)
            data.Trim();
        return new XmlTree(data) { IsShared = shared };
    }

    private static string Reason(XmlException fault) =>
        fault.Message.Contains("DTD", StringComparison.Ordinal) ? "le document contient une DTD, qui est refusée"
        : fault.Message.Contains("MaxCharactersInDocument", StringComparison.Ordinal)
            ? "le document est plus grand que la limite"
        : "le document n’est pas du XML bien formé (tronqué, balise mal fermée ou caractère interdit)";
}
