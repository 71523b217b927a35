using HopEn.Audit.Cli.Hosting;
using HopEn.Audit.Engine;
using HopEn.Audit.Model;
using HopEn.Audit.Run;

namespace HopEn.Audit.Cli.Commands;

/// <summary>Shows the progress of a view from outside; its result is printed once it is whole.</summary>
/// <param name="display">What is shown.</param>
internal sealed class PublicViewEvents(AuditDisplay display) : IAuditEvents
{
    private readonly IProgress<AuditProgress>? progress = display.Session.Progress(display.IsQuiet);

    public void Started(string runId) { }

    public void Step(RunStep step) { }

    public void Progress(AuditProgress value) => progress?.Report(value);

    public void Warning(WarningCode code, string sentence) { }

    public void Evaluated(AuditOutcome outcome) { }

    public void Written(IReadOnlyList<string> files) { }
}
