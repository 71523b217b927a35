using HopEn.Audit.Model;

namespace HopEn.Audit.Sources.Outages.Network;

/// <summary>Marks, inside the exceptions of a connection, that the address was refused and not unreachable.</summary>
internal sealed class PrivateAddressException() : HopEnAuditException("Adresse privée.")
{
    /// <inheritdoc />
    public override ErrorCode ErrorCode => ErrorCode.SourceUnreadable;
}
