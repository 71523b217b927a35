using System.Text;

namespace HopEn.Audit.Sources.Files;

/// <summary>The encodings hospital exports come in.</summary>
public enum FileEncoding
{
    /// <summary>UTF-8, plain ASCII included.</summary>
    Utf8,

    /// <summary>Windows-1252, of which ISO-8859-1 is the part without 80–9F; characters in UTF-8 among them are read as such.</summary>
    Windows1252,

    /// <summary>That of PCs under MS-DOS in western Europe, still that of programs of that age.</summary>
    Cp850,

    /// <summary>That of Macs before Unicode.</summary>
    MacRoman,

    /// <summary>UTF-16 little endian with its mark, as « texte Unicode » of a spreadsheet.</summary>
    Utf16,

    /// <summary>UTF-16 big endian with its mark.</summary>
    Utf16BigEndian,
}

/// <summary>Names and decoders of the encodings.</summary>
public static class FileEncodingExtensions
{
    /// <summary>The name shown in reports.</summary>
    public static string Label(this FileEncoding encoding) =>
        encoding switch
        {
            FileEncoding.Utf8 => "UTF-8",
            FileEncoding.Windows1252 => "Windows-1252",
            FileEncoding.Cp850 => "CP850",
            FileEncoding.MacRoman => "MacRoman",
            FileEncoding.Utf16 or FileEncoding.Utf16BigEndian => "UTF-16",
            _ => throw new ArgumentOutOfRangeException(nameof(encoding), encoding, "Unknown encoding."),
        };

    /// <summary>Whether DuckDB can read the text, once rewritten if need be.</summary>
    public static bool IsByteOriented(this FileEncoding encoding) =>
        encoding is not (FileEncoding.Utf16 or FileEncoding.Utf16BigEndian);

    /// <summary>What reads an export: characters in UTF-8 among Windows-1252 are read as such.</summary>
    public static Encoding Reader(this FileEncoding encoding) =>
        encoding == FileEncoding.Windows1252 ? MixedEncoding.Reader : encoding.Decoder();

    /// <summary>The encoding itself.</summary>
    public static Encoding Decoder(this FileEncoding encoding) =>
        encoding switch
        {
            FileEncoding.Utf8 => Encoding.UTF8,
            FileEncoding.Windows1252 => MixedEncoding.Windows1252,
            FileEncoding.Cp850 => CodePagesEncodingProvider.Instance.GetEncoding(850)!,
            FileEncoding.MacRoman => CodePagesEncodingProvider.Instance.GetEncoding(10000)!,
            FileEncoding.Utf16 => Encoding.Unicode,
            FileEncoding.Utf16BigEndian => Encoding.BigEndianUnicode,
            _ => throw new ArgumentOutOfRangeException(nameof(encoding), encoding, "Unknown encoding."),
        };
}
