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
            var parser = new MimeParser(Options, stream, format, persistent: stream is FileStream);
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
