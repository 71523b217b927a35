using HopEn.Audit.Engine;
using HopEn.Audit.Model;
using HopEn.Audit.Run;

namespace HopEn.Audit.Cli.Commands;

/// <summary>Shows the progress of a view from outside; its result is printed once it is whole.</summary>
/// <param name="display">What is shown.</param>
internal sealed class OutsideEvents(AuditDisplay display) : IAuditEvents
{
    private readonly IProgress<AuditProgress>? progress = display.Session.Progress(display.IsQuiet);

    public void Progress(AuditProgress value) => progress?.Report(value);

    public void Warning(string sentence) { }

    public void Loaded() { }

    public void Evaluated(AuditOutcome outcome) { }

    public void Written(IReadOnlyList<string> files) { }
}
