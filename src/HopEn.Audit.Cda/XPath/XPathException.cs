using HopEn.Audit.Model;

namespace HopEn.Audit.Cda.XPath;

/// <summary>An expression can't be compiled or can't be evaluated on a document; <see cref="Code"/> is the W3C error code.</summary>
/// <remarks>The sentence never quotes a document: it names the expression's types, a function, or a file beside the schema.</remarks>
internal sealed class XPathException : HopEnAuditException
{
    public XPathException(string code, string message, Exception? inner = null)
        : base(message, inner) => Code = code;

    public string Code { get; }

    /// <inheritdoc />
    public override ErrorCode ErrorCode => ErrorCode.ConfigurationInvalid;
}
