using HopEn.Audit.Engine;
using HopEn.Audit.Engine.Dossiers;
using HopEn.Audit.Engine.Rules;
using HopEn.Audit.Model;
using HopEn.Audit.Model.Supervision;
using HopEn.Audit.Reports;
using HopEn.Audit.Reports.PublicView;
using HopEn.Audit.Sources.Kinds;
using HopEn.Audit.Sources.Reference;

namespace HopEn.Audit.Run;

/// <summary>Audits establishments from the public files of the cache, one report each and a summary.</summary>
internal sealed class PublicViewAudit(
    AuditRequest request,
    IAuditEvents events,
    TimeProvider clock,
    CancellationToken cancellation
)
{
    private readonly ReferenceCache cache = new(
        request.ReferenceCache
            ?? throw new UsageException(
                "Ce compte n’a pas de répertoire de données\u202f: "
                    + "indiquez le cache avec --cache, ou avec la variable HOPEN_AUDIT_CACHE."
            ),
        ShippedKinds.All
    );

    /// <summary>Audits them; one that the directory doesn't know has a row in the summary, not a report.</summary>
    public AuditResult Run(string run, RulePack? shared)
    {
        var engine = new AuditEngine(shared ?? RulePack.Read(request.Rules, ShippedKinds.All), clock);
        PublicViewLoader.Require(cache);
        events.Step(RunStep.Evaluating);
        var numbers = request.Finess;
        var results = new List<PublicViewResult>();
        var drawn = new List<(Finess Finess, DrawnReport Drawn)>();
        var writer = new ReportWriter(request.Templates);
        for (var i = 0; i < numbers.Count; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            events.Progress(new AuditProgress($"Établissement {numbers[i]}", i, numbers.Count));
            var result = Audit(engine, numbers[i], numbers.Count == 1 ? run : $"{run}-{numbers[i]}");
            if (result.Report is { } report && request.Formats.Count > 0)
                drawn.Add((numbers[i], writer.Draw(report, request.Formats, cancellation)));
            results.Add(result with { Report = result.Report is null ? null : Slim(result.Report) });
        }

        events.Progress(new AuditProgress("Évaluation terminée", numbers.Count, numbers.Count));
        foreach (var fault in results.Select(result => result.Fault).OfType<string>())
            events.Warning(WarningCode.EstablishmentUnknown, fault + ".");
        var summary =
            results.Count > 1 && results.Any(result => result.Report is not null)
                ? PublicViewSummary.Of(results)
                : null;
        using var folder = drawn.Count == 0 ? null : OutputFolder.Of(request, clock);
        var files = folder is null ? [] : Write(drawn, summary, folder.Path);
        if (files.Count > 0)
            events.Written(files);
        return new AuditResult
        {
            RunId = run,
            Outside = results,
            Summary = summary,
            Folder = folder?.Path,
            Files = files,
        };
    }

    private PublicViewResult Audit(AuditEngine engine, Finess finess, string run)
    {
        using var working = WorkingDataset.Open(PseudonymKey.OfThisRun(), request.MemoryBytes, clock);
        var loader = new PublicViewLoader(working.Dataset, cache, cancellation);
        if (loader.Load(finess, ParisTime.Today(clock)) is { } dossier)
        {
            var options = request.Options(run, PublicViewLoader.Programme);
            var outcome = engine.Evaluate(dossier, working.Dataset, options, null, cancellation);
            return new PublicViewResult(finess, outcome.Report, null);
        }

        var key =
            FinessNumber.Read(finess).State == FinessState.Luhn ? " et sa clé de contrôle est fausse" : string.Empty;
        return new PublicViewResult(
            finess,
            null,
            $"FINESS {finess} inconnu du répertoire importé{key}\u202f: vérifiez le numéro"
        );
    }

    // Sixty reports wait for the summary: their samples of failures are drawn already.
    private AuditReport Slim(AuditReport report) =>
        request.Finess.Count == 1
            ? report
            : report with
            {
                Rules = [.. report.Rules.Select(rule => rule with { Evidence = rule.Evidence with { Samples = [] } })],
            };

    private IReadOnlyList<string> Write(
        List<(Finess Finess, DrawnReport Drawn)> drawn,
        PublicViewSummary? summary,
        string folder
    ) =>
        new PublicViewWriter(request.Templates).Write(
            [.. drawn.Select(one => (one.Drawn, Path.Combine(folder, one.Finess)))],
            summary,
            folder,
            request.Formats,
            cancellation
        );
}
