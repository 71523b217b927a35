namespace HopEn.Audit.Sources.Files;

/// <summary>
/// Reads the records of a delimited text that DuckDB can't read faithfully: line breaks inside cells, broken quotes,
/// cells too many or too few, blank lines. Each record keeps the physical line it starts on.
/// </summary>
/// <remarks>
/// A record may run over several lines only if it ends well-formed with the expected number of cells; otherwise the quote
/// that opened it is a stray one, and only its own line is lost instead of the rest of the file.
/// </remarks>
public sealed class RecordScanner(TextReader reader, char separator, char? quote)
{
    private const int LongestRecordInLines = 500;
    private readonly LinkedList<string> ahead = new();

    /// <summary>Physical lines consumed so far.</summary>
    public long Line { get; private set; }

    /// <summary>Reads the next record; null at the end. Blank lines are passed over.</summary>
    /// <param name="expectedCells">Cells of the header; 0 when it is the header that is read.</param>
    public ScannedRecord? Read(int expectedCells)
    {
        while (Next() is { } text)
        {
            Line++;
            if (text.AsSpan().Trim().IsEmpty)
                continue;
            var start = Line;
            var splitter = new RecordSplitter(separator, quote);
            return splitter.Feed(text) || ReadOverLines(splitter, expectedCells)
                ? Judge(start, splitter.Cells, expectedCells)
                : new ScannedRecord(start, [], "quote");
        }

        return null;
    }

    private static ScannedRecord Judge(long line, List<string> cells, int expected) =>
        new(
            line,
            cells,
            expected == 0 || cells.Count == expected || IsClosed(cells, expected) ? null
                : cells.Count > expected ? "extra-cells"
                : "missing-cells"
        );

    // A separator that ends the line opens no cell.
    private static bool IsClosed(List<string> cells, int expected)
    {
        if (cells.Count != expected + 1 || cells[^1].Length > 0)
            return false;
        cells.RemoveAt(expected);
        return true;
    }

    private bool ReadOverLines(RecordSplitter splitter, int expectedCells)
    {
        var taken = new Stack<string>();
        while (taken.Count < LongestRecordInLines && Next() is { } following)
        {
            taken.Push(following);
            if (!splitter.Feed(following))
                continue;
            if (expectedCells != 0 && splitter.Cells.Count != expectedCells)
                break;
            Line += taken.Count;
            return true;
        }

        foreach (var given in taken)
            ahead.AddFirst(given);
        return false;
    }

    private string? Next()
    {
        if (ahead.First is not { } first)
            return reader.ReadLine();
        ahead.RemoveFirst();
        return first.Value;
    }
}
