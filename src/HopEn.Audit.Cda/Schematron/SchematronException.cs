using HopEn.Audit.Model;

namespace HopEn.Audit.Cda.Schematron;

/// <summary>
/// A schema can't be used at all: absent, not XML, not a Schematron schema. What is only partly usable is a notice,
/// not this.
/// </summary>
public sealed class SchematronException : HopEnAuditException
{
    /// <summary>Creates the exception with its French sentence.</summary>
    public SchematronException(string message, Exception? inner = null)
        : base(message, inner) { }

    /// <inheritdoc />
    public override ErrorCode ErrorCode => ErrorCode.ConfigurationInvalid;
}
