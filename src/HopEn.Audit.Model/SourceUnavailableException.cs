namespace HopEn.Audit.Model;

/// <summary>A source did not answer this time (network, server): the one failure that is worth trying again as it is.</summary>
public sealed class SourceUnavailableException : HopEnAuditException
{
    /// <summary>Creates the exception with its French sentence.</summary>
    public SourceUnavailableException(string message, Exception? inner = null)
        : base(message, inner) { }

    /// <inheritdoc />
    public override ErrorCode ErrorCode => ErrorCode.SourceUnavailable;
}
