using System.Text;
using HopEn.Audit.Cda.Schematron;
using HopEn.Audit.Cda.Xml;

namespace HopEn.Audit.Cda.Tests.Schematron;

/// <summary>A folder of small schemas, and what one of them says of a small document.</summary>
internal sealed class Schemas : IDisposable
{
    public string Folder { get; } = Directory.CreateTempSubdirectory("hopen-audit-cda-").FullName;

    /// <summary>Writes a file; <c>{…}</c> of a schema is its body, wrapped in a schema element with the namespace c.</summary>
    public Schemas With(string name, string text)
    {
        var path = Path.Combine(Folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return this;
    }

    public Schemas Master(string body, string attributes = "") => With("master.sch", Wrap("schema", body, attributes));

    public Schemas Part(string name, string element, string body, string attributes = "") =>
        With(name, Wrap(element, body, attributes));

    public SchematronSchema Load(SchematronLoadOptions? options = null) =>
        SchematronSchema.Load(Path.Combine(Folder, "master.sch"), options);

    public SchematronResult Run(
        string document,
        SchematronOptions? options = null,
        SchematronLoadOptions? load = null
    ) => new SchematronRunner(options).Run(XmlTreeReader.Read(Encoding.UTF8.GetBytes(document)), [Load(load)]);

    /// <summary>The messages of the findings, joined.</summary>
    public string Messages(string document, bool mask = true) =>
        string.Join(
            " | ",
            Run(document, new SchematronOptions { MaskDocumentContent = mask })
                .Findings.Select(finding => finding.Message)
        );

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private static string Wrap(string element, string body, string attributes)
    {
        var prefixes = element == "schema" ? """<ns prefix="c" uri="urn:c"/>""" : "";
        return $"""<{element} xmlns="http://purl.oclc.org/dsdl/schematron" {attributes}>{prefixes}{body}</{element}>""";
    }
}
