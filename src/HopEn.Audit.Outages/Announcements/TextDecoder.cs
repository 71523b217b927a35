using System.Text;
using System.Text.RegularExpressions;

namespace HopEn.Audit.Outages.Announcements;

/// <summary>
/// Decodes a page or a feed, whose declared character set is often wrong:
/// what the bytes are wins over what is said of them.
/// </summary>
public static partial class TextDecoder
{
    private const int Prologue = 4096;

    private static readonly UTF8Encoding Strict = new(
        encoderShouldEmitUTF8Identifier: false,
        throwOnInvalidBytes: true
    );
    private static readonly Encoding Windows1252 = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    /// <summary>The text of a source.</summary>
    public static string Decode(SourceContent content)
    {
        ArgumentNullException.ThrowIfNull(content);
        var bytes = content.Bytes;
        if (bytes is [0xEF, 0xBB, 0xBF, ..])
            return Encoding.UTF8.GetString(bytes, 3, bytes.Length - 3);
        if (bytes is [0xFF, 0xFE, ..])
            return Encoding.Unicode.GetString(bytes, 2, bytes.Length - 2);
        if (bytes is [0xFE, 0xFF, ..])
            return Encoding.BigEndianUnicode.GetString(bytes, 2, bytes.Length - 2);
        if (Utf8(bytes) is { } text)
            return text;
        var head = Encoding.Latin1.GetString(bytes, 0, Math.Min(bytes.Length, Prologue));
        var declared = content.Charset
            ?? (CharsetDeclaration().Match(head) is { Success: true } match ? match.Groups[1].Value : null);
        return Named(declared).GetString(bytes);
    }

    private static string? Utf8(byte[] bytes)
    {
        try
        {
            return Strict.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    // Bytes that are no UTF-8 are Windows-1252, of which ISO-8859-1 is a part, unless another single-byte set is named.
    private static Encoding Named(string? name)
    {
        if (name is null || name.StartsWith("utf", StringComparison.OrdinalIgnoreCase))
            return Windows1252;
        try
        {
            return
                name.StartsWith("iso-8859-1", StringComparison.OrdinalIgnoreCase)
                && !name.EndsWith("15", StringComparison.Ordinal)
                ? Windows1252
                : CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Windows1252;
        }
        catch (ArgumentException)
        {
            return Windows1252;
        }
    }

    [GeneratedRegex(
        "(?:charset|encoding)\\s*=\\s*[\"']?([A-Za-z0-9_-]{2,20})",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase,
        1000
    )]
    private static partial Regex CharsetDeclaration();
}
