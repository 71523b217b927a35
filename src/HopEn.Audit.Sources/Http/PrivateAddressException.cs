using HopEn.Audit.Model;

namespace HopEn.Audit.Sources.Http;

/// <summary>Marks, inside the exceptions of a connection, that the address was refused and not unreachable.</summary>
/// <param name="host">Host whose address was refused.</param>
internal sealed class PrivateAddressException(string host) : HopEnAuditException("Adresse privée.")
{
    /// <summary>Host whose address was refused.</summary>
    public string Host { get; } = host;

    /// <inheritdoc />
    public override ErrorCode ErrorCode => ErrorCode.SourceUnreadable;
}
