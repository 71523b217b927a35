using MimeKit;

namespace HopEn.Audit.Cda.Opening;

/// <summary>Opens a signed envelope that stands alone: a file smime.p7m, or one joined as any other attachment.</summary>
internal sealed class EnvelopeOpener(ContentOpener contents) : IContainerOpener
{
    public IEnumerable<OpenedItem> Open(Stream stream, Place place, int depth)
    {
        byte[] content;
        string? fault;
        using (stream)
            content = BoundedRead.All(stream, contents.Budget.Bounds.MailBytes, 0, contents.Budget, out fault);
        if (fault is not null)
            return [OpeningFailures.DocumentNotRead(place, fault)];
        if (Envelope.Signed(content, out var isEncrypted) is not { } entity)
            return [isEncrypted ? OpeningFailures.Encrypted(place) : OpeningFailures.BrokenSignature(place)];
        // As a message without headers of its own.
        using var message = new MimeMessage { Body = entity };
        return
        [
            .. new MailMessageOpener(contents).Open(message, place, depth).Select(item => item with { Mail = null }),
        ];
    }
}
