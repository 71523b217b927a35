namespace HopEn.Audit.Cda.XPath;

/// <summary>What an expression's value depends on; one that depends on nothing is evaluated once for all documents.</summary>
[Flags]
internal enum Dependencies
{
    None = 0,
    Focus = 1,
    Position = 2,
    Variables = 4,
    OutsideWorld = 8,

    /// <summary>The node that current() gives.</summary>
    Current = 16,
}
