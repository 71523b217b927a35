using HopEn.Audit.Sources.Cells;

namespace HopEn.Audit.Sources.Files;

/// <summary>What one pass over the bytes of a text file tells.</summary>
/// <param name="Sha256">Hash of the bytes, lower-case hexadecimal.</param>
/// <param name="Bytes">Length in bytes.</param>
/// <param name="Lines">Physical lines, an unfinished last one included.</param>
/// <param name="Longest">Longest line, in bytes.</param>
/// <param name="Encoding">Encoding of the text.</param>
/// <param name="HasByteOrderMark">Whether a UTF-8 mark opens the file.</param>
/// <param name="Noise">What its cells hold beyond plain values.</param>
public sealed record FileFacts(
    string Sha256,
    long Bytes,
    long Lines,
    long Longest,
    FileEncoding Encoding,
    bool HasByteOrderMark,
    CellNoise Noise
)
{
    /// <summary>Whether lines end with a carriage return alone, as on old Macs: DuckDB sees one line then.</summary>
    public bool EndsWithReturns { get; init; }

    /// <summary>Accents written as UTF-8 twice, as « Ã© ».</summary>
    public long DoubleEncoded { get; init; }

    /// <summary>Characters that were lost before and replaced by U+FFFD.</summary>
    public long LostCharacters { get; init; }

    /// <summary>The last line that holds separators and spaces only; 0 when there is none.</summary>
    public long LastBlankLine { get; init; }

    /// <summary>Whether the text must be read record by record: spaces around quotes, or what old systems put after the end.</summary>
    public bool HasOddQuotesOrEnd { get; init; }

    /// <summary>Whether DuckDB would read something else than what the lines say.</summary>
    /// <param name="firstLine">Physical line of the first record.</param>
    public bool NeedsScanning(long firstLine) => HasOddQuotesOrEnd || LastBlankLine >= firstLine;
}
