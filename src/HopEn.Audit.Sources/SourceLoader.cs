using HopEn.Audit.Engine;
using HopEn.Audit.Engine.Datasets;
using HopEn.Audit.Engine.Dossiers;
using HopEn.Audit.Model;
using HopEn.Audit.Model.Concurrency;
using HopEn.Audit.Sources.Files;
using HopEn.Audit.Sources.Readers;
using HopEn.Audit.Sources.Tables;

namespace HopEn.Audit.Sources;

/// <summary>Reads every source of a dossier into a dataset. It judges nothing: what it can't use is counted and located.</summary>
public static class SourceLoader
{
    private static readonly string[] Texts = [".csv", ".txt", ".tsv"];

    /// <summary>
    /// Loads the sources as if in the order of the dossier: small files several at once, then the others; what is taken whole (documents,
    /// announcements of interruptions) is read beside, meanwhile, and comes last.
    /// </summary>
    /// <param name="dossier">Dossier.</param>
    /// <param name="dataset">Dataset to fill.</param>
    /// <param name="readers">The readers there are: <see cref="SourceReaders.Of(Dossier, string, string)"/>.</param>
    /// <param name="progress">Told before each file.</param>
    /// <param name="cancellation">Stops between two files or documents.</param>
    /// <exception cref="Model.HopEnAuditException">A file is missing, broken or not what the dossier says.</exception>
    /// <exception cref="OperationCanceledException">The user cancelled.</exception>
    public static void Load(
        Dossier dossier,
        Dataset dataset,
        SourceReaders readers,
        IProgress<AuditProgress>? progress,
        CancellationToken cancellation
    )
    {
        ArgumentNullException.ThrowIfNull(dossier);
        ArgumentNullException.ThrowIfNull(dataset);
        ArgumentNullException.ThrowIfNull(readers);
        (ISourceReader Reader, DossierSource Source, IReadOnlyList<SourceFile> Files)[] sources =
        [
            .. dossier.Sources.Select(source => (readers.Of(source.Kind), source, SourceFiles.Of(dossier, source))),
        ];
        using var whole = new WholeSources(
            [
                .. readers.Whole.Select(reader =>
                    (
                        reader,
                        sources
                            .Where(one => one.Reader == reader)
                            .Select(one => new SourceInput(one.Source, one.Files))
                            .ToArray()
                    )
                ),
            ],
            cancellation
        );
        var files = Once(
            [
                .. sources
                    .Where(one => !one.Reader.TakesSourceWhole)
                    .SelectMany(one => one.Files.Select(file => (one.Source, file))),
            ],
            dataset,
            cancellation
        );
        using (var beside = new SmallFileLoader(dataset, readers, files, progress, cancellation))
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
                LoadFile(
                    readers.Of(source.Kind),
                    dataset,
                    new SourceInput(source, [file]) { Ahead = ahead },
                    cancellation
                );
            }
        }

        dataset.TuneForFile(long.MaxValue);
        whole.Load(dataset, progress);
        MistakenNumbers.Refuse(dossier, dataset, cancellation);
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
        ISourceReader reader,
        Dataset dataset,
        SourceInput input,
        CancellationToken cancellation
    )
    {
        // The dataset belongs to this thread until the file is in it.
        var reading = reader.ReadAsync(input, new DirectSink(dataset, null), cancellation).AsTask();
        SideBySide.Settle(reading);
        reading.GetAwaiter().GetResult();
    }

    /// <summary>Loads one file that needs no dossier to be read.</summary>
    internal static void LoadFile(
        Dataset dataset,
        DossierSource source,
        SourceFile file,
        CancellationToken cancellation
    ) => LoadFile(SourceReaders.OfFiles.Of(source.Kind), dataset, new SourceInput(source, [file]), cancellation);
}
