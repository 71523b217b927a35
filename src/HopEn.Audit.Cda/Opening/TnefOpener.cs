using MimeKit;

namespace HopEn.Audit.Cda.Opening;

/// <summary>Opens Outlook’s winmail.dat: the attachments it holds.</summary>
internal sealed class TnefOpener(ContentOpener contents) : IContainerOpener
{
    public IEnumerable<OpenedItem> Open(Stream stream, Place place, int depth)
    {
        byte[] content;
        string? fault;
        using (stream)
            content = BoundedRead.All(stream, contents.Budget.Bounds.MailBytes, 0, contents.Budget, out fault);
        if (fault is not null)
        {
            yield return OpeningFailures.DocumentNotRead(place, fault);
            yield break;
        }

        if (Envelope.OfTnef(content) is not { } attachments)
        {
            yield return OpeningFailures.BrokenTnef(place);
            yield break;
        }

        if (attachments.Count == 0)
            contents.Skip(place, "un winmail.dat (format TNEF d’Outlook) sans pièce jointe");

        for (var rank = 1; rank <= attachments.Count; rank++)
        {
            var inside = place.Inside($"pièce jointe {rank}");
            if (attachments[rank - 1] is MessagePart { Message: { } message })
            {
                foreach (var item in new MailMessageOpener(contents).Open(message, inside, depth))
                    yield return item;
            }
            else if (attachments[rank - 1] is MimePart part)
            {
                var bytes = AttachmentReader.Read(part, contents.Budget, out var broken);
                var items = broken is not null
                    ? [OpeningFailures.UnreadableAttachment(inside, rank, broken)]
                    : contents.Bytes(bytes, part.FileName ?? string.Empty, inside, depth);
                foreach (var item in items)
                    yield return item;
            }
        }
    }
}
