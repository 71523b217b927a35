using HopEn.Audit.Model;

namespace HopEn.Audit.Cda.Xml;

/// <summary>A document can't be read as XML: not well formed, a DTD, an encoding it does not have, beyond a limit.</summary>
public sealed class XmlDocumentException : HopEnAuditException
{
    /// <summary>Creates the exception with its French sentence; <paramref name="line"/> is 0 when the fault has no line.</summary>
    public XmlDocumentException(string message, int line = 0, Exception? inner = null)
        : this(message, string.Empty, line, inner) { }

    /// <summary>Creates the exception with its reason and the place that its sentence begins with, which may be empty.</summary>
    public XmlDocumentException(string reason, string place, int line, Exception? inner)
        : base(place + reason, inner) => (Line, Reason) = (line, reason);

    /// <summary>The sentence without the place of the fault: the same for all documents that have it.</summary>
    public string Reason { get; }

    /// <summary>The line of the fault, from 1; 0 when it has none.</summary>
    public int Line { get; }

    /// <inheritdoc />
    public override ErrorCode ErrorCode => ErrorCode.SourceUnreadable;
}
