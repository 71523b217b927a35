using System.Collections.Concurrent;
using HopEn.Audit.Cda.Opening;
using HopEn.Audit.Model.Concurrency;

namespace HopEn.Audit.Cda.Checks;

/// <summary>Checks many documents in parallel and gives the results in the order of the documents.</summary>
/// <remarks>
/// Compiled expressions serve one thread at a time, so each worker borrows a checker. The opening stays a few documents
/// ahead of the checks and no more: memory does not grow with their number.
/// </remarks>
/// <param name="create">Makes a checker; called once per worker at most.</param>
/// <param name="jobs">Workers.</param>
public sealed class ConformanceRun(Func<DocumentChecker> create, int jobs)
{
    private readonly ConcurrentBag<DocumentChecker> idle = [];

    /// <summary>Checks.</summary>
    public IEnumerable<DocumentResult> Run(IEnumerable<OpenedItem> items, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(items);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        using var queue = new BlockingCollection<Task<DocumentResult>>(jobs * 4);
        var workers = new TaskFactory(
            stop.Token,
            TaskCreationOptions.None,
            TaskContinuationOptions.None,
            new ConcurrentExclusiveSchedulerPair(TaskScheduler.Default, jobs).ConcurrentScheduler
        );
        var opening = Task.Factory.StartNew(
            () =>
            {
                try
                {
                    foreach (var item in items)
                        queue.Add(workers.StartNew(() => Check(item, stop.Token)), stop.Token);
                }
                finally
                {
                    queue.CompleteAdding();
                }
            },
            stop.Token,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default
        );
        try
        {
            foreach (var result in queue.GetConsumingEnumerable(stop.Token))
                yield return result.GetAwaiter().GetResult();
            opening.GetAwaiter().GetResult();
        }
        finally
        {
            stop.Cancel();
            // The opening must have let go of the queue and of its files before they are disposed of; how it ended was told already.
            SideBySide.Settle(opening);
        }
    }

    private DocumentResult Check(OpenedItem item, CancellationToken cancellation)
    {
        if (!idle.TryTake(out var checker))
            checker = create();
        var result = checker.Check(item, cancellation);
        // A checker whose run was cut is not used again: its state is unknown.
        idle.Add(checker);
        return result;
    }
}
