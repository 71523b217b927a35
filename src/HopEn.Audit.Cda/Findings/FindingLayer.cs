namespace HopEn.Audit.Cda.Findings;

/// <summary>The checks, from the outside of the wrapping to the inside of the document. The JSON code is the kebab-case name.</summary>
public enum FindingLayer
{
    /// <summary>Reading what was given: archive, message, XML.</summary>
    Opening,

    /// <summary>The IHE_XDM.ZIP package against the document it carries.</summary>
    Xdm,

    /// <summary>The MSSanté message that carries the document.</summary>
    Mail,

    /// <summary>The official XML schema.</summary>
    Xsd,

    /// <summary>The rules shipped with the product.</summary>
    Builtin,

    /// <summary>The official Schematron sets.</summary>
    Official,
}
