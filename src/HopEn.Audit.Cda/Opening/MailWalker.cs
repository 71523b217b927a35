using HopEn.Audit.Cda.Documents;
using HopEn.Audit.Cda.Mail;
using MimeKit;

namespace HopEn.Audit.Cda.Opening;

/// <summary>Walks through a message or a mailbox: its documents, each with what its message says.</summary>
internal sealed class MailWalker(Walk walk)
{
    private static readonly string[] Mss = ["X-MSS-CODECDA", "X-MSS-INS", "X-MSS-NIL", "X-MSS-MES"];

    private static readonly ParserOptions Options = CreateOptions();

    public IEnumerable<OpenedItem> Open(Stream stream, Place place, MimeFormat format, int depth)
    {
        using (stream)
        {
            var parser = new MimeParser(Options, stream, format, persistent: stream is FileStream);
            for (var rank = 1; ; rank++)
            {
                walk.Checkpoint();
                var message = Next(parser, out var broken);
                var here = format == MimeFormat.Mbox ? place.Inside($"message {rank}") : place;
                if (broken)
                    yield return OpenedItem.Failed(
                        here,
                        "mail-broken",
                        "Le message est abîmé ou coupé\u202f: exportez-le de nouveau."
                    );
                if (message is null)
                    yield break;
                using (message)
                {
                    foreach (var item in Message(message, here, depth))
                        yield return item;
                }
            }
        }
    }

    private static ParserOptions CreateOptions()
    {
        var options = ParserOptions.Default.Clone();
        options.MaxMimeDepth = 32;
        return options;
    }

    private static MimeMessage? Next(MimeParser parser, out bool broken)
    {
        broken = false;
        try
        {
            return parser.IsEndOfStream ? null : parser.ParseMessage();
        }
        catch (Exception fault)
            when (fault is FormatException or IOException or ArgumentException or InvalidOperationException)
        {
            broken = true;
            return null;
        }
    }

    private IEnumerable<OpenedItem> Message(MimeMessage message, Place place, int depth)
    {
        var parts = new List<MimeEntity>();
        if (!Collect(message.Body, parts, 0))
        {
            yield return OpenedItem.Failed(
                place,
                "mail-bounds",
                $"Le message a plus de {walk.Budget.Bounds.MailParts} parties\u202f: il est refusé par sécurité."
            );
            yield break;
        }

        var attachments = new List<MailAttachment>();
        var items = new List<OpenedItem>();
        foreach (var part in parts)
        {
            walk.Checkpoint();
            if (part is MessagePart { Message: { } inner })
                items.AddRange(Forwarded(inner, place.Inside("message joint"), depth));
            else if (part is MimePart file && IsAttachment(file))
                items.AddRange(Attachment(file, place, attachments, depth));
        }

        var facts = Facts(message, parts, attachments, items.Count(item => item.HasContent)) with
        {
            HasSeveralPatients = HasSeveralPatients(items),
        };
        foreach (var item in items)
            yield return item.Mail is null ? item with { Mail = facts } : item;
        if (items.Count > 0)
            yield break;
        // A message without a document is told only when it has faults of its own.
        if (MailCheck.Check(facts, null).Count > 0)
            yield return new OpenedItem(place, ReadOnlyMemory<byte>.Empty) { HasContent = false, Mail = facts };
        else
            walk.Skip(
                place,
                facts.Disposition is null ? "un message sans document" : "un accusé de réception (MDN)",
                attachments.Exists(attachment => attachment.Pdf is not null)
            );
    }

    private IEnumerable<OpenedItem> Forwarded(MimeMessage message, Place place, int depth) =>
        depth >= walk.Budget.Bounds.Depth
            ?
            [
                OpenedItem.Failed(
                    place,
                    "depth",
                    $"Plus de {walk.Budget.Bounds.Depth} contenants emboîtés\u202f: le dernier n’est pas ouvert."
                ),
            ]
            : Message(message, place, depth + 1);

