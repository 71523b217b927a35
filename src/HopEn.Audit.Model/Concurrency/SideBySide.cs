using System.Runtime.ExceptionServices;

namespace HopEn.Audit.Model.Concurrency;

/// <summary>Runs pieces of work side by side, each on a thread: the failure of one interrupts the others, and is what is told.</summary>
public static class SideBySide
{
    /// <summary>Runs all, the first on the thread of the caller, and waits for all to end.</summary>
    /// <param name="works">Pieces of work; each is given what interrupts it.</param>
    /// <param name="cancellation">Interrupts all.</param>
    /// <exception cref="Exception">What the first at fault threw; an interruption only when there is nothing else.</exception>
    public static void Run(IReadOnlyList<Action<CancellationToken>> works, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(works);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var faults = new Exception?[works.Count];
        void Try(int i)
        {
            try
            {
                works[i](stop.Token);
            }
            catch (Exception fault)
            {
                faults[i] = fault;
                stop.Cancel();
            }
        }

        var others = Enumerable
            .Range(1, Math.Max(0, works.Count - 1))
            .Select(i => Task.Run(() => Try(i), CancellationToken.None))
            .ToArray();
        if (works.Count > 0)
            Try(0);
        Settle(Task.WhenAll(others));
        // The one that is interrupted by another is not what went wrong.
        if (faults.OfType<Exception>().OrderBy(one => one is OperationCanceledException).FirstOrDefault() is { } told)
            ExceptionDispatchInfo.Throw(told);
    }

    /// <summary>Waits for a task to end, however it ends, without running it on this thread.</summary>
    public static void Settle(Task task) => Settle(task, Timeout.InfiniteTimeSpan);

    /// <summary>Waits for a task to end, however it ends, until an interruption.</summary>
    /// <returns>Whether it ended.</returns>
    public static bool Settle(Task task, CancellationToken cancellation)
    {
        WaitHandle.WaitAny([((IAsyncResult)task).AsyncWaitHandle, cancellation.WaitHandle]);
        return task.IsCompleted;
    }

    /// <summary>Waits for a task to end, however it ends, for some time.</summary>
    /// <returns>Whether it ended.</returns>
    public static bool Settle(Task task, TimeSpan time) => ((IAsyncResult)task).AsyncWaitHandle.WaitOne(time);
}
