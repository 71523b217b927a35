namespace HopEn.Audit.Model;

/// <summary>A failure told as messages: what to type or to ask depends on where it is read.</summary>
/// <remarks>Whoever shows it words them; its own message holds their codes, for a log.</remarks>
public sealed class MessageException : HopEnAuditException
{
    /// <summary>Creates the exception.</summary>
    /// <param name="code">What a program decides on.</param>
    /// <param name="messages">What is told, read one after the other.</param>
    /// <param name="inner">What caused it.</param>
    public MessageException(ErrorCode code, IReadOnlyList<AuditMessage> messages, Exception? inner = null)
        : base(string.Join(' ', messages.Select(message => message.Code)), inner)
    {
        ErrorCode = code;
        Messages = messages;
    }

    /// <summary>What is told, read one after the other.</summary>
    public IReadOnlyList<AuditMessage> Messages { get; }

    /// <inheritdoc />
    public override ErrorCode ErrorCode { get; }
}
