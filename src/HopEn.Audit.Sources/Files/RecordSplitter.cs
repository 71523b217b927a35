using System.Text;

namespace HopEn.Audit.Sources.Files;

/// <summary>Splits one record into cells, fed line after line while a quoted cell is open.</summary>
/// <remarks>
/// Each character is looked at once, whatever the number of lines: a stray quote costs its lines, not their square. Spaces between a
/// quote and its separator belong to nobody.
/// </remarks>
internal sealed class RecordSplitter(char separator, char? quote)
{
    private readonly List<string> cells = [];
    private StringBuilder? open;
    private int? sinceOpened;

    /// <summary>The cells read so far.</summary>
    public List<string> Cells => cells;

    /// <summary>Splits a line whose last quote never closes as if that quote, which is dropped, were not there.</summary>
    public static List<string> ToTheLetter(string line, char separator, char? quote)
    {
        var splitter = new RecordSplitter(separator, quote);
        var rest = line.AsSpan();
        while (!splitter.Feed(rest))
        {
            // What is left after the quote is split again: the cells before it are kept.
            rest = splitter.sinceOpened is { } length ? line.AsSpan()[^length..] : default;
            splitter.open = null;
            splitter.AddPlain(ref rest);
            if (rest.IsEmpty)
                break;
            rest = rest[1..];
            if (rest.IsEmpty && splitter.AddEmpty())
                break;
        }

        return splitter.Cells;
    }

    /// <summary>Reads one more line; true when the record ends with it.</summary>
    public bool Feed(ReadOnlySpan<char> line)
    {
        if (open is not null)
        {
            open.Append('\n');
            if (!CloseQuoted(ref line))
                return false;
            if (line.IsEmpty)
                return true;
            line = line[1..];
            if (line.IsEmpty)
                return AddEmpty();
        }

        while (true)
        {
            if (!OpensQuoted(ref line))
                AddPlain(ref line);
            else if (!CloseQuoted(ref line))
                return false;
            if (line.IsEmpty)
                return true;
            line = line[1..];
            if (line.IsEmpty)
                return AddEmpty();
        }
    }

    private void AddPlain(ref ReadOnlySpan<char> line)
    {
        var end = line.IndexOf(separator);
        cells.Add((end < 0 ? line : line[..end]).ToString());
        line = end < 0 ? default : line[end..];
    }

    // A quote after spaces opens a cell only if it is closed on the line as a quote should be: it may be a word's own.
    private bool OpensQuoted(ref ReadOnlySpan<char> line)
    {
        var text = quote is null ? line : line.TrimStart(' ');
        if (quote is not { } mark || text.IsEmpty || text[0] != mark)
            return false;
        if (text.Length < line.Length && !Closes(text[1..], mark))
            return false;
        line = text[1..];
        sinceOpened = line.Length;
        open = new StringBuilder();
        return true;
    }

    private bool Closes(ReadOnlySpan<char> line, char mark)
    {
        while (line.IndexOf(mark) is >= 0 and var end)
        {
            line = line[(end + 1)..];
            if (IsEnd(line))
                return true;
            if (line[0] == mark)
                line = line[1..];
        }

        return false;
    }

    private bool IsEnd(ReadOnlySpan<char> line)
    {
        var text = line.TrimStart(' ');
        return text.IsEmpty || text[0] == separator;
    }

    private bool AddEmpty()
    {
        cells.Add(string.Empty);
        return true;
    }

    private bool CloseQuoted(ref ReadOnlySpan<char> line)
    {
        var mark = quote!.Value;
        while (line.IndexOf(mark) is >= 0 and var end)
        {
            open!.Append(line[..end]);
            line = line[(end + 1)..];
            if (IsEnd(line))
            {
                line = line.TrimStart(' ');
                cells.Add(open.ToString());
                open = null;
                return true;
            }

            open.Append(mark);
            if (line[0] == mark)
                line = line[1..];
        }

        open!.Append(line);
        return false;
    }
}
