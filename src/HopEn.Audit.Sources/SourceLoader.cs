using HopEn.Audit.Engine;
using HopEn.Audit.Engine.Datasets;
using HopEn.Audit.Engine.Dossiers;
using HopEn.Audit.Engine.Kinds;
using HopEn.Audit.Model;
using HopEn.Audit.Sources.Documents;
using HopEn.Audit.Sources.Files;
using HopEn.Audit.Sources.National;
using HopEn.Audit.Sources.Tables;

namespace HopEn.Audit.Sources;

/// <summary>Reads every source of a dossier into a dataset. It judges nothing: what it can't use is counted and located.</summary>
public static class SourceLoader
{
    private static readonly string[] Texts = [".csv", ".txt", ".tsv"];

    /// <summary>Loads the sources as if in the order of the dossier: small files several at once, then the others; documents are checked beside, meanwhile. The announcements of interruptions are read by <see cref="Outages.OutageSupplement"/>, with those that ship.</summary>
    /// <param name="dossier">Dossier.</param>
    /// <param name="dataset">Dataset to fill.</param>
    /// <param name="rules">Folder of the rules, whose <c>cda/</c> checks documents.</param>
    /// <param name="progress">Told before each file.</param>
    /// <param name="cancellation">Stops between two files or documents.</param>
    /// <exception cref="Model.HopEnAuditException">A file is missing, broken or not what the dossier says.</exception>
    /// <exception cref="OperationCanceledException">The user cancelled.</exception>
    public static void Load(
        Dossier dossier,
        Dataset dataset,
        string rules,
        IProgress<AuditProgress>? progress,
        CancellationToken cancellation
    )
    {
        ArgumentNullException.ThrowIfNull(dossier);
        ArgumentNullException.ThrowIfNull(dataset);
        using var documents = DocumentChecks.Start(dossier, rules, cancellation);
        var files = Once(
            [
                .. dossier
                    .Sources.Where(source => ReaderOf(source.Kind) is not null)
                    .SelectMany(source => SourceFiles.Of(dossier, source).Select(file => (source, file))),
            ],
            dataset,
            cancellation
        );
        using (var beside = new SmallFileLoader(dataset, files, progress, cancellation))
        using (var ahead = new ProbeAhead(cancellation))
        {
            beside.Run();
            for (var i = 0; i < files.Length; i++)
            {
                cancellation.ThrowIfCancellationRequested();
                if (beside.TakeOver(i))
                    continue;
                var (source, file) = files[i];
                progress?.Report(new AuditProgress($"Lecture de {file.Name}", i, files.Length));
                dataset.TuneForFile(new FileInfo(file.Path).Length);
                if (
                    Enumerable.Range(i + 1, files.Length - i - 1).FirstOrDefault(next => !beside.Holds(next))
                        is > 0
                            and var following
                    && IsLargeText(files[following])
                )
                    ahead.Start(files[following].File.Path, files[following].File.Name);
                LoadFile(dataset, source, file, ahead, cancellation);
            }
        }

        dataset.TuneForFile(long.MaxValue);
        documents?.Load(dataset, progress);
        progress?.Report(new AuditProgress("Lecture terminée", files.Length, files.Length));
    }

    // Two sources may each read a sheet or a member of one file; two files of the same bytes are one export, whatever their sources.
    private static (DossierSource Source, SourceFile File)[] Once(
        (DossierSource Source, SourceFile File)[] files,
        Dataset dataset,
        CancellationToken cancellation
    )
    {
        var copies = files
            .GroupBy(one => one.Source.Kind)
            .ToDictionary(kind => kind.Key, kind => new SameFiles(kind.Select(one => one.File), cancellation));
        return
        [
            .. files.Where(one =>
            {
                if (copies[one.Source.Kind].Original(one.File) is not { } original)
                    return true;
                dataset.Notices.Add(AuditMessage.Of(MessageCodes.FileCopy, one.File.Name, original.Name));
                return false;
            }),
        ];
    }

    // Of other forms the tables are read, not the bytes.
    private static bool IsLargeText((DossierSource Source, SourceFile File) one) =>
        one.Source.Kind.IsTabular
        && Texts.Contains(Path.GetExtension(one.File.Path), StringComparer.OrdinalIgnoreCase)
        && File.Exists(one.File.Path)
        && !Dataset.IsSmallFile(new FileInfo(one.File.Path).Length);

    /// <summary>Loads one file with the reader of its kind.</summary>
    internal static void LoadFile(
        Dataset dataset,
        DossierSource source,
        SourceFile file,
        ProbeAhead? ahead,
        CancellationToken cancellation
    )
    {
        var read = ReaderOf(source.Kind)
            ?? throw new InvalidOperationException($"No reader of files is called {source.Kind.Reader}.");
        read(dataset, ahead, source, file, cancellation);
    }

    private static Action<Dataset, ProbeAhead?, DossierSource, SourceFile, CancellationToken>? ReaderOf(
        SourceKind kind
    ) =>
        kind.Reader switch
        {
            SourceKind.TableReader => (dataset, ahead, source, file, stop) =>
                new TabularLoader(dataset, ahead, stop).Load(source, file.Path, file.Name),
            "directory" => (dataset, _, source, file, stop) =>
                new DirectoryReader(dataset, stop).Load(source, file.Path, file.Name),
            "finess-csv" => (dataset, _, source, file, stop) =>
                new FinessCsvReader(dataset, stop).Load(source, file.Path, file.Name),
            "finess-json" => (dataset, _, source, file, stop) =>
                new FinessJsonReader(dataset, stop).Load(source, file.Path, file.Name),
            "whitelist" => (dataset, _, source, file, stop) =>
                new WhitelistReader(dataset, stop).Load(source, file.Path, file.Name),
            _ => null,
        };
}
