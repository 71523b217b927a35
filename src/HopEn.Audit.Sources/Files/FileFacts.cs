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
}
