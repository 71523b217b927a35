namespace HopEn.Audit.Cda.XPath;

/// <summary>The types of item told apart here; every other atomic type is an object of the XPath2 library.</summary>
internal enum ItemKind : byte
{
    Node,
    String,
    Untyped,
    Integer,
    Decimal,
    Double,
    Boolean,
    QName,
    Other,
}
