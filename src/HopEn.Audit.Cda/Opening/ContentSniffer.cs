using System.Text;
using System.Text.RegularExpressions;

namespace HopEn.Audit.Cda.Opening;

/// <summary>Tells what something is from its first bytes; its name only decides between texts that look alike.</summary>
internal static partial class ContentSniffer
{
    /// <summary>Bytes that are enough to tell.</summary>
    public const int Head = 4096;

    private static readonly byte[] Compound = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    /// <summary>Tells what a content is.</summary>
    public static ContentKind Sniff(ReadOnlyMemory<byte> content, string name) =>
        Sniff(content.Span[..Math.Min(content.Length, Head)], name);

    /// <summary>Tells what a content is, from its first bytes.</summary>
    public static ContentKind Sniff(ReadOnlySpan<byte> head, string name)
    {
        if (head.StartsWith("PK\u0003\u0004"u8) || head.StartsWith("PK\u0005\u0006"u8))
            return ContentKind.Zip;
        if (head.StartsWith("%PDF"u8))
            return ContentKind.Pdf;
        if (head.StartsWith(Compound) && name.EndsWith(".msg", StringComparison.OrdinalIgnoreCase))
            return ContentKind.Outlook;
        var text = Text(head).TrimStart('\uFEFF', ' ', '\t', '\r', '\n', '\v', '\0');
        if (text.StartsWith('<'))
            return IsHtml(text) ? ContentKind.Other : ContentKind.Xml;
        if (Hl7Start().IsMatch(text))
            return ContentKind.Hl7;
        if (text.StartsWith("From ", StringComparison.Ordinal))
            return ContentKind.Mbox;
        if (MailStart().IsMatch(text))
            return ContentKind.Mail;
        // An extension promises a content: what breaks the promise must be told, not passed over.
        return System.IO.Path.GetExtension(name).ToLowerInvariant() switch
        {
            ".xml" or ".cda" => ContentKind.Xml,
            ".zip" => ContentKind.Zip,
            ".eml" => ContentKind.Mail,
            ".mbox" => ContentKind.Mbox,
            ".er7" or ".hl7" => ContentKind.Hl7,
            _ => ContentKind.Other,
        };
    }

    private static bool IsHtml(string text) =>
        text.StartsWith("<!DOCTYPE html", StringComparison.OrdinalIgnoreCase)
        || text.StartsWith("<html", StringComparison.OrdinalIgnoreCase);

    private static string Text(ReadOnlySpan<byte> head) =>
        head.StartsWith(Encoding.Unicode.Preamble) ? Encoding.Unicode.GetString(head)
        : head.StartsWith(Encoding.BigEndianUnicode.Preamble) ? Encoding.BigEndianUnicode.GetString(head)
        : Encoding.UTF8.GetString(head);

    [GeneratedRegex(@"\A(?:MSH|FHS|BHS)[^\w\s]", RegexOptions.NonBacktracking)]
    private static partial Regex Hl7Start();

    [GeneratedRegex(
        @"\A(?:[\x21-\x39\x3B-\x7E]{1,60}:[^\r\n]*\r?\n(?:[ \t][^\r\n]*\r?\n)*){2,}",
        RegexOptions.NonBacktracking
    )]
    private static partial Regex MailStart();
}
