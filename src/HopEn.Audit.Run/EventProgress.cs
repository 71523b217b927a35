using HopEn.Audit.Model;

namespace HopEn.Audit.Run;

/// <summary>Tells progress to the events of a run, at once and on the thread that makes it.</summary>
internal sealed class EventProgress(IAuditEvents events) : IProgress<AuditProgress>
{
    public void Report(AuditProgress value) => events.Progress(value);
}
