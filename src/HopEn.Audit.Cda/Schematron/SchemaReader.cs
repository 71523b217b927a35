using System.Xml;
using System.Xml.Linq;

namespace HopEn.Audit.Cda.Schematron;

/// <summary>Reads the files of a schema and puts the root of each included file in the place of its <c>include</c>.</summary>
internal sealed class SchemaReader(SchemaFiles files)
{
    private const int Deepest = 32;
    private const int DeepestElement = 200;

    private static readonly XNamespace[] Namespaces =
    [
        "http://purl.oclc.org/dsdl/schematron",
        "http://www.ascc.net/xml/schematron",
    ];
    private readonly Dictionary<string, XElement?> _read = new(StringComparer.Ordinal);

    /// <summary>What is odd but not fatal, in French.</summary>
    public List<string> Notices { get; } = [];

    /// <summary>The includes whose file is absent or can't be read: file and href.</summary>
    public List<string> MissingIncludes { get; } = [];

    public static bool IsSchematron(XElement element, string name) =>
        element.Name.LocalName == name && Namespaces.Contains(element.Name.Namespace);

    /// <summary>The root element of the master.</summary>
    public XElement ReadMaster(string path)
    {
        var root = Read(path, out var why) ?? throw new SchematronException($"{files.DisplayPath(path)}\u202f: {why}");
        if (!IsSchematron(root, "schema"))
            throw new SchematronException(
                $"{files.DisplayPath(path)}\u202f: ce fichier n’est pas un schéma Schematron "
                    + $"(élément {root.Name.LocalName} trouvé, schema attendu)"
            );
        return root;
    }

    /// <summary>The children of an element of a file, includes replaced, each with the file it comes from.</summary>
    public IEnumerable<(XElement Element, string File)> Children(XElement parent, string file)
    {
        foreach (var child in parent.Elements())
        {
            if (!IsSchematron(child, "include"))
            {
                yield return (child, file);
                continue;
            }

            var included = ResolveInclude(child, "href", file);
            for (var depth = 0; included is { } found && IsSchematron(found.Element, "include"); depth++)
            {
                included = depth < Deepest ? ResolveInclude(found.Element, "href", found.File) : null;
                if (depth == Deepest)
                    MissingIncludes.Add($"{files.DisplayPath(found.File)}\u202f: inclusion sans fin");
            }

            if (included is { } element)
                yield return element;
        }
    }

    /// <summary>The element that an href names: the root of a file, or the element of an id after #.</summary>
    public (XElement Element, string File)? ResolveInclude(XElement at, string attribute, string file)
    {
        var href = (string?)at.Attribute(attribute) ?? "";
        var parts = href.Split('#', 2);
        var line = at is IXmlLineInfo info && info.HasLineInfo() ? $", ligne {info.LineNumber}" : "";
        var (path, otherCase) =
            parts[0].Length == 0 ? (null, false) : files.Find(Path.GetDirectoryName(file)!, parts[0]);
        if (path is null)
        {
            MissingIncludes.Add($"{files.DisplayPath(file)}{line}\u202f: {href}");
            return null;
        }

        if (otherCase)
            Notices.Add(
                $"{files.DisplayPath(file)}{line}\u202f: {href} est trouvé sous le nom {files.DisplayPath(path)}, "
                    + "dont seules les majuscules diffèrent"
            );
        if (Read(path, out var why) is not { } root)
        {
            MissingIncludes.Add($"{files.DisplayPath(file)}{line}\u202f: {href} ({why})");
            return null;
        }

        if (parts.Length < 2)
            return (root, path);
        if (
            root.DescendantsAndSelf().FirstOrDefault(element => (string?)element.Attribute("id") == parts[1]) is
            { } part
        )
            return (part, path);
        MissingIncludes.Add(
            $"{files.DisplayPath(file)}{line}\u202f: {href} (l’identifiant {parts[1]} n’est pas dans ce fichier)"
        );
        return null;
    }

    private XElement? Read(string path, out string why)
    {
        why = "ce fichier n’est pas du XML bien formé";
        if (_read.TryGetValue(path, out var known))
            return known;
        XElement? root = null;
        try
        {
            using var reader = XmlReader.Create(
                path,
                new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null }
            );
            root = XDocument.Load(reader, LoadOptions.SetLineInfo | LoadOptions.PreserveWhitespace).Root;
            if (root is not null && IsTooDeep(root))
            {
                why = $"plus de {DeepestElement} éléments emboîtés";
                root = null;
            }
        }
        catch (XmlException fault)
        {
            why = $"ligne {fault.LineNumber}, ce fichier n’est pas du XML bien formé";
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            why = "ce fichier ne s’ouvre pas";
        }

        return _read[path] = root;
    }

    // Messages are read by calls inside calls, and so is the text of an element by the library.
    private static bool IsTooDeep(XElement root)
    {
        var depth = 0;
        for (XElement? at = root; at is not null; )
        {
            if (depth > DeepestElement)
                return true;
            if (at.Elements().FirstOrDefault() is { } child)
            {
                at = child;
                depth++;
                continue;
            }

            while (at is not null && at != root && at.ElementsAfterSelf().FirstOrDefault() is null)
            {
                at = at.Parent;
                depth--;
            }

            at = at is null || at == root ? null : at.ElementsAfterSelf().First();
        }

        return false;
    }
}
