using HopEn.Audit.Engine.Rules;
using HopEn.Audit.Model.ArsEvidence;

namespace HopEn.Audit.Run;

/// <summary>The one way to run an audit: from a dossier, or from the public files, to its reports and their files.</summary>
/// <param name="clock">Clock of the audit.</param>
/// <param name="pack">Rules already read, when many audits share them; null reads those of the request beside the loading.</param>
public sealed class AuditRunner(TimeProvider clock, RulePack? pack = null)
{
    /// <summary>Runs: evaluates everything, then writes the files asked for, all of them or none.</summary>
    /// <param name="request">What to audit.</param>
    /// <param name="events">Told while it runs.</param>
    /// <param name="cancellation">Interrupts within milliseconds; nothing is left half-written.</param>
    /// <exception cref="Model.HopEnAuditException">It can't be done; the exception says why in French, and with a code.</exception>
    public Task<AuditResult> RunAsync(AuditRequest request, IAuditEvents events, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(events);
        var run = Guid.CreateVersion7(clock.GetUtcNow()).ToString();
        events.Started(run);
        return OnItsOwnThread(() =>
            request.Dossier is null
                ? new PublicViewAudit(request, events, clock, cancellation).Run(run, pack)
                : new DossierAudit(request, events, clock, cancellation).Run(run, pack)
        );
    }

    /// <summary>Evaluates the rules of one objective of a dossier and gathers what proves its figure; writes nothing.</summary>
    /// <param name="request">Dossier, rules and caches; its programmes and selections are those of the objective.</param>
    /// <param name="objective">Short name of the objective: P1.O7.</param>
    /// <param name="events">Told while it runs.</param>
    /// <param name="cancellation">Interrupts.</param>
    public Task<EvidencePack> ProveAsync(
        AuditRequest request,
        string objective,
        IAuditEvents events,
        CancellationToken cancellation
    )
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(events);
        var run = Guid.CreateVersion7(clock.GetUtcNow()).ToString();
        return OnItsOwnThread(() => new DossierAudit(request, events, clock, cancellation).Prove(run, objective, pack));
    }

    /// <summary>Takes the folder that the files of a request would go to.</summary>
    internal OutputFolder TakeFolder(AuditRequest request) => OutputFolder.Of(request, clock);

    // An audit keeps its thread busy or waiting from end to end: one of the pool would be missed by the work beside it.
    private static Task<T> OnItsOwnThread<T>(Func<T> work) =>
        Task.Factory.StartNew(work, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
}
