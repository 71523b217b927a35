using HopEn.Audit.Cda.Checks;
using HopEn.Audit.Cda.Opening;
using HopEn.Audit.Cda.Output;
using HopEn.Audit.Engine;
using HopEn.Audit.Engine.Datasets;
using HopEn.Audit.Engine.Dossiers;
using HopEn.Audit.Engine.Kinds;
using HopEn.Audit.Model;
using HopEn.Audit.Model.Concurrency;

namespace HopEn.Audit.Sources.Documents;

/// <summary>Opens and checks the documents of a dossier while its tables are loaded, then fills the dataset in one go.</summary>
/// <remarks>
/// The dataset belongs to the thread that loads: the checks only gather, and what they gather holds no content of a
/// document.
/// </remarks>
internal sealed class DocumentChecks : IDisposable
{
    private readonly CancellationTokenSource stop;
    private readonly Task<CheckedDocuments> running;
    private int done;

    private DocumentChecks(
        Dossier dossier,
        IReadOnlyList<(DossierSource Source, IReadOnlyList<SourceFile> Files)> sources,
        string rules,
        CancellationToken cancellation
    )
    {
        stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        running = Task.Factory.StartNew(
            () => Check(dossier, sources, rules, stop.Token),
            stop.Token,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default
        );
    }

    /// <summary>Starts; null when the dossier has no document.</summary>
    /// <exception cref="Model.SourceUnreadableException">A name or pattern matches nothing.</exception>
    public static DocumentChecks? Start(Dossier dossier, string rules, CancellationToken cancellation)
    {
        (DossierSource, IReadOnlyList<SourceFile>)[] sources =
        [
            .. dossier
                .Sources.Where(source => source.Kind.HoldsDocuments)
                .Select(source => (source, SourceFiles.Of(dossier, source))),
        ];
        return sources.Length == 0 ? null : new DocumentChecks(dossier, sources, rules, cancellation);
    }

    /// <summary>Waits for the checks and fills the tables.</summary>
    public void Load(Dataset dataset, IProgress<AuditProgress>? progress)
    {
        while (!SideBySide.Settle(running, TimeSpan.FromMilliseconds(100)))
            progress?.Report(
                new AuditProgress($"Vérification des documents CDA\u202f: {Volatile.Read(ref done)}", 0, 0)
            );
        var documents = running.GetAwaiter().GetResult();
        foreach (var source in documents.Sources)
            DocumentInsert.Run(dataset, source);
        foreach (var notice in documents.Notices)
            dataset.Notices.Add(notice);
        dataset.Columns.Declare("cda_document", SourceKind.DocumentReader, documents.Layers.Select(ResultJson.Code));
        dataset.Columns.Declare("document_finding", SourceKind.DocumentReader);
    }

    /// <inheritdoc />
    public void Dispose()
    {
        stop.Cancel();
        SideBySide.Settle(running);
        stop.Dispose();
    }

    private CheckedDocuments Check(
        Dossier dossier,
        IReadOnlyList<(DossierSource Source, IReadOnlyList<SourceFile> Files)> sources,
        string rules,
        CancellationToken cancellation
    )
    {
        var layers = LayerSet.Load(
            rules,
            dossier.CiSisFolder is { } folder ? Path.Combine(dossier.Folder, folder) : null,
            only: null
        );
        var run = new ConformanceRun(layers.CreateChecker, Environment.ProcessorCount);
        CheckedSource[] read =
        [
            .. sources.Select(source =>
            {
                var opener = new DocumentOpener();
                var results = new List<DocumentResult>();
                foreach (
                    var result in run.Run(
                        opener.Open(
                            DocumentOpener.Files(source.Files.Select(file => file.Path)),
                            new HashSet<string>(),
                            cancellation
                        ),
                        cancellation
                    )
                )
                {
                    results.Add(result);
                    Interlocked.Increment(ref done);
                }

                return new CheckedSource(source.Source, dossier.Folder, results, opener.Skipped);
            }),
        ];

        // Without a kit there is nothing to say: the report tells what was run beside the shares of documents.
        return new CheckedDocuments(
            read,
            [.. layers.Names.Select(layer => layer.Layer)],
            [
                .. dossier.CiSisFolder is null ? [] : layers.Notices.Select(AuditMessage.Sentence),
                .. layers.OfficialNotices().Select(notice => AuditMessage.Of(MessageCodes.OfficialKit, notice)),
            ]
        );
    }
}
