using HopEn.Audit.Cda.Documents;
using HopEn.Audit.Cda.Mail;
using MimeKit;
using MimeKit.Cryptography;

namespace HopEn.Audit.Cda.Opening;

/// <summary>Opens one message: its documents, each with what the message says.</summary>
internal sealed class MailMessageOpener(ContentOpener contents)
{
    public IEnumerable<OpenedItem> Open(MimeMessage message, Place place, int depth)
    {
        var parts = new List<MimeEntity>();
        var skippedBefore = contents.SkippedCount;
        var closed = new List<OpenedItem>();
        if (!Collect(message.Body, parts, closed, place, 0))
        {
            yield return OpeningFailures.TooManyParts(place, contents.Budget.Bounds);
            yield break;
        }

        var attachments = new List<MailAttachment>();
        var items = new List<OpenedItem>(closed);
        foreach (var part in parts)
        {
            contents.Checkpoint();
            if (part is MessagePart { Message: { } inner })
                items.AddRange(Forwarded(inner, place.Inside("message joint"), depth));
            else if (part is MimePart file && IsAttachment(file))
                items.AddRange(Attachment(file, place, attachments, depth));
            else if (part is TextPart text)
                items.AddRange(InText(text, place, depth));
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
        // What it carries was told already, part by part.
        else if (contents.SkippedCount == skippedBefore || facts.Disposition is not null || attachments.Exists(IsPdf))
            contents.Skip(
                place,
                facts.Disposition is null ? "un message sans document" : "un accusé de réception (MDN)",
                attachments.Exists(IsPdf)
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
        if (!isPdf)
            return contents.Bytes(content, name, inside, depth);
        contents.Skip(inside, "un PDF joint à un message");
        return [];
    }

    private static bool IsPdf(MailAttachment attachment) => attachment.Pdf is not null;

    // A document pasted in the body, or coded there as mail did before MIME (uuencode).
    private IEnumerable<OpenedItem> InText(TextPart part, Place place, int depth)
    {
        var content = AttachmentReader.Read(part, contents.Budget, out var fault);
        if (part.Content is null)
            return [];
        if (fault is not null)
            return [OpeningFailures.DocumentNotRead(place.Inside("corps"), fault)];
        if (
            !part.IsHtml
            && ContentSniffer.Sniff(content, string.Empty) == ContentKind.Xml
            && content.AsSpan().IndexOf("ClinicalDocument"u8) >= 0
        )
            return contents.Bytes(content, string.Empty, place.Inside("corps"), depth);
        return UuencodedText
            .Files(content)
            .SelectMany(
                (file, index) =>
                    file.Content is null
                        ?
                        [
                            OpeningFailures.UnreadableAttachment(
                                place.Inside($"uuencode {index + 1}"),
                                index + 1,
                                "son uuencode est abîmé ou coupé"
                            ),
                        ]
                        : contents.Bytes(file.Content, file.Name, place.Inside($"uuencode {index + 1}"), depth)
            );
    }

    // The parts, those of a signed envelope in its place; what is encrypted is told.
    private bool Collect(MimeEntity? entity, List<MimeEntity> parts, List<OpenedItem> closed, Place place, int level)
    {
        if (entity is null)
            return true;
        if (entity is MultipartEncrypted)
        {
            closed.Add(OpeningFailures.Encrypted(place));
            return true;
        }

        if (entity is MimePart envelope && IsEnvelope(envelope))
        {
            var content = AttachmentReader.Read(envelope, contents.Budget, out var fault);
            var isEncrypted = false;
            if (level < 64 && fault is null && Envelope.Signed(content, out isEncrypted) is { } inner)
                return Collect(inner, parts, closed, place, level + 1);
            closed.Add(
                fault is not null ? OpeningFailures.DocumentNotRead(place, fault)
                : isEncrypted ? OpeningFailures.Encrypted(place)
                : OpeningFailures.BrokenSignature(place)
            );
            return true;
        }

        // What a clear signature adds to a message holds nothing else.
        if (entity is MimePart detached && IsDetachedSignature(detached))
            return true;
        if (entity is not Multipart multipart)
        {
            parts.Add(entity);
            return parts.Count <= contents.Budget.Bounds.MailParts;
        }

        return level < 64 && multipart.All(part => Collect(part, parts, closed, place, level + 1));
    }

    private static bool IsDetachedSignature(MimePart part) =>
        part is ApplicationPkcs7Signature
        || part.FileName?.EndsWith(".p7s", StringComparison.OrdinalIgnoreCase) == true;

    private static bool IsEnvelope(MimePart part) =>
        part is ApplicationPkcs7Mime || part.FileName?.EndsWith(".p7m", StringComparison.OrdinalIgnoreCase) == true;

    private static bool IsAttachment(MimePart part) =>
        part is not TextPart
        || part.IsAttachment
        || part.FileName is { Length: > 0 }
        || part.ContentType.MediaSubtype.EndsWith("xml", StringComparison.OrdinalIgnoreCase);

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
