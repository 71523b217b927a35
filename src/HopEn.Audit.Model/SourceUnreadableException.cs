namespace HopEn.Audit.Model;

/// <summary>A source can't be read: missing, empty, truncated, refused, not what it says it is. It must be replaced.</summary>
public sealed class SourceUnreadableException : HopEnAuditException
{
    /// <summary>Creates the exception with its French sentence.</summary>
    public SourceUnreadableException(string message, Exception? inner = null)
        : base(message, inner) { }

    /// <inheritdoc />
    public override ErrorCode ErrorCode => ErrorCode.SourceUnreadable;
}
