using MimeKit;

namespace HopEn.Audit.Cda.Opening;

/// <summary>Opens a message, or a mailbox of messages.</summary>
internal sealed class MailOpener(ContentOpener contents, MimeFormat format) : IContainerOpener
{
    private static readonly ParserOptions Options = CreateOptions();

    private readonly MailMessageOpener messages = new(contents);

    public IEnumerable<OpenedItem> Open(Stream stream, Place place, int depth)
    {
        using (stream)
        {
            using var seekable = Seekable(stream, out var fault);
            if (fault is not null)
            {
                yield return OpeningFailures.DocumentNotRead(place, fault);
                yield break;
            }

            SkipToFirstLetter(seekable);
            var parser = new MimeParser(Options, seekable, format, persistent: seekable is FileStream);
            for (var rank = 1; ; rank++)
            {
                contents.Checkpoint();
                var message = Next(parser, out var broken);
                var here = format == MimeFormat.Mbox ? place.Inside($"message {rank}") : place;
                if (broken)
                    yield return OpeningFailures.BrokenMail(here);
                if (message is null)
                    yield break;
                using (message)
                {
                    foreach (var item in messages.Open(message, here, depth))
                        yield return item;
                }
            }
        }
    }

    // A text of two bytes a character is read in UTF-8, in memory: as much of it as one message may hold.
    private Stream Seekable(Stream stream, out string? fault)
    {
        fault = null;
        return stream.CanSeek
            ? stream
            : new MemoryStream(
                BoundedRead.All(stream, contents.Budget.Bounds.MailBytes, 0, contents.Budget, out fault),
                writable: false
            );
    }

    // Headers end at the first empty line: one before them would make all of them a body.
    private static void SkipToFirstLetter(Stream seekable)
    {
        long at = 0;
        for (int one; (one = seekable.ReadByte()) is 0xEF or 0xBB or 0xBF or '\r' or '\n' or ' ' or '\t' or 0; )
            at++;
        seekable.Position = at;
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
}
