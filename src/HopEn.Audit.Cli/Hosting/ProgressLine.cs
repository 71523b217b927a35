using System.Globalization;
using HopEn.Audit.Engine;
using HopEn.Audit.Model;

namespace HopEn.Audit.Cli.Hosting;

/// <summary>One line of a terminal, rewritten at each step.</summary>
internal sealed class ProgressLine(TextWriter output) : IProgress<AuditProgress>
{
    private const int Width = 78;

    public void Report(AuditProgress value)
    {
        var done = value.Total > 0 && value.Done >= value.Total;
        var text = string.Create(CultureInfo.InvariantCulture, $"[{value.Done}/{value.Total}] {value.Step}");
        if (text.Length > Width)
            text = text[..(Width - 1)] + "…";
        output.Write(done ? "\r" + new string(' ', Width) + "\r" : "\r" + text.PadRight(Width));
        output.Flush();
    }
}
