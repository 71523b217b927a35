using HopEn.Audit.Engine.Datasets;
using HopEn.Audit.Engine.Dossiers;
using HopEn.Audit.Engine.Outages;
using HopEn.Audit.Engine.Preparation;
using HopEn.Audit.Model;
using HopEn.Audit.Outages.Declarations;
using HopEn.Audit.Sources.Files;
using HopEn.Audit.Sources.Outages.Declarations;

namespace HopEn.Audit.Sources.Outages;

/// <summary>
/// Gives an audit the interruptions that are known without the network: those shipped,
/// those kept from an earlier « outages --refresh », those of the dossier.
/// </summary>
public sealed class OutageSupplement
{
    /// <summary>Name, in the definition of their kind, of what reads announcements.</summary>
    internal const string Reader = "outages";

    private readonly IReadOnlyList<(DossierSource Source, OutageSource Announcements)> files;
    private readonly IReadOnlyList<Outage> outages;
    private readonly IReadOnlyList<OutageSourceInfo> states;

    private OutageSupplement(
        IReadOnlyList<(DossierSource Source, OutageSource Announcements)> files,
        IReadOnlyList<Outage> outages,
        IReadOnlyList<OutageSourceInfo> states
    ) => (this.files, this.outages, this.states) = (files, outages, states);

    /// <summary>Reads them. Nothing of a dataset is needed: it can be done beside the loading of the tables.</summary>
    /// <param name="dossier">Dossier, with its sources of kind « outages ».</param>
    /// <param name="rules">Folder of the rule pack; one without declarations of interruptions knows none.</param>
    /// <param name="cache">Folder of what was kept; null to look at none.</param>
    /// <param name="clock">Clock.</param>
    /// <param name="cancellation">Stops between two sources.</param>
    /// <returns>What was read; null when there is nothing to read.</returns>
    /// <exception cref="ConfigurationException">A declaration holds faults.</exception>
    /// <exception cref="SourceUnreadableException">A file of the dossier is missing.</exception>
    public static OutageSupplement? Read(
        Dossier dossier,
        string rules,
        string? cache,
        TimeProvider clock,
        CancellationToken cancellation
    )
    {
        ArgumentNullException.ThrowIfNull(dossier);
        var own = dossier.Sources.Where(source => source.Kind.Reader == Reader).ToArray();
        if (own.Length == 0 && !OutageDeclarations.Exist(rules))
            return null;
        var declarations = OutageDeclarations.Read(rules);
        var files = own.SelectMany(source =>
                SourceFiles.Of(dossier, source).Select(file => (source, Announcements: OfFile(source, file)))
            )
            .ToArray();
        var shipped = declarations.Sources.Where(source => source.File is not null || cache is not null);
        var (outages, states) = new OutageCollector(declarations.Vocabulary, cache, null, clock)
            .ReadAsync([.. files.Select(file => file.Announcements), .. shipped], null, cancellation)
            .GetAwaiter()
            .GetResult();
        return new OutageSupplement(files, outages, states);
    }

    /// <summary>Tells a dataset. A page or a feed that isn't understood is said in its notices.</summary>
    /// <param name="dataset">Dataset, not sealed yet.</param>
    /// <exception cref="ConfigurationException">A list kept by hand holds faults.</exception>
    /// <exception cref="SourceUnreadableException">A file of the dossier can't be read.</exception>
    public void RecordIn(Dataset dataset)
    {
        ArgumentNullException.ThrowIfNull(dataset);
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
                "outage_notice",
                source.Kind.Code,
                announcements.Id,
                state.Sha256!,
                FileEncoding.Utf8.Label(),
                source.System,
                null,
                false,
                0,
                [],
                source.Date,
                source.Date is null ? null : "indiquée dans dossier.yml"
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
