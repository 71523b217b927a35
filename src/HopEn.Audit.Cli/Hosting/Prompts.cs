using System.Globalization;

namespace HopEn.Audit.Cli.Hosting;

/// <summary>Questions on a terminal. Null is the end of the input.</summary>
/// <param name="session">Where to ask.</param>
/// <param name="cancellation">Interrupts the question being asked.</param>
internal sealed class Prompts(Session session, CancellationToken cancellation)
{
    /// <summary>One line, without the spaces around it.</summary>
    public string? Line(string question)
    {
        session.Output.Write(question);
        return session.ReadLine(cancellation)?.Trim();
    }

    /// <summary>A day as it is written in the files (AAAA-MM-JJ), or nothing; asked again until it is one.</summary>
    public string? Day(string question)
    {
        while (Line(question) is { } text)
        {
            if (
                text.Length == 0
                || DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _)
            )
                return text;
            session.Output.WriteLine("  Une date AAAA-MM-JJ est attendue, par exemple 2025-06-30.");
        }

        return null;
    }
}
