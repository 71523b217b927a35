using System.Buffers;

namespace HopEn.Audit.Sources.Files;

/// <summary>Finds lines of separators and spaces only, as spreadsheets write under their tables: they are no records.</summary>
/// <remarks>Nearly every line is dismissed at its first byte, asked for alone: looking for others costs twenty times as much.</remarks>
internal sealed class BlankLineCheck
{
    private static readonly SearchValues<byte> Blank = SearchValues.Create(";\t|,\" \r\0\u001A"u8);
    private long last;
    private bool isBlank;

    /// <summary>Looks at a line, or at a part of it that the block cuts.</summary>
    /// <param name="part">Its bytes, without its end.</param>
    /// <param name="opens">Whether the line begins with it.</param>
    /// <param name="line">Number of the line.</param>
    /// <param name="isWhole">Whether the line ends with it.</param>
    public void Append(ReadOnlySpan<byte> part, bool opens, long line, bool isWhole)
    {
        if (opens)
            isBlank = true;
        if (isBlank && !part.IsEmpty)
            isBlank = Blank.Contains(part[0]) && part.IndexOfAnyExcept(Blank) < 0;
        if (isBlank && isWhole && !(opens && part.TrimEnd((byte)'\r').IsEmpty))
            last = line;
    }

    /// <summary>The last such line.</summary>
    /// <param name="unfinished">Number of the line that nothing ends; null when all are ended.</param>
    public long Last(long? unfinished) => isBlank && unfinished is { } line ? line : last;
}
