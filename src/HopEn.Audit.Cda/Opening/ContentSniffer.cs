using System.Text;
using System.Text.RegularExpressions;

namespace HopEn.Audit.Cda.Opening;

/// <summary>Tells what something is from its first bytes; its name only decides between texts that look alike.</summary>
internal static partial class ContentSniffer
{
    /// <summary>Bytes that are enough to tell.</summary>
    public const int Head = 4096;

    private static readonly byte[] Tnef = [0x78, 0x9F, 0x3E, 0x22];
    private static readonly byte[] AppleDouble = [0x00, 0x05, 0x16, 0x07];
    private static readonly byte[] Pkcs7 = [0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01];
    private static readonly byte[] OutlookStream = Encoding.Unicode.GetBytes("__properties_version1");
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
        if (head.StartsWith(Compound))
            return name.EndsWith(".msg", StringComparison.OrdinalIgnoreCase) || head.IndexOf(OutlookStream) >= 0
                ? ContentKind.Outlook
                : ContentKind.Other;
        if (head.StartsWith(Tnef))
            return ContentKind.Tnef;
        if (head.StartsWith(AppleDouble))
            return ContentKind.AppleDouble;
        if (IsPkcs7(head))
            return ContentKind.Pkcs7;
        var text = Text(head).TrimStart('\uFEFF', ' ', '\t', '\r', '\n', '\v', '\0');
        if (text.StartsWith('<'))
            return IsHtml(text) ? ContentKind.Other : ContentKind.Xml;
        if (IsMacCompanion(name))
            return ContentKind.AppleDouble;
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

    // An envelope of signed, enveloped or compressed data: a sequence that starts with one of the identifiers of PKCS #7.
    private static bool IsPkcs7(ReadOnlySpan<byte> head)
    {
        if (head.Length < 20 || head[0] != 0x30)
            return false;
        var start = head[..20].IndexOf(Pkcs7);
        return start is > 1 and < 8;
    }

    private static bool IsMacCompanion(string name)
    {
        var parts = name.Replace('\\', '/').Split('/');
        return parts[^1].StartsWith("._", StringComparison.Ordinal)
            || parts.SkipLast(1).Contains("__MACOSX", StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>The encoding of a text of two bytes a character, told by its mark or by its first letter; null for any other.</summary>
    public static Encoding? TwoByteEncoding(ReadOnlySpan<byte> head) =>
        head.StartsWith(Encoding.Unicode.Preamble) ? Encoding.Unicode
        : head.StartsWith(Encoding.BigEndianUnicode.Preamble) ? Encoding.BigEndianUnicode
        : head.Length < 4 ? null
        : head[0] is > 0x1F and < 0x80 && head[1] == 0 && head[2] is > 0 and < 0x80 && head[3] == 0 ? Encoding.Unicode
        : head[0] == 0 && head[1] is > 0x1F and < 0x80 && head[2] == 0 && head[3] is > 0 and < 0x80
            ? Encoding.BigEndianUnicode
        : null;

    private static bool IsHtml(string text) =>
        text.StartsWith("<!DOCTYPE html", StringComparison.OrdinalIgnoreCase)
        || text.StartsWith("<html", StringComparison.OrdinalIgnoreCase);

    private static string Text(ReadOnlySpan<byte> head) => (TwoByteEncoding(head) ?? Encoding.UTF8).GetString(head);

    [GeneratedRegex(@"\A(?:MSH|FHS|BHS)[^\w\s]", RegexOptions.NonBacktracking)]
    private static partial Regex Hl7Start();

    [GeneratedRegex(
        @"\A(?:[\x21-\x39\x3B-\x7E]{1,60}:[^\r\n]*\r?\n(?:[ \t][^\r\n]*\r?\n)*){2,}",
        RegexOptions.NonBacktracking
    )]
    private static partial Regex MailStart();
}
