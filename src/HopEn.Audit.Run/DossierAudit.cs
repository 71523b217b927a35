using System.Runtime.ExceptionServices;
using HopEn.Audit.Engine;
using HopEn.Audit.Engine.ArsEvidence;
using HopEn.Audit.Engine.Dossiers;
using HopEn.Audit.Engine.Evaluation;
using HopEn.Audit.Engine.Rules;
using HopEn.Audit.Model;
using HopEn.Audit.Model.ArsEvidence;
using HopEn.Audit.Model.Concurrency;
using HopEn.Audit.Model.Supervision;
using HopEn.Audit.Reports;
using HopEn.Audit.Reports.Words;
using HopEn.Audit.Sources;
using HopEn.Audit.Sources.Kinds;
using HopEn.Audit.Sources.Outages;
using HopEn.Audit.Sources.Readers;
using HopEn.Audit.Sources.Reference;

namespace HopEn.Audit.Run;

/// <summary>Reads a dossier, loads it, evaluates it, writes its reports.</summary>
internal sealed class DossierAudit(
    AuditRequest request,
    IAuditEvents events,
    TimeProvider clock,
    CancellationToken cancellation
)
{
    private readonly EventProgress progress = new(events);

    private string Path => request.Dossier!;

    public AuditResult Run(string run, RulePack? shared)
    {
        var programmes = Programmes();
        // All are evaluated before any is written: a wrong name leaves nothing behind.
        var audits = programmes
            .Select(
                (programme, i) =>
                {
                    var drawing = new ReportDrawing(request, cancellation);
                    var options = request.Options(i == 0 ? run : $"{run}-{programme}", programme);
                    return (Drawing: drawing, Outcome: Evaluate(options, drawing, shared));
                }
            )
            .ToArray();
        using var folder = request.Formats.Count == 0 ? null : OutputFolder.Of(request, clock);
        ExceptionDispatchInfo? refused = null;
        var reports = new List<IReadOnlyList<(DrawnReport Drawn, string Folder)>>();
        events.Step(RunStep.Writing);
        foreach (var (drawing, outcome) in audits)
        {
            drawing.Start(outcome);
            try
            {
                RaiseEvents(outcome);
            }
            catch (Exception fault)
            {
                // What can't be told is no reason to lose the files.
                refused ??= ExceptionDispatchInfo.Capture(fault);
            }

            var place = reports.Count == 0 ? folder?.Path : ProgrammeFolder(folder?.Path, outcome.Report.Programme.Id);
            reports.Add(place is null ? [] : drawing.Take(outcome, place));
        }

        var files = folder is null ? reports.ConvertAll(_ => (IReadOnlyList<string>)[]) : Write(reports, folder.Path);
        refused?.Throw();
        return new AuditResult
        {
            RunId = run,
            Audits = [.. audits.Zip(files, (audit, own) => new ProgrammeAudit(audit.Outcome, own))],
            Folder = folder?.Path,
            Files = [.. files.SelectMany(own => own)],
        };
    }

    // Reports of one day beside those of another would contradict them: all are replaced, or none.
    private IReadOnlyList<IReadOnlyList<string>> Write(
        List<IReadOnlyList<(DrawnReport Drawn, string Folder)>> reports,
        string folder
    )
    {
        var files = new Queue<string>(ReportWriter.Write([.. reports.SelectMany(own => own)], folder, cancellation));
        if (files.Count > 0)
            events.Written([.. files]);
        return
        [
            .. reports.Select(own => own.SelectMany(one => one.Drawn.Files).Select(_ => files.Dequeue()).ToArray()),
        ];
    }

    public EvidencePack Prove(string run, string objective, RulePack? shared)
    {
        var pack = shared ?? RulePack.Read(request.Rules, ShippedKinds.All);
        var dossier = DossierReader.Read(Path, ShippedKinds.All);
        // Nothing of the file is a pseudonym: a key of this run does.
        using var working = WorkingDataset.Open(PseudonymKey.OfThisRun(), request.MemoryBytes, clock);
        Load(dossier, working);
        return new EvidenceEngine(pack, clock).Build(
            dossier,
            working.Dataset,
            objective,
            request.Options(run, null),
            progress,
            cancellation
        );
    }

    // Scores of two programmes are never merged: each has its report, the first where a report always is.
    private IReadOnlyList<string?> Programmes()
    {
        var named =
            request.Programmes.Count > 0 ? request.Programmes : DossierReader.Read(Path, ShippedKinds.All).Programmes;
        return named.Count > 0 ? [.. named.Distinct(StringComparer.Ordinal)] : [null];
    }

    // The rules are read and checked beside the loading, which ends as soon as one is wrong: that is told first.
    private AuditOutcome Evaluate(AuditOptions options, ReportDrawing drawing, RulePack? shared)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var pack = new BackgroundWork<RulePack>(() => shared ?? RulePack.Read(request.Rules, ShippedKinds.All));
        pack.OnFailure(stop.Cancel);
        try
        {
            return new DossierAudit(request, events, clock, stop.Token).Evaluate(options, drawing, pack);
        }
        catch (Exception) when (!cancellation.IsCancellationRequested && pack.Failed)
        {
            pack.Take();
            throw;
        }
    }

    private AuditOutcome Evaluate(AuditOptions options, ReportDrawing drawing, BackgroundWork<RulePack> pack)
    {
        events.Step(RunStep.Loading);
        var dossier = DossierReader.Read(Path, ShippedKinds.All);
        var key = PseudonymKey.Of(dossier, request.PseudonymKey);
        using var working = WorkingDataset.Open(key, request.MemoryBytes, clock);
        if (!key.Lasts)
            working.Dataset.Notices.Add(AuditMessage.Of(MessageCodes.PseudonymsChange));
        Load(dossier, working);
        events.Step(RunStep.Evaluating);
        return new AuditEngine(pack.Take(), clock).Evaluate(
            dossier,
            working.Dataset,
            options,
            drawing.Start,
            progress,
            cancellation
        );
    }

    private void Load(Dossier dossier, WorkingDataset working)
    {
        var outages = new OutageSourceReader(request.Rules.Base, request.OutageCache, clock);
        SourceLoader.Load(
            dossier,
            working.Dataset,
            SourceReaders.Of(dossier, request.Rules.Base, request.Rules.Addition).With(outages),
            progress,
            cancellation
        );
        if (request.ReferenceCache is { } cache)
            ReferenceSupplement.Load(
                dossier,
                working.Dataset,
                new ReferenceCache(cache, ShippedKinds.All),
                cancellation
            );
    }

    private void RaiseEvents(AuditOutcome outcome)
    {
        foreach (var notice in outcome.Report.Notices)
            events.Warning(WarningCode.ReportNotice, MessageWords.Of(notice, Surface.Terminal));
        events.Evaluated(outcome);
    }

    private static string? ProgrammeFolder(string? folder, string programme) =>
        folder is null ? null : System.IO.Path.Combine(folder, "programme-" + programme);
}
