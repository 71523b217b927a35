using HopEn.Audit.Model;

namespace HopEn.Audit.Cda.Xml;

/// <summary>A document can't be read as XML: not well formed, a DTD, an encoding it does not have, beyond a limit.</summary>
public sealed class XmlDocumentException : HopEnAuditException
{
    /// <summary>Creates the exception with its French sentence; <paramref name="line"/> is 0 when the fault has no line.</summary>
    public XmlDocumentException(string message, int line = 0, Exception? inner = null)
        : base(message, inner) => Line = line;

    /// <summary>The line of the fault, from 1; 0 when it has none.</summary>
    public int Line { get; }
}
