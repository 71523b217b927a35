using System.Text;

namespace HopEn.Audit.Cli.Demo;

/// <summary>Writes a text file and knows the physical line it stands on.</summary>
internal sealed class LineWriter : IDisposable
{
    private readonly StreamWriter writer;

    public LineWriter(string path, Encoding encoding, string newLine = "\r\n")
    {
        writer = new StreamWriter(path, append: false, encoding, 1 << 16) { NewLine = newLine };
        Name = Path.GetFileName(path);
    }

    public static Encoding Utf8 { get; } = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

    public static Encoding Utf8WithMark { get; } = new UTF8Encoding(encoderShouldEmitUTF8Identifier: true);

    public static Encoding Windows1252 { get; } = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    public string Name { get; }

    /// <summary>Line the next record will start on.</summary>
    public long Line { get; private set; } = 1;

    /// <summary>Writes a record; line breaks inside it count.</summary>
    /// <returns>The line it starts on.</returns>
    public long Write(string record)
    {
        var start = Line;
        writer.WriteLine(record);
        Line += 1 + record.Count(c => c == '\n');
        return start;
    }

    public void Dispose() => writer.Dispose();
}
