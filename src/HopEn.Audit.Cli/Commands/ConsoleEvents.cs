using HopEn.Audit.Cli.Hosting;
using HopEn.Audit.Cli.Terminal;
using HopEn.Audit.Engine;
using HopEn.Audit.Model;
using HopEn.Audit.Run;

namespace HopEn.Audit.Cli.Commands;

/// <summary>Shows a run on the terminal: its progress, its result, and where the files are.</summary>
/// <param name="display">What is shown.</param>
internal sealed class ConsoleEvents(AuditDisplay display) : IAuditEvents
{
    private readonly IProgress<AuditProgress>? progress = display.Session.Progress(display.IsQuiet);

    public void Started(string runId) { }

    public void Step(RunStep step) { }

    public void Progress(AuditProgress value) => progress?.Report(value);

    // The result that is printed says them.
    public void Warning(WarningCode code, string sentence) { }

    public void Evaluated(AuditOutcome outcome)
    {
        if (display.PrintsResult)
            ConsoleReport.Write(outcome.Report, display.Session.Results(display.NoColour));
    }

    public void Written(IReadOnlyList<string> files)
    {
        if (display.IsQuiet)
            return;
        var told = display.PrintsResult ? display.Session.Output : display.Session.Error;
        told.WriteLine();
        told.WriteLine("Rapports\u202f:");
        foreach (var path in files)
            told.WriteLine("  " + Path.GetFullPath(path));
    }
}
