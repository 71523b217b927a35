using System.Text;
using System.Text.RegularExpressions;

namespace HopEn.Audit.Cda.Xml;

/// <summary>What a document says of its bytes, and what its bytes say.</summary>
/// <remarks>
/// Producers written in Java or Python declare names that only they know (« utf8 », « iso8859_1 »): Xerces and libxml2 read them, and so do
/// we. XML 1.1 is read as 1.0, which most of it is; the rest is refused by its name.
/// </remarks>
internal sealed partial class XmlEncodingDeclaration
{
    private const int Head = 512;
    private static readonly UTF8Encoding StrictUtf8 = new(false, throwOnInvalidBytes: true);

    private readonly byte[] bytes;
    private readonly string? version;
    private readonly string? name;

    /// <summary>Reads the declaration.</summary>
    public XmlEncodingDeclaration(byte[] bytes)
    {
        this.bytes = bytes;
        var start = (TwoBytes(bytes) ?? Encoding.Latin1).GetString(bytes, 0, Math.Min(bytes.Length, Head));
        var declaration = Declaration().Match(start);
        version = declaration.Groups["version"].Success ? declaration.Groups["version"].Value : null;
        name = declaration.Groups["encoding"].Success ? declaration.Groups["encoding"].Value : null;
    }

    /// <summary>Whether the document is in XML 1.1.</summary>
    public bool IsXml11 => version == "1.1";

    /// <summary>
    /// The document as text when the library would refuse what it declares: an encoding of another name, XML 1.1; null when it reads the
    /// bytes itself.
    /// </summary>
    /// <exception cref="DecoderFallbackException">The bytes are not in the encoding.</exception>
    public TextReader? Decoded()
    {
        var known = name is null ? null : Alias(name);
        if (known is null && !IsXml11)
            return null;
        if (TwoBytes(bytes) is { } wide && known is not null and not ("utf-16" or "utf-16le" or "utf-16be"))
            return null;
        var encoding = TwoBytes(bytes) ?? Known(known ?? name ?? "utf-8");
        if (encoding is null)
            return null;
        var reader = new StreamReader(
            new MemoryStream(bytes, writable: false),
            encoding,
            detectEncodingFromByteOrderMarks: true
        );
        return IsXml11 ? new Xml10Reader(reader) : reader;
    }

    /// <summary>Why the bytes can't be read as they declare, in French; null when the encoding is not the cause.</summary>
    public string? Fault()
    {
        var declared = name is null ? "rien n’est déclaré, donc utf-8" : $"la déclaration annonce {Printable(name)}";
        var real = Real();
        if (name is not null && Known(Alias(name) ?? name) is null)
            return $"l’encodage que le document déclare ({Printable(name)}) n’est pas connu\u202f: enregistrez-le en UTF-8";
        var isWide =
            name?.StartsWith("utf-16", StringComparison.OrdinalIgnoreCase) == true
            || name?.StartsWith("utf16", StringComparison.OrdinalIgnoreCase) == true
            || name?.StartsWith("ucs", StringComparison.OrdinalIgnoreCase) == true;
        var isUtf8 = name is null || Alias(name) == "utf-8" || name.Equals("utf-8", StringComparison.OrdinalIgnoreCase);
        return
            (isWide && real is "de l’UTF-16")
            || (isUtf8 && real is "de l’UTF-8")
            || (!isWide && !isUtf8 && real is not "de l’UTF-16" and not "de l’UTF-32")
            ? null
            : $"{declared}, les octets sont {real}\u202f: corrigez la déclaration XML ou enregistrez le document en UTF-8";
    }

    private string Real() =>
        bytes
            is [0xFF, 0xFE, 0, 0, ..]
                or [0, 0, 0xFE, 0xFF, ..]
                or [(byte)'<', 0, 0, 0, ..]
                or [0, 0, 0, (byte)'<', ..]
            ? "de l’UTF-32"
        : TwoBytes(bytes) is not null ? "de l’UTF-16"
        : IsUtf8() ? "de l’UTF-8"
        : "d’un encodage à un octet par caractère (Windows-1252 sans doute)";

    private bool IsUtf8()
    {
        try
        {
            StrictUtf8.GetCharCount(bytes);
            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }

    private static Encoding? TwoBytes(byte[] bytes) =>
        bytes is [0xFF, 0xFE, 0, 0, ..] ? null
        : bytes is [0xFF, 0xFE, ..] or [(byte)'<', 0, not 0, 0, ..] ? Strict("utf-16")
        : bytes is [0xFE, 0xFF, ..] or [0, (byte)'<', 0, not 0, ..] ? Strict("utf-16BE")
        : null;

    private static Encoding? Known(string name)
    {
        try
        {
            return Strict(name);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static Encoding Strict(string name) =>
        CodePagesEncodingProvider.Instance.GetEncoding(
            name,
            EncoderFallback.ExceptionFallback,
            DecoderFallback.ExceptionFallback
        ) ?? Encoding.GetEncoding(name, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);

    // The names of Java, without their dashes and underscores; null for a name that needs no other.
    private static string? Alias(string name)
    {
        var bare = name.Replace("-", string.Empty, StringComparison.Ordinal)
            .Replace("_", string.Empty, StringComparison.Ordinal)
            .ToLowerInvariant();
        var known = bare switch
        {
            "utf8" or "unicode11utf8" => "utf-8",
            "utf16" => "utf-16",
            "utf16le" or "unicodelittleunmarked" => "utf-16",
            "utf16be" or "unicodebigunmarked" => "utf-16BE",
            "ascii" or "usascii" or "ascii7" or "iso646us" or "646" => "us-ascii",
            "latin1" or "l1" or "88591" or "cp819" or "ibm819" => "iso-8859-1",
            "latin9" or "latin0" or "l9" or "885915" => "iso-8859-15",
            "latin2" or "l2" => "iso-8859-2",
            "ansi" or "winlatin1" => "windows-1252",
            "macroman" or "xmacroman" => "macintosh",
            ['i', 's', 'o', '8', '8', '5', '9', .. var part]
                when part.Length is 1 or 2 && part.All(char.IsAsciiDigit) => "iso-8859-" + part,
            ['c', 'p', '1', '2', '5', var page] => "windows-125" + page,
            ['w', 'i', 'n', 'd', 'o', 'w', 's', '1', '2', '5', var page] => "windows-125" + page,
            ['c', 'p', .. var page] when page.Length == 3 && page.All(char.IsAsciiDigit) => "ibm" + page,
            _ => null,
        };
        return known is null || known.Equals(name, StringComparison.OrdinalIgnoreCase) ? null : known;
    }

    private static string Printable(string name) => PlainName().IsMatch(name) ? name : "un nom illisible";

    [GeneratedRegex(
        """\A(?:\uFEFF|\u00EF\u00BB\u00BF)?\s*<\?xml\s+version\s*=\s*["'](?<version>[^"']*)["']"""
            + """(?:\s+encoding\s*=\s*["'](?<encoding>[^"']*)["'])?""",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Declaration();

    [GeneratedRegex(@"\A[A-Za-z][A-Za-z0-9._-]{0,30}\z", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex PlainName();
}
