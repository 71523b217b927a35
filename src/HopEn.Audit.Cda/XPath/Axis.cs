namespace HopEn.Audit.Cda.XPath;

/// <summary>The axes of XPath 2.0, the namespace axis excepted.</summary>
internal enum Axis
{
    Child,
    Attribute,
    Self,
    Descendant,
    DescendantOrSelf,
    Parent,
    Ancestor,
    AncestorOrSelf,
    FollowingSibling,
    PrecedingSibling,
    Following,
    Preceding,
}
