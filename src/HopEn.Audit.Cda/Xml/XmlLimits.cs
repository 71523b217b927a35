namespace HopEn.Audit.Cda.Xml;

/// <summary>What a document may cost to read. A document beyond a limit is refused with one sentence, never read halfway.</summary>
/// <param name="MaxBytes">Size of the file, in bytes.</param>
/// <param name="MaxDepth">Depth of elements.</param>
/// <param name="MaxNodes">Number of nodes, attributes included.</param>
public sealed record XmlLimits(long MaxBytes = 256L * 1024 * 1024, int MaxDepth = 1000, int MaxNodes = 20_000_000)
{
    /// <summary>The limits used when none are given.</summary>
    public static XmlLimits Default { get; } = new();
}
