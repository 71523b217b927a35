namespace HopEn.Audit.Cda.XPath;

/// <summary>The six comparisons.</summary>
internal enum ComparisonOperator
{
    Equal,
    NotEqual,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
}
