using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace HopEn.Audit.Cda.Schema;

/// <summary>
/// Serves the files of the user's schema from one folder, with the two patches .NET needs.
/// Nothing is written and nothing is fetched.
/// </summary>
/// <remarks>
/// .NET refuses the official schema as published: (1) <c>CDA_extended.xsd</c> imports the schema of XSLT,
/// which needs a DTD; no document uses it.
/// (2) The type ED of <c>datatypes-base.xsd</c> ends on <c>xs:any namespace="##other"</c> in a file without target
/// namespace, which .NET finds ambiguous; the namespaces really met there take its place (XHTML, SVG, XML Signature),
/// which is narrower than the original.
/// </remarks>
internal sealed class PatchedSchemaFiles(string folder) : XmlResolver
{
    private const string Foreign =
        "http://www.w3.org/1999/xhtml http://www.w3.org/2000/svg http://www.w3.org/2000/09/xmldsig#";
    private static readonly XNamespace Xsd = "http://www.w3.org/2001/XMLSchema";
    private readonly string _folder =
        Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)) + Path.DirectorySeparatorChar;

    public override object? GetEntity(Uri absoluteUri, string? role, Type? ofObjectToReturn)
    {
        var path = absoluteUri.IsFile ? Path.GetFullPath(absoluteUri.LocalPath) : null;
        if (path is null || !path.StartsWith(_folder, StringComparison.Ordinal))
            throw new SchemaException("le schéma XML renvoie hors de son dossier, ce qui est refusé");
        return new MemoryStream(Encoding.UTF8.GetBytes(Patched(path)), writable: false);
    }

    public static string Patched(string path)
    {
        using var reader = XmlReader.Create(
            path,
            new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null }
        );
        var document = XDocument.Load(reader);
        document
            .Root!.Elements(Xsd + "import")
            .Where(import => (string?)import.Attribute("namespace") == "http://www.w3.org/1999/XSL/Transform")
            .Remove();
        if (
            document.Root.Attribute("targetNamespace") is null
            && Path.GetFileName(path).Equals("datatypes-base.xsd", StringComparison.OrdinalIgnoreCase)
        )
        {
            foreach (
                var any in document
                    .Descendants(Xsd + "any")
                    .Where(any => (string?)any.Attribute("namespace") == "##other")
            )
                any.SetAttributeValue("namespace", Foreign);
        }

        return document.ToString(SaveOptions.DisableFormatting);
    }
}
