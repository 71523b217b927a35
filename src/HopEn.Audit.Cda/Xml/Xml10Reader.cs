namespace HopEn.Audit.Cda.Xml;

/// <summary>A document of XML 1.1 told as XML 1.0: only the version of its declaration changes.</summary>
internal sealed class Xml10Reader : TextReader
{
    private readonly TextReader rest;
    private readonly StringReader start;

    /// <summary>Reads the declaration, then the rest as it is.</summary>
    public Xml10Reader(TextReader document)
    {
        rest = document;
        var head = new char[256];
        var length = document.ReadBlock(head, 0, head.Length);
        var text = new string(head, 0, length);
        var at = text.IndexOf("1.1", StringComparison.Ordinal);
        start = new StringReader(at < 0 ? text : text[..at] + "1.0" + text[(at + 3)..]);
    }

    /// <inheritdoc />
    public override int Peek() => start.Peek() is >= 0 and var next ? next : rest.Peek();

    /// <inheritdoc />
    public override int Read() => start.Read() is >= 0 and var next ? next : rest.Read();

    /// <inheritdoc />
    public override int Read(char[] buffer, int index, int count) =>
        start.Read(buffer, index, count) is > 0 and var read ? read : rest.Read(buffer, index, count);

    /// <inheritdoc />
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            start.Dispose();
            rest.Dispose();
        }

        base.Dispose(disposing);
    }
}
