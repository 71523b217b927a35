namespace HopEn.Audit.Cda.Xml;

/// <summary>How large an XML document may be before it is refused.</summary>
/// <remarks>The largest of the official examples weighs 3 MB and is 30 elements deep: the bounds leave room and stop what is built to exhaust a machine.</remarks>
public static class XmlBounds
{
    /// <summary>Largest document, in bytes.</summary>
    public const int LargestDocument = 100 * 1024 * 1024;

    /// <summary>Deepest element.</summary>
    public const int DeepestElement = 256;

    /// <summary>Most attributes of one element.</summary>
    public const int MostAttributes = 1_000;
}
