using System.Text;

namespace HopEn.Audit.Demo;

/// <summary>Writes a text and knows the physical line it stands on.</summary>
/// <param name="path">File to create.</param>
/// <param name="encoding">Encoding, with or without mark.</param>
/// <param name="lineEnd">End of line, the same on every system.</param>
internal sealed class TextFile(string path, Encoding encoding, string lineEnd) : IDisposable
{
    private readonly StreamWriter writer = new(path, append: false, encoding, 1 << 16);

    /// <summary>Number of the physical line being written, from 1.</summary>
    public long Number { get; private set; } = 1;

    public void Append(string text)
    {
        writer.Write(text);
        foreach (var character in text.AsSpan())
        {
            if (character == '\n')
                Number++;
        }
    }

    public void End()
    {
        writer.Write(lineEnd);
        Number++;
    }

    /// <summary>Writes one line as it is and returns its number; a line break in a cell makes it several.</summary>
    public long Line(string text)
    {
        var first = Number;
        Append(text);
        End();
        return first;
    }

    /// <summary>Writes the cells of one row between semicolons and returns the number of its first line.</summary>
    public long Row(params ReadOnlySpan<string> cells)
    {
        var first = Number;
        for (var i = 0; i < cells.Length; i++)
        {
            if (i > 0)
                writer.Write(';');
            Append(cells[i]);
        }

        End();
        return first;
    }

    public void Dispose() => writer.Dispose();
}