    private IEnumerable<OpenedItem> Attachment(MimePart file, Place place, List<MailAttachment> attachments, int depth)
    {
        var rank = attachments.Count + 1;
        var inside = place.Inside($"pièce jointe {rank}");
        var name = file.FileName ?? string.Empty;
        var type = $"{file.ContentType.MediaType}/{file.ContentType.MediaSubtype}".ToLowerInvariant();
        var content = Decode(file, out var fault);
        var kind = ContentSniffer.Sniff(content.AsSpan(0, Math.Min(content.Length, ContentSniffer.Head)), name);
        var pdf =
            kind == ContentKind.Pdf
            || type == "application/pdf"
            || name.EndsWith(".pdf", StringComparison.OrdinalIgnoreCase);
        attachments.Add(
            new MailAttachment(rank, name, type, kind == ContentKind.Zip, pdf ? PdfFacts.Read(content) : null)
        );
        if (fault is not null)
            return
            [
                OpenedItem.Failed(inside, "attachment", $"La pièce jointe {rank} ne peut pas être lue\u202f: {fault}."),
            ];
        return pdf ? [] : walk.Bytes(content, name, inside, depth);
    }

    private byte[] Decode(MimePart file, out string? fault)
    {
        if (file.Content?.Stream is not { } raw)
        {
            fault = "elle est vide";
            return [];
        }

        try
        {
            if (file.ContentTransferEncoding == ContentEncoding.Base64)
            {
                // The library passes over what isn't base64: a cut attachment must be told, not half read.
                var encoded = BoundedRead.All(raw, walk.Budget.Bounds.MailBytes, 0, walk.Budget, out fault);
                if (fault is not null)
                    return [];
                var decoded = EmbeddedBody.Decode(encoded);
                fault = decoded is null ? "son base64 est abîmé ou coupé" : null;
                return decoded ?? [];
            }

            using var opened = file.Content.Open();
            return BoundedRead.All(opened, walk.Budget.Bounds.MailBytes, 0, walk.Budget, out fault);
        }
        catch (Exception broken)
            when (broken is IOException or FormatException or ArgumentException or ObjectDisposedException)
        {
            fault = "elle est abîmée";
            return [];
        }
    }

    private bool Collect(MimeEntity? entity, List<MimeEntity> parts, int level)
    {
        if (entity is null)
            return true;
        if (entity is not Multipart multipart)
        {
            parts.Add(entity);
            return parts.Count <= walk.Budget.Bounds.MailParts;
        }

        return level < 64 && multipart.All(part => Collect(part, parts, level + 1));
    }

    private static bool IsAttachment(MimePart part) =>
        part is not TextPart
        || part.IsAttachment
        || part.FileName is { Length: > 0 }
        || part.ContentType.MediaSubtype.Equals("xml", StringComparison.OrdinalIgnoreCase);

    private static MailFacts Facts(
        MimeMessage message,
        List<MimeEntity> parts,
        List<MailAttachment> attachments,
        int documents
    ) =>
        new()
        {
            Subject = message.Subject ?? string.Empty,
            MssHeaders = Mss.Where(name => message.Headers.Contains(name))
                .ToDictionary(
                    name => name,
                    name => message.Headers[name]?.Trim() ?? string.Empty,
                    StringComparer.Ordinal
                ),
            Recipients = [.. message.GetRecipients().Select(mailbox => mailbox.Address.Trim().ToLowerInvariant())],
            Attachments = attachments,
            Documents = documents,
            Disposition = Disposition(message, parts),
        };

    // One message, one patient (ECO.2.1.1). Only a message of several documents is read twice.
    private static bool HasSeveralPatients(List<OpenedItem> items)
    {
        if (items.Count(item => item.HasContent) < 2)
            return false;
        var patients = items
            .Where(item => item.HasContent)
            .Select(item => CdaReader.Read(item.Content).Document?.Header.PatientIds ?? [])
            .Where(ids => ids.Count > 0)
            .ToArray();
        return patients.Length > 1 && patients.Skip(1).Any(ids => !ids.Intersect(patients[0]).Any());
    }

    private static MailDisposition? Disposition(MimeMessage message, List<MimeEntity> parts)
    {
        var notification = parts.OfType<MessageDispositionNotification>().FirstOrDefault();
        var announced =
            message.Body is MultipartReport report
            && report.ReportType?.Equals("disposition-notification", StringComparison.OrdinalIgnoreCase) == true;
        if (notification is null && !announced)
            return null;
        var fields = Fields(notification);
        return new MailDisposition(
            fields?.Contains("Disposition") == true,
            fields?.Contains("Final-Recipient") == true
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
