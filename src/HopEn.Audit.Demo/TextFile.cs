using System.Text;

namespace HopEn.Audit.Demo;

/// <summary>Writes a text and knows the physical line it stands on.</summary>
/// <param name="path">File to create.</param>
/// <param name="encoding">Encoding, with or without mark.</param>
/// <param name="lineEnd">End of line, the same on every system.</param>
internal sealed class TextFile(string path, Encoding encoding, string lineEnd) : IDisposable
{
    private readonly StreamWriter writer = new(path, append: false, encoding, 1 << 16);

    /// <summary>Physical line being written, from 1.</summary>
    public long Line { get; private set; } = 1;

    public void Append(string text)
    {
        writer.Write(text);
        foreach (var character in text.AsSpan())
        {
            if (character == '\n')
                Line++;
        }
    }

    public void End()
    {
        writer.Write(lineEnd);
        Line++;
    }

    /// <summary>Writes one row and returns its first physical line.</summary>
    public long Row(string separator, params ReadOnlySpan<string> cells)
    {
        var line = Line;
        for (var i = 0; i < cells.Length; i++)
        {
            if (i > 0)
                writer.Write(separator);
            Append(cells[i]);
        }

        End();
        return line;
    }

    public void Dispose() => writer.Dispose();
}
