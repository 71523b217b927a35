using System.Xml.Linq;

namespace HopEn.Audit.Cda.Schematron;

/// <summary>An element of the schema with the file it comes from and the parameters of the abstract pattern it stands in.</summary>
/// <remarks>Attributes are read through here, so that parameters are substituted in one place.</remarks>
internal sealed record SchemaElement(XElement Element, string File, AbstractParameters Parameters)
{
    public string Name => Element.Name.LocalName;

    /// <summary>Whether the pattern or the rule is abstract: it applies only where another names it.</summary>
    public bool IsAbstract => Id("abstract") is "true" or "1";

    public int Line => Element is System.Xml.IXmlLineInfo info && info.HasLineInfo() ? info.LineNumber : 0;

    /// <summary>Whether it is that element of Schematron.</summary>
    public bool Is(string name) => SchemaReader.IsSchematron(Element, name);

    /// <summary>An attribute with parameters substituted, or null.</summary>
    public string? Attribute(string name) =>
        (string?)Element.Attribute(name) is { } value ? Parameters.Substitute(value) : null;

    /// <summary>An identifier: trimmed, never substituted.</summary>
    public string? Id(string name) => ((string?)Element.Attribute(name))?.Trim();
}
