using System.Collections.Concurrent;

namespace HopEn.Audit.Engine.Datasets;

/// <summary>A thread with a deep stack, which runs one piece of work after another.</summary>
/// <remarks>A thread that ended its work waits for the next: an audit asks hundreds of questions, and its stack is mapped once.</remarks>
internal sealed class QuestionThread
{
    // Binding recurses as deep as a query is nested.
    private const int StackBytes = 16 << 20;

    private static readonly ConcurrentBag<QuestionThread> Idle = [];

    private readonly BlockingCollection<Action> works = [];

    private QuestionThread() =>
        new Thread(Serve, StackBytes) { IsBackground = true, Name = nameof(QuestionThread) }.Start();

    /// <summary>Runs a piece of work on a thread that nothing else uses until it ends, if it ever does.</summary>
    /// <param name="work">The work.</param>
    /// <returns>What it gives, or throws.</returns>
    public static Task<T> Run<T>(Func<T> work)
    {
        var answer = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        var thread = Idle.TryTake(out var waiting) ? waiting : new QuestionThread();
        thread.works.Add(() =>
        {
            try
            {
                var given = work();
                Idle.Add(thread);
                answer.SetResult(given);
            }
            catch (Exception fault)
            {
                Idle.Add(thread);
                answer.SetException(fault);
            }
        });
        return answer.Task;
    }

    private void Serve()
    {
        foreach (var work in works.GetConsumingEnumerable())
            work();
    }
}
