using HopEn.Audit.Cda.Documents;
using HopEn.Audit.Cda.Mail;
using MimeKit;

namespace HopEn.Audit.Cda.Opening;

/// <summary>Opens one message: its documents, each with what the message says.</summary>
internal sealed class MailMessageOpener(ContentOpener contents)
{
    public IEnumerable<OpenedItem> Open(MimeMessage message, Place place, int depth)
    {
        var parts = new List<MimeEntity>();
        if (!Collect(message.Body, parts, 0))
        {
            yield return OpeningFailures.TooManyParts(place, contents.Budget.Bounds);
            yield break;
        }

        var attachments = new List<MailAttachment>();
        var items = new List<OpenedItem>();
        foreach (var part in parts)
        {
            contents.Checkpoint();
            if (part is MessagePart { Message: { } inner })
                items.AddRange(Forwarded(inner, place.Inside("message joint"), depth));
            else if (part is MimePart file && IsAttachment(file))
                items.AddRange(Attachment(file, place, attachments, depth));
        }

        var facts = MailFactsReader.Read(message, parts, attachments) with
        {
            Documents = items.Count(item => item.HasContent),
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
            contents.Skip(
                place,
                facts.Disposition is null ? "un message sans document" : "un accusé de réception (MDN)",
                attachments.Exists(attachment => attachment.Pdf is not null)
            );
    }

    private IEnumerable<OpenedItem> Forwarded(MimeMessage message, Place place, int depth) =>
        depth >= contents.Budget.Bounds.Depth
            ? [OpeningFailures.TooDeep(place, contents.Budget.Bounds)]
            : Open(message, place, depth + 1);

    private IEnumerable<OpenedItem> Attachment(MimePart file, Place place, List<MailAttachment> attachments, int depth)
    {
        var rank = attachments.Count + 1;
        var inside = place.Inside($"pièce jointe {rank}");
        var name = file.FileName ?? string.Empty;
        var type = $"{file.ContentType.MediaType}/{file.ContentType.MediaSubtype}".ToLowerInvariant();
        var content = AttachmentReader.Read(file, contents.Budget, out var fault);
        var kind = ContentSniffer.Sniff(content, name);
        var isPdf =
            kind == ContentKind.Pdf
            || type == "application/pdf"
            || name.EndsWith(".pdf", StringComparison.OrdinalIgnoreCase);
        var pdf = isPdf ? PdfFacts.Read(content) : null;
        attachments.Add(new MailAttachment(rank, name, type, kind == ContentKind.Zip, pdf));
        if (fault is not null)
            return [OpeningFailures.UnreadableAttachment(inside, rank, fault)];
        return isPdf ? [] : contents.Bytes(content, name, inside, depth);
    }

    private bool Collect(MimeEntity? entity, List<MimeEntity> parts, int level)
    {
        if (entity is null)
            return true;
        if (entity is not Multipart multipart)
        {
            parts.Add(entity);
            return parts.Count <= contents.Budget.Bounds.MailParts;
        }

        return level < 64 && multipart.All(part => Collect(part, parts, level + 1));
    }

    private static bool IsAttachment(MimePart part) =>
        part is not TextPart
        || part.IsAttachment
        || part.FileName is { Length: > 0 }
        || part.ContentType.MediaSubtype.Equals("xml", StringComparison.OrdinalIgnoreCase);

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
}
