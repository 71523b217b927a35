using HopEn.Audit.Model.Concurrency;

namespace HopEn.Audit.Engine.Datasets;

/// <summary>Asks a dataset what may never come back: a rule is other people's code.</summary>
/// <remarks>
/// DuckDB looks at an interruption between two vectors. Inside one call of a function, and while it binds a query, it looks at nothing,
/// for minutes. Each question is therefore asked from a thread that nothing else uses: when it does not end, thread and
/// session are left to themselves, the thread ends with the process at the latest, and whoever asked goes on.
/// </remarks>
internal static class BoundedQuestion
{
    // What an interrupted statement has to end by itself.
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(2);

    /// <summary>Asks through a session, which is lost when the question does not end (<see cref="DatasetSession.IsLost"/>).</summary>
    /// <param name="session">The session that the question uses.</param>
    /// <param name="question">Asks, interrupted by its token.</param>
    /// <param name="limit">Time it has.</param>
    /// <param name="cancellation">Interrupts it before.</param>
    /// <exception cref="OperationCanceledException">It was interrupted, by its limit or by the token.</exception>
    public static T Ask<T>(
        DatasetSession session,
        Func<CancellationToken, T> question,
        TimeSpan limit,
        CancellationToken cancellation
    )
    {
        // A question left to itself still holds it: it is disposed of only when the question ended.
        var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var answer = QuestionThread.Run(() => question(stop.Token));
        stop.CancelAfter(limit);
        if (!SideBySide.Settle(answer, stop.Token) && !SideBySide.Settle(answer, Grace))
        {
            session.IsLost = true;
            throw new OperationCanceledException(stop.Token);
        }

        using (stop)
            return answer.GetAwaiter().GetResult();
    }
}
