using HopEn.Audit.Cli.Hosting;
using HopEn.Audit.Engine;
using HopEn.Audit.Reports;

namespace HopEn.Audit.Cli.Commands;

/// <summary>What <c>convert</c> is asked.</summary>
/// <param name="Report">Path of the report.</param>
/// <param name="Formats">Formats of files.</param>
/// <param name="PrintsResult">Whether it is printed too.</param>
/// <param name="Output">Where to write; null for beside the report.</param>
/// <param name="NoColour">Whether what is printed has no colour.</param>
internal sealed record ConvertRequest(
    string Report,
    IReadOnlyList<ReportFormat> Formats,
    bool PrintsResult,
    string? Output,
    bool NoColour
);

/// <summary>Draws a report that was already made in other formats.</summary>
internal sealed class ConvertHandler(Session session)
{
    public int Run(ConvertRequest asked, CancellationToken cancellation)
    {
        var report = ReportFile.Read(asked.Report);
        var folder = asked.Output ?? Path.GetDirectoryName(Path.GetFullPath(asked.Report))!;
        var events = new ConsoleEvents(
            new AuditDisplay(session, IsQuiet: false, PrintsResult: asked.PrintsResult, NoColour: asked.NoColour)
        );
        IReadOnlyList<string> written = [];
        try
        {
            events.Evaluated(new AuditOutcome(report, []));
        }
        finally
        {
            // What can't be printed is no reason to lose the files.
            if (asked.Formats.Count > 0)
                written = new ReportWriter(Installation.Templates).Write(report, folder, asked.Formats, cancellation);
        }

        if (written.Count > 0)
            events.Written(written);
        return ExitCodes.Met;
    }
}
