namespace HopEn.Audit.Cda.XPath;

/// <summary>What is known of an expression's value before it runs: enough to tell a position from a condition in a predicate.</summary>
internal enum StaticType
{
    Unknown,
    Nodes,
    Boolean,
    Number,
    Text,
}
