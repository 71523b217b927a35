using HopEn.Audit.Cda.Mail;
using MimeKit;

namespace HopEn.Audit.Cda.Opening;

/// <summary>Reads what a message says of itself: subject, MSSanté headers, recipients, disposition.</summary>
internal static class MailFactsReader
{
    private static readonly string[] MssHeaders = ["X-MSS-CODECDA", "X-MSS-INS", "X-MSS-NIL", "X-MSS-MES"];

    public static MailFacts Read(
        MimeMessage message,
        IReadOnlyList<MimeEntity> parts,
        IReadOnlyList<MailAttachment> attachments
    ) =>
        new()
        {
            Subject = message.Subject ?? string.Empty,
            MssHeaders = MssHeaders
                .Where(name => message.Headers.Contains(name))
                .ToDictionary(
                    name => name,
                    name => message.Headers[name]?.Trim() ?? string.Empty,
                    StringComparer.Ordinal
                ),
            Recipients = [.. message.GetRecipients().Select(mailbox => mailbox.Address.Trim().ToLowerInvariant())],
            Attachments = attachments,
            Disposition = Disposition(message, parts),
        };

    private static MailDisposition? Disposition(MimeMessage message, IReadOnlyList<MimeEntity> parts)
    {
        var notification = parts.OfType<MessageDispositionNotification>().FirstOrDefault();
        var announced =
            message.Body is MultipartReport report
            && report.ReportType?.Equals("disposition-notification", StringComparison.OrdinalIgnoreCase) == true;
        if (notification is null && !announced)
            return null;
        var fields = Fields(notification);
        return new MailDisposition(
            HasDisposition: fields?.Contains("Disposition") == true,
            HasFinalRecipient: fields?.Contains("Final-Recipient") == true
        );
    }

    // The library reads the fields when they are first asked for, and throws when they are none: the notification lacks them.
    private static HeaderList? Fields(MessageDispositionNotification? notification)
    {
        try
        {
            return notification?.Fields;
        }
        catch (FormatException)
        {
            return null;
        }
    }
}
