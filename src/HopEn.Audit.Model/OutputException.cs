namespace HopEn.Audit.Model;

/// <summary>What was asked for can't be written where it was asked.</summary>
public sealed class OutputException : HopEnAuditException
{
    /// <summary>Creates the exception with its French sentence.</summary>
    public OutputException(string message, Exception? inner = null)
        : base(message, inner) { }

    /// <inheritdoc />
    public override ErrorCode ErrorCode => ErrorCode.OutputNotWritable;
}
