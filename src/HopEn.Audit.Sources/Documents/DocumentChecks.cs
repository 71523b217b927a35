using HopEn.Audit.Cda.Checks;
using HopEn.Audit.Cda.Opening;
using HopEn.Audit.Engine;
using HopEn.Audit.Engine.Datasets;
using HopEn.Audit.Engine.Dossiers;

namespace HopEn.Audit.Sources.Documents;

/// <summary>Opens and checks the documents of a dossier while its tables are loaded, then fills the dataset in one go.</summary>
/// <remarks>The dataset belongs to the thread that loads: the checks only gather, and what they gather holds no content of a document.</remarks>
internal sealed class DocumentChecks : IDisposable
{
    private readonly CancellationTokenSource stop;
    private readonly Task<IReadOnlyList<CheckedSource>> running;
    private readonly string? ciSis;
    private int done;

    private DocumentChecks(Dossier dossier, IReadOnlyList<(DossierSource Source, IReadOnlyList<SourceFile> Files)> sources, string rules, CancellationToken cancellation)
    {
        stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        ciSis = dossier.CiSisFolder is { } folder ? Path.Combine(dossier.Folder, folder) : null;
        running = Task.Factory.StartNew(() => Check(dossier, sources, rules, stop.Token), stop.Token, TaskCreationOptions.LongRunning, TaskScheduler.Default);
    }

    /// <summary>Starts; null when the dossier has no document.</summary>
    /// <exception cref="Model.SourceUnreachableException">A name or pattern matches nothing.</exception>
    public static DocumentChecks? Start(Dossier dossier, string rules, CancellationToken cancellation)
    {
        (DossierSource, IReadOnlyList<SourceFile>)[] sources = [.. dossier.Sources.Where(source => source.Kind == SourceKind.Cda).Select(source => (source, SourceFiles.Of(dossier, source)))];
        return sources.Length == 0 ? null : new DocumentChecks(dossier, sources, rules, cancellation);
    }

    /// <summary>Waits for the checks and fills the tables.</summary>
    public void Load(Dataset dataset, IProgress<AuditProgress>? progress)
    {
        while (!((IAsyncResult)running).AsyncWaitHandle.WaitOne(100)) progress?.Report(new AuditProgress($"Vérification des documents CDA\u202f: {Volatile.Read(ref done)}", 0, 0));
        foreach (var source in running.GetAwaiter().GetResult()) DocumentInsert.Run(dataset, source);
        dataset.Provide("cda_document", SourceKind.Cda.Code(), ciSis is null ? [] : ["official"]);
        dataset.Provide("document_finding", SourceKind.Cda.Code());
    }

    /// <inheritdoc />
    public void Dispose()
    {
        stop.Cancel();
        ((IAsyncResult)running).AsyncWaitHandle.WaitOne();
        stop.Dispose();
    }

    private IReadOnlyList<CheckedSource> Check(Dossier dossier, IReadOnlyList<(DossierSource Source, IReadOnlyList<SourceFile> Files)> sources, string rules, CancellationToken cancellation)
    {
        var layers = LayerSet.Load(rules, ciSis, only: null);
        var run = new ConformanceRun(layers.CreateChecker, Environment.ProcessorCount);
        return [.. sources.Select(source =>
        {
            var opener = new DocumentOpener();
            var results = new List<DocumentResult>();
            foreach (var result in run.Run(opener.Open(DocumentOpener.Files(source.Files.Select(file => file.Path)), new HashSet<string>(), cancellation), cancellation))
            {
                results.Add(result);
                Interlocked.Increment(ref done);
            }

            return new CheckedSource(source.Source, dossier.Folder, results, opener.Skipped, layers.OfficialNotices());
        }).ToArray()];
    }
}
