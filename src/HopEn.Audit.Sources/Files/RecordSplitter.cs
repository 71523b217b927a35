using System.Text;

namespace HopEn.Audit.Sources.Files;

/// <summary>Splits one record into cells, fed line after line while a quoted cell is open.</summary>
/// <remarks>Each character is looked at once, whatever the number of lines: a stray quote costs its lines, not their square.</remarks>
internal sealed class RecordSplitter(char separator, char? quote)
{
    private readonly List<string> cells = [];
    private StringBuilder? open;

    /// <summary>The cells read so far.</summary>
    public List<string> Cells => cells;

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
            if (quote is { } mark && !line.IsEmpty && line[0] == mark)
            {
                open = new StringBuilder();
                line = line[1..];
                if (!CloseQuoted(ref line))
                    return false;
            }
            else
            {
                var end = line.IndexOf(separator);
                cells.Add((end < 0 ? line : line[..end]).ToString());
                line = end < 0 ? default : line[end..];
            }

            if (line.IsEmpty)
                return true;
            line = line[1..];
            if (line.IsEmpty)
                return AddEmpty();
        }
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
            if (line.IsEmpty || line[0] == separator)
            {
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
