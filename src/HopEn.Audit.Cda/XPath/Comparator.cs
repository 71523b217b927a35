namespace HopEn.Audit.Cda.XPath;

/// <summary>The six comparisons.</summary>
internal enum Comparator
{
    Equal,
    NotEqual,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
}
