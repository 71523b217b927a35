using System.Text;
using System.Text.RegularExpressions;
using HopEn.Audit.Sources.Files;

namespace HopEn.Audit.Sources.Outages.Announcements;

/// <summary>Decodes a page or a feed, whose declared character set is often wrong: what the bytes are wins over what is said of them.</summary>
internal static partial class TextDecoder
{
    private const int Prologue = 4096;

    public static string Decode(SourceContent content)
    {
        var bytes = content.Bytes;
        if (bytes is [0xEF, 0xBB, 0xBF, ..])
            return Encoding.UTF8.GetString(bytes, 3, bytes.Length - 3);
        if (bytes is [0xFF, 0xFE, ..])
            return Encoding.Unicode.GetString(bytes, 2, bytes.Length - 2);
        if (bytes is [0xFE, 0xFF, ..])
            return Encoding.BigEndianUnicode.GetString(bytes, 2, bytes.Length - 2);
        var check = new Utf8Check();
        check.Append(bytes);
        if (check.IsValid)
            return Encoding.UTF8.GetString(bytes);
        var head = Encoding.Latin1.GetString(bytes, 0, Math.Min(bytes.Length, Prologue));
        var declared = content.Charset
            ?? (Declared().Match(head) is { Success: true } match ? match.Groups[1].Value : null);
        return Named(declared).GetString(bytes);
    }

    // Bytes that are no UTF-8 are Windows-1252, of which ISO-8859-1 is a part, unless another single-byte set is named.
    private static Encoding Named(string? name)
    {
        if (name is null || name.StartsWith("utf", StringComparison.OrdinalIgnoreCase))
            return FileEncoding.Windows1252.Decoder();
        try
        {
            return
                name.StartsWith("iso-8859-1", StringComparison.OrdinalIgnoreCase)
                && !name.EndsWith("15", StringComparison.Ordinal)
                ? FileEncoding.Windows1252.Decoder()
                : CodePagesEncodingProvider.Instance.GetEncoding(name) ?? FileEncoding.Windows1252.Decoder();
        }
        catch (ArgumentException)
        {
            return FileEncoding.Windows1252.Decoder();
        }
    }

    [GeneratedRegex(
        "(?:charset|encoding)\\s*=\\s*[\"']?([A-Za-z0-9_-]{2,20})",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase,
        1000
    )]
    private static partial Regex Declared();
}
