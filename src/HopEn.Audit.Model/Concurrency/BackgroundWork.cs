namespace HopEn.Audit.Model.Concurrency;

/// <summary>Something made on another thread while the caller does something else, and taken when needed.</summary>
/// <typeparam name="T">What is made.</typeparam>
/// <param name="make">Makes it; starts at once.</param>
public sealed class BackgroundWork<T>(Func<T> make)
{
    private readonly Task<T> making = Task.Run(make, CancellationToken.None);

    /// <summary>Whether it could not be made; waits for the answer.</summary>
    public bool Failed
    {
        get
        {
            Settle();
            return making.IsFaulted;
        }
    }

    /// <summary>Does something as soon as it is known that it can't be made.</summary>
    public void OnFailure(Action act) =>
        making.ContinueWith(
            _ => act(),
            CancellationToken.None,
            TaskContinuationOptions.OnlyOnFaulted | TaskContinuationOptions.ExecuteSynchronously,
            TaskScheduler.Default
        );

    /// <summary>Waits for it to end, however it ends.</summary>
    public void Settle() => SideBySide.Settle(making);

    /// <summary>Waits for it.</summary>
    /// <exception cref="Exception">What prevented it, as it was thrown.</exception>
    public T Take()
    {
        Settle();
        return making.GetAwaiter().GetResult();
    }
}
