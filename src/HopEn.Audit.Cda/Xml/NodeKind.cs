namespace HopEn.Audit.Cda.Xml;

/// <summary>The kinds of node of the XPath data model that an <see cref="XmlTree"/> holds. Namespaces are not nodes here.</summary>
public enum NodeKind : byte
{
    /// <summary>The document node: node 0 of every tree.</summary>
    Document,

    /// <summary>An element.</summary>
    Element,

    /// <summary>An attribute; it stands right after its element, before the element's children.</summary>
    Attribute,

    /// <summary>Text, CDATA and white space, adjacent ones merged.</summary>
    Text,

    /// <summary>A comment.</summary>
    Comment,

    /// <summary>A processing instruction.</summary>
    Instruction,
}
