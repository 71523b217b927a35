using System.Runtime.ExceptionServices;
using HopEn.Audit.Engine;
using HopEn.Audit.Engine.Datasets;
using HopEn.Audit.Engine.Dossiers;
using HopEn.Audit.Model;
using HopEn.Audit.Model.Concurrency;
using HopEn.Audit.Sources.Readers;

namespace HopEn.Audit.Sources;

/// <summary>
/// Reads the small files of a dossier several at once, one thread each: planning is what they cost, and it uses one
/// core.
/// </summary>
/// <remarks>
/// Files that fill a row table in common follow each other in the order of the dossier, so that rows get the numbers they would
/// have; such files are left to the caller together when one is large. Whatever the order in which files end, the fault told is that of
/// the first small file of the dossier, at once: nobody waits for the large ones to learn it.
/// </remarks>
internal sealed class SmallFileLoader(
    Dataset dataset,
    SourceReaders readers,
    IReadOnlyList<(DossierSource Source, SourceFile File)> files,
    IProgress<AuditProgress>? progress,
    CancellationToken cancellation
) : IDisposable
{
    private readonly Dataset?[] branches = new Dataset?[files.Count];
    private readonly Lock gate = new();
    private int started;
    private int firstFault = int.MaxValue;
    private ExceptionDispatchInfo? fault;

    /// <summary>Reads them.</summary>
    /// <exception cref="Model.HopEnAuditException">What the first file at fault gave.</exception>
    public void Run()
    {
        var queue = new Queue<int[]>(
            TableGroups
                .Of([.. files.Select(one => one.Source.Kind)])
                .Select(group => (Files: group, Sizes: group.Select(i => Size(files[i].File.Path)).ToArray()))
                .Where(group => group.Sizes.All(Dataset.IsSmallFile))
                .OrderByDescending(group => group.Files.Length)
                .ThenByDescending(group => group.Sizes.Sum())
                .Select(group => group.Files)
        );
        if (queue.Count == 0)
            return;
        dataset.TuneForFile(0);
        var workers = Math.Min(Dataset.Lanes, queue.Count);
        SideBySide.Run(
            [.. Enumerable.Repeat<Action<CancellationToken>>(_ => Work(queue), workers)],
            CancellationToken.None
        );
        cancellation.ThrowIfCancellationRequested();
        fault?.Throw();
    }

    /// <summary>Whether a file was read here.</summary>
    public bool Holds(int file) => branches[file] is not null;

    /// <summary>Whether a file was read here; the dataset then knows what was told of it.</summary>
    public bool TakeOver(int file)
    {
        if (branches[file] is not { } branch)
            return false;
        dataset.MergeBranch(branch);
        return true;
    }

    /// <inheritdoc />
    public void Dispose()
    {
        foreach (var branch in branches)
            branch?.Dispose();
    }

    // A file that can't be looked at is told by its reader.
    private static long Size(string path) => File.Exists(path) ? new FileInfo(path).Length : 0;

    private void Work(Queue<int[]> queue)
    {
        while (Next(queue) is { } group)
        {
            foreach (var i in group)
            {
                lock (gate)
                {
                    if (i > firstFault)
                        break;
                    progress?.Report(new AuditProgress($"Lecture de {files[i].File.Name}", started++, files.Count));
                }

                try
                {
                    cancellation.ThrowIfCancellationRequested();
                    branches[i] = dataset.Branch();
                    SourceLoader.LoadFile(
                        readers.Of(files[i].Source.Kind),
                        branches[i]!,
                        new SourceInput(files[i].Source, [files[i].File]),
                        cancellation
                    );
                }
                catch (Exception thrown)
                {
                    lock (gate)
                    {
                        if (i < firstFault)
                            (firstFault, fault) = (i, ExceptionDispatchInfo.Capture(thrown));
                    }

                    break;
                }
            }
        }
    }

    private int[]? Next(Queue<int[]> queue)
    {
        lock (gate)
        {
            return queue.TryDequeue(out var group) ? group : null;
        }
    }
}
