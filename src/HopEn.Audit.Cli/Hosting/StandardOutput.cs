using System.Text;
using HopEn.Audit.Model;

namespace HopEn.Audit.Cli.Hosting;

/// <summary>The standard output; when what receives it takes no more (a full disk), the user is told so.</summary>
/// <param name="inner">Where it goes.</param>
internal sealed class StandardOutput(TextWriter inner) : TextWriter
{
    /// <inheritdoc />
    public override Encoding Encoding => inner.Encoding;

    /// <inheritdoc />
    public override void Write(char value) => Guard(() => inner.Write(value));

    /// <inheritdoc />
    public override void Write(string? value) => Guard(() => inner.Write(value));

    /// <inheritdoc />
    public override void Write(char[] buffer, int index, int count) => Guard(() => inner.Write(buffer, index, count));

    /// <inheritdoc />
    public override void Flush() => Guard(inner.Flush);

    private static void Guard(Action write)
    {
        try
        {
            write();
        }
        catch (IOException fault)
        {
            throw new OutputException(
                "La sortie ne peut plus être écrite\u202f: vérifiez la place disponible là où vous l’envoyez, puis recommencez.",
                fault
            );
        }
    }
}
