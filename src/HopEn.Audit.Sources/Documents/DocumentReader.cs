using HopEn.Audit.Cda.Checks;
using HopEn.Audit.Cda.Opening;
using HopEn.Audit.Cda.Output;
using HopEn.Audit.Engine.Datasets;
using HopEn.Audit.Engine.Dossiers;
using HopEn.Audit.Engine.Kinds;
using HopEn.Audit.Model;
using HopEn.Audit.Sources.Readers;

namespace HopEn.Audit.Sources.Documents;

/// <summary>Opens and checks the documents of a source, then fills the dataset in one go.</summary>
/// <remarks>The checks only gather, and what they gather holds no content of a document.</remarks>
/// <param name="dossier">Dossier of the documents, and of the official kit when it has one.</param>
/// <param name="rules">Folder of the rules, whose <c>cda/</c> checks documents.</param>
/// <param name="added">Folder of a pack that adds rules to them; null without.</param>
internal sealed class DocumentReader(Dossier dossier, string rules, string? added) : ISourceReader
{
    // Schemas and rules are compiled once for all the sources of documents, on the thread of the first.
    private readonly Lazy<LayerSet> layers = new(() =>
        LayerSet.Load(
            rules,
            dossier.CiSisFolder is { } folder ? Path.Combine(dossier.Folder, folder) : null,
            only: null,
            added
        )
    );
    private readonly HashSet<string> told = new(StringComparer.Ordinal);
    private ConformanceRun? run;
    private int done;

    /// <inheritdoc />
    public string Name => SourceKind.DocumentReader;

    /// <inheritdoc />
    public bool TakesSourceWhole => true;

    /// <inheritdoc />
    public async ValueTask ReadAsync(SourceInput source, ISourceSink sink, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(sink);
        run ??= new ConformanceRun(layers.Value.CreateChecker, Environment.ProcessorCount);
        var opener = new DocumentOpener();
        var items = opener.Open(
            DocumentOpener.Files(source.Files.Select(file => file.Path)),
            new HashSet<string>(),
            cancellation
        );
        var results = new List<DocumentResult>();
        foreach (var result in run.Run(items, cancellation))
        {
            results.Add(result);
            done++;
            sink.Report(new AuditProgress($"Vérification des documents CDA\u202f: {done}", 0, 0));
        }

        var read = new CheckedSource(source.Source, dossier.Folder, results, opener.Skipped);
        await sink.WriteAsync(dataset => Fill(dataset, read), cancellation).ConfigureAwait(false);
    }

    // A layer that was not run must never be shown as respected.
    private void Fill(Dataset dataset, CheckedSource read)
    {
        DocumentInsert.Run(dataset, read);
        foreach (var notice in Notices())
            dataset.Notices.Add(notice);
        dataset.Columns.Declare(
            "cda_document",
            SourceKind.DocumentReader,
            layers.Value.Names.Select(layer => ResultJson.Code(layer.Layer))
        );
        dataset.Columns.Declare("document_finding", SourceKind.DocumentReader);
    }

    // Without a kit there is nothing to say: the report tells what was run beside the shares of documents.
    private IEnumerable<AuditMessage> Notices() =>
        [
            .. dossier.CiSisFolder is null ? [] : layers.Value.Notices.Where(told.Add).Select(AuditMessage.Sentence),
            .. layers
                .Value.OfficialNotices()
                .Where(told.Add)
                .Select(notice => AuditMessage.Of(MessageCodes.OfficialKit, notice)),
        ];
}
