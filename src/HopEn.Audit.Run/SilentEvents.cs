using HopEn.Audit.Engine;
using HopEn.Audit.Model;
using HopEn.Audit.Model.Supervision;

namespace HopEn.Audit.Run;

/// <summary>Listens to nothing.</summary>
public sealed class SilentEvents : IAuditEvents
{
    /// <summary>The one there is.</summary>
    public static IAuditEvents Instance { get; } = new SilentEvents();

    private SilentEvents() { }

    /// <inheritdoc />
    public void Started(string runId) { }

    /// <inheritdoc />
    public void Step(RunStep step) { }

    /// <inheritdoc />
    public void Progress(AuditProgress progress) { }

    /// <inheritdoc />
    public void Warning(WarningCode code, string sentence) { }

    /// <inheritdoc />
    public void Evaluated(AuditOutcome outcome) { }

    /// <inheritdoc />
    public void Written(IReadOnlyList<string> files) { }
}
