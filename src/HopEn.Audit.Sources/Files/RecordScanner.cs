namespace HopEn.Audit.Sources.Files;

/// <summary>
/// Reads the records of a delimited text that DuckDB can't read faithfully: line breaks inside cells, broken quotes,
/// cells too many or too few, blank lines. Each record keeps the physical line it starts on.
/// </summary>
/// <remarks>
/// A record may run over several lines only if it ends well-formed with the expected number of cells and swallows no line that is a
/// record of its own; otherwise the quote that opened it is a stray one, and its own line is read to the letter instead of losing the rest
/// of the file.
/// </remarks>
/// <param name="reader">The text.</param>
/// <param name="separator">Separator of cells.</param>
/// <param name="quote">Quote of cells; null when there is none.</param>
/// <param name="habits">How its records are written, asked for when one is in doubt; null before that is known.</param>
internal sealed class RecordScanner(TextReader reader, char separator, char? quote, Lazy<RecordHabits>? habits = null)
{
    private const int LongestRecordInLines = 500;
    private readonly LinkedList<string> ahead = new();

    /// <summary>Physical lines consumed so far.</summary>
    public long Line { get; private set; }

    /// <summary>Reads the next record; null at the end. Lines that hold nothing are passed over.</summary>
    /// <param name="header">The header; null when it is the header that is read.</param>
    public ScannedRecord? Read(HeaderWidth? header)
    {
        while (Next() is { } text)
        {
            Line++;
            if (CellShapes.IsBlank(text))
                continue;
            var start = Line;
            var splitter = new RecordSplitter(separator, quote);
            if (splitter.Feed(text) || ReadOverLines(splitter, header))
            {
                if (Judge(start, splitter.Cells, header) is { } record)
                    return record;
            }
            else if (!SwallowsRecords(splitter, header))
            {
                return new ScannedRecord(start, [], "quote");
            }
            else if (Judge(start, RecordSplitter.ToTheLetter(text, separator, quote), header) is { } plain)
            {
                return plain;
            }
        }

        return null;
    }

    private ScannedRecord? Judge(long line, List<string> cells, HeaderWidth? header)
    {
        if (cells.TrueForAll(cell => CellShapes.IsBlank(cell)))
            return null;
        if (header is not { } expected || (cells.Count == expected.Written && IsUsual(cells, expected)))
            return new ScannedRecord(line, cells, null);
        var flaw =
            cells.Count > expected.Named ? Beyond(cells, expected)
            : cells.Count < expected.Named ? Short(cells)
            : null;
        if (flaw is null)
            Fill(cells, expected.Written);
        return new ScannedRecord(line, cells, flaw);
    }

    // A record as wide as its header may still hold a separator too many, when the header ends with one that others lack.
    private bool IsUsual(List<string> cells, HeaderWidth header) =>
        header.Written == header.Named
        || habits is null
        || habits.Value.Usual == cells.Count
        || (cells.Skip(header.Named).All(cell => CellShapes.IsBlank(cell)) && habits.Value.Fit(cells));

    // Separators that end a line open no cell, unless they are there because one stands where none should.
    private string? Beyond(List<string> cells, HeaderWidth header)
    {
        var isBlank = cells.Skip(header.Named).All(cell => CellShapes.IsBlank(cell));
        var isNote = cells.Count <= header.Written && CellShapes.IsBlank(cells[header.Named]);
        var known = habits?.Value;
        return (isBlank && known?.Usual == cells.Count) || ((isBlank || isNote) && known?.Fit(cells) != false)
            ? null
            : "extra-cells";
    }

    // Blanks that were not written at the end of a line.
    private string? Short(List<string> cells)
    {
        var known = habits?.Value;
        if (known is null)
            return null;
        return
            known.MayOmit(cells.Count)
            && known.Fit(cells)
            && !cells.Exists(cell => cell.Contains(separator, StringComparison.Ordinal))
            && !IsBrokenOff(known)
            ? null
            : "missing-cells";
    }

    // A line break that no quote holds: what follows is the rest of a cell, not the beginning of a record.
    private bool IsBrokenOff(RecordHabits known)
    {
        if (Next() is not { } following)
            return false;
        ahead.AddFirst(following);
        var rest = new RecordSplitter(separator, quote);
        return !CellShapes.IsBlank(following)
            && rest.Feed(following)
            && rest.Cells.Count < known.Usual
            && !known.Fit(rest.Cells);
    }

    private static void Fill(List<string> cells, int width)
    {
        if (cells.Count > width)
            cells.RemoveRange(width, cells.Count - width);
        while (cells.Count < width)
            cells.Add(string.Empty);
    }

    private bool ReadOverLines(RecordSplitter splitter, HeaderWidth? header)
    {
        var taken = new Stack<string>();
        while (taken.Count < LongestRecordInLines && Next() is { } following)
        {
            taken.Push(following);
            if (!splitter.Feed(following))
                continue;
            if (
                header is { } expected
                && (!expected.Allows(splitter.Cells.Count, habits?.Value.Usual) || SwallowsRecords(splitter, header))
            )
                break;
            Line += taken.Count;
            return true;
        }

        foreach (var given in taken)
            ahead.AddFirst(given);
        return false;
    }

    // Lines inside a cell that are records by themselves: the quote that opened it is a stray one.
    private bool SwallowsRecords(RecordSplitter splitter, HeaderWidth? header)
    {
        if (header is not { } expected || habits is null)
            return false;
        return splitter.Cells.Exists(cell =>
            cell.Contains('\n')
            && cell.Split('\n')
                .Skip(1)
                .Any(line =>
                    line.Split(separator) is var parts
                    && expected.Allows(parts.Length, habits.Value.Usual)
                    && (parts.Length > 2 || habits.Value.CanTell)
                    && habits.Value.Fit(parts)
                )
        );
    }

    // What old systems put after the end of a text is no part of its last cell.
    private string? Next()
    {
        if (ahead.First is not { } first)
            return reader.ReadLine()?.TrimEnd('\0', '\u001A');
        ahead.RemoveFirst();
        return first.Value;
    }
}
