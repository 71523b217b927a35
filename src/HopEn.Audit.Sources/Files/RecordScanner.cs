using System.Text;

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
    private readonly Queue<string> ahead = new();
    private long line;

    /// <summary>Reads the next record; null at the end. Blank lines are passed over.</summary>
    /// <param name="expectedCells">Cells of the header; 0 when it is the header that is read.</param>
    public ScannedRecord? Read(int expectedCells)
    {
        while (Next() is { } text)
        {
            line++;
            if (text.AsSpan().Trim().IsEmpty) continue;
            var start = line;
            var cells = new List<string>(expectedCells);
            if (Split(text, cells)) return Judge(start, cells, expectedCells);
            return ReadOverLines(text, expectedCells) is { } several
                ? Judge(start, several, expectedCells)
                : new ScannedRecord(start, [], "quote");
        }

        return null;
    }

    private static ScannedRecord Judge(long line, List<string> cells, int expected) => new(
        line, cells, expected == 0 || cells.Count == expected ? null : cells.Count > expected ? "extra-cells" : "missing-cells");

    private List<string>? ReadOverLines(string first, int expectedCells)
    {
        var text = new StringBuilder(first);
        var taken = new List<string>();
        while (taken.Count < LongestRecordInLines && Next() is { } following)
        {
            taken.Add(following);
            text.Append('\n').Append(following);
            var cells = new List<string>(expectedCells);
            if (!Split(text.ToString(), cells)) continue;
            if (expectedCells != 0 && cells.Count != expectedCells) break;
            line += taken.Count;
            return cells;
        }

        GiveBack(taken);
        return null;
    }

    private string? Next() => ahead.Count > 0 ? ahead.Dequeue() : reader.ReadLine();

    private void GiveBack(List<string> lines)
    {
        var kept = ahead.ToArray();
        ahead.Clear();
        foreach (var given in lines) ahead.Enqueue(given);
        foreach (var given in kept) ahead.Enqueue(given);
    }

    /// <summary>Splits a text into cells; false when a quoted cell is still open at its end.</summary>
    private bool Split(ReadOnlySpan<char> text, List<string> cells)
    {
        while (true)
        {
            if (quote is { } mark && !text.IsEmpty && text[0] == mark)
            {
                if (!TryQuoted(text[1..], mark, out var cell, out text)) return false;
                cells.Add(cell);
            }
            else
            {
                var end = text.IndexOf(separator);
                cells.Add((end < 0 ? text : text[..end]).ToString());
                text = end < 0 ? default : text[end..];
            }

            if (text.IsEmpty) return true;
            text = text[1..];
            if (!text.IsEmpty) continue;
            cells.Add(string.Empty);
            return true;
        }
    }

    private bool TryQuoted(ReadOnlySpan<char> text, char mark, out string cell, out ReadOnlySpan<char> rest)
    {
        var value = new StringBuilder();
        while (true)
        {
            var end = text.IndexOf(mark);
            if (end < 0)
            {
                cell = string.Empty;
                rest = default;
                return false;
            }

            value.Append(text[..end]);
            text = text[(end + 1)..];
            if (text.IsEmpty || text[0] == separator)
            {
                cell = value.ToString();
                rest = text;
                return true;
            }

            value.Append(mark);
            if (text[0] == mark) text = text[1..];
        }
    }
}
