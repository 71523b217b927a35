using HopEn.Audit.Model;

namespace HopEn.Audit.Cda.Schema;

/// <summary>The XML schema can't be used. Always fatal: a schema that did not load would let every document through.</summary>
public sealed class SchemaException : HopEnAuditException
{
    /// <summary>Creates the exception with its French sentence.</summary>
    public SchemaException(string message, Exception? inner = null)
        : base(message, inner) { }

    /// <inheritdoc />
    public override ErrorCode ErrorCode => ErrorCode.ConfigurationInvalid;
}
