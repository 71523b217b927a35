using HopEn.Audit.Cli.Hosting;
using HopEn.Audit.Cli.Terminal;
using HopEn.Audit.Run;

namespace HopEn.Audit.Cli.Commands;

/// <summary>Prints a view from outside: the report of one establishment, or several side by side.</summary>
internal static class PublicViewPrinter
{
    public static void Print(AuditResult result, AuditDisplay display)
    {
        var session = display.Session;
        if (display.PrintsResult && result.Outside is [{ Report: { } single }])
            ConsoleReport.Write(single, session.Results(display.NoColour));
        else if (display.PrintsResult && result.Summary is { } summary)
            ConsolePublicView.Write(summary, session.Results(display.NoColour));
        if (!display.IsQuiet && result.Folder is { } folder)
        {
            var told = display.PrintsResult ? session.Output : session.Error;
            var alone = result.Outside is [var one] ? Path.DirectorySeparatorChar + one.Finess : string.Empty;
            told.WriteLine();
            told.WriteLine($"Rapports\u202f: {Path.GetFullPath(folder)}{alone}");
        }

        foreach (var fault in result.Outside.Select(one => one.Fault).OfType<string>())
            session.Error.WriteLine(fault + ".");
    }
}
