namespace HopEn.Audit.Model;

/// <summary>A text is no report that this assembly reads: another version, or no report at all.</summary>
/// <remarks>The sentence says what is wrong with « the report »: whoever knows its file adds the name.</remarks>
public sealed class UnreadableReportException : HopEnAuditException
{
    /// <summary>Creates the exception with its French sentence.</summary>
    public UnreadableReportException(string message, Exception? inner = null)
        : base(message, inner) { }

    /// <inheritdoc />
    public override ErrorCode ErrorCode => ErrorCode.SourceUnreadable;
}
