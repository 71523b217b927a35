using HopEn.Audit.Engine.Datasets;
using HopEn.Audit.Engine.Dossiers;
using HopEn.Audit.Engine.Outages;
using HopEn.Audit.Engine.Preparation;
using HopEn.Audit.Model;
using HopEn.Audit.Outages.Declarations;
using HopEn.Audit.Sources.Files;
using HopEn.Audit.Sources.Outages.Declarations;
using HopEn.Audit.Sources.Readers;

namespace HopEn.Audit.Sources.Outages;

/// <summary>
/// Reads the interruptions that are known without the network: those shipped, those kept from an earlier « outages --refresh », those
/// of the dossier.
/// </summary>
/// <remarks>
/// One interruption is told by several sources, which are merged: they are read together, once those of the dossier are known, and are
/// read even when it has none.
/// </remarks>
/// <param name="rules">Folder of the rule pack; one without declarations of interruptions knows none.</param>
/// <param name="cache">Folder of what was kept; null to look at none.</param>
/// <param name="clock">Clock.</param>
public sealed class OutageSourceReader(string rules, string? cache, TimeProvider clock) : ISourceReader
{
    private readonly List<(DossierSource Source, OutageSource Announcements)> files = [];
    private bool isAsked;

    /// <inheritdoc />
    public string Name => "outages";

    /// <inheritdoc />
    public bool TakesSourceWhole => true;

    /// <inheritdoc />
    public ValueTask ReadAsync(SourceInput source, ISourceSink sink, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(source);
        isAsked = true;
        files.AddRange(source.Files.Select(file => (source.Source, OfFile(source.Source, file))));
        return ValueTask.CompletedTask;
    }

    /// <inheritdoc />
    /// <remarks>A page or a feed that isn't understood is said in the notices of the dataset.</remarks>
    /// <exception cref="ConfigurationException">A declaration, or a list kept by hand, holds faults.</exception>
    /// <exception cref="SourceUnreadableException">A file of the dossier can't be read.</exception>
    public async ValueTask CompleteAsync(ISourceSink sink, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(sink);
        if (!isAsked && !OutageDeclarations.Exist(rules))
            return;
        var declarations = OutageDeclarations.Read(rules);
        var shipped = declarations.Sources.Where(source => source.File is not null || cache is not null);
        var (outages, states) = await new OutageCollector(declarations.Vocabulary, cache, null, clock)
            .ReadAsync([.. files.Select(file => file.Announcements), .. shipped], null, cancellation)
            .ConfigureAwait(false);
        await sink.WriteAsync(dataset => Record(dataset, outages, states), cancellation).ConfigureAwait(false);
    }

    private void Record(Dataset dataset, IReadOnlyList<Outage> outages, IReadOnlyList<OutageSourceInfo> states)
    {
        foreach (var (source, announcements) in files)
            Record(dataset, source, announcements, states.First(state => state.Id == announcements.Id), outages);
        DatasetPreparation.Record(
            dataset,
            new KnownOutages(outages, [.. states.Where(state => state.State != OutageSourceState.NeverRead)])
        );
    }

    private static OutageSource OfFile(DossierSource source, SourceFile file) =>
        OutageSource.OfFile(file.Path) with
        {
            Id = file.Name,
            Title = file.Name,
            Published = source.Date,
        };

    private static void Record(
        Dataset dataset,
        DossierSource source,
        OutageSource announcements,
        OutageSourceInfo state,
        IReadOnlyList<Outage> outages
    )
    {
        if (announcements.Kind == OutageSourceKind.Events && state.State == OutageSourceState.NotUnderstood)
            throw new ConfigurationException(state.Messages);
        if (state.State == OutageSourceState.Unreachable)
            throw new SourceUnreadableException(string.Join(" ", state.Messages));
        foreach (var message in state.Messages)
            dataset.Notices.Add(AuditMessage.Of(MessageCodes.OutageSource, announcements.Id, message));
        var notices = outages
            .SelectMany(outage =>
                outage
                    .Notices.Where(notice => notice.SourceId == announcements.Id)
                    .Select(notice => (outage.Id, notice.Confidence))
            )
            .ToArray();
        dataset.Ledger.Load(
            new LoadedFile(
                Table: "outage_notice",
                Kind: source.Kind.Code,
                File: announcements.Id,
                Sha256: state.Sha256!,
                Encoding: FileEncoding.Utf8.Label(),
                System: source.System,
                Domain: null,
                IsShared: false,
                FirstLine: 0,
                LineJumps: [],
                DataDate: source.Date,
                DateOrigin: source.Date is null ? null : DateCodes.Dossier
            ),
            () =>
            {
                if (notices.Length == 0)
                    return;
                var source = SqlLiteral.Text(announcements.Id);
                var rows = notices.Select(notice =>
                    $"({SqlLiteral.Text(notice.Id)}, {source}, {SqlLiteral.Text(Codes.Of(notice.Confidence))}, NULL)"
                );
                dataset.Execute("INSERT INTO raw.outage_notice VALUES " + string.Join(", ", rows));
            }
        );
    }
}
