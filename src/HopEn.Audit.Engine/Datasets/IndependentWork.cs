using HopEn.Audit.Model.Concurrency;

namespace HopEn.Audit.Engine.Datasets;

/// <summary>Runs two series of statements that need nothing of each other.</summary>
internal static class IndependentWork
{
    /// <summary>At once when the dataset is small, each on a thread; else one after the other, every core being busy with each.</summary>
    /// <param name="dataset">Dataset.</param>
    /// <param name="first">Runs in the main session: its temporary tables stay.</param>
    /// <param name="second">Runs in a session of its own when the dataset is small: it leaves no temporary table.</param>
    /// <param name="cancellation">Interrupts both; the failure of one interrupts the other.</param>
    public static void Run(
        Dataset dataset,
        Action<Dataset, CancellationToken> first,
        Action<Dataset, CancellationToken> second,
        CancellationToken cancellation
    )
    {
        if (!dataset.IsSmall)
        {
            first(dataset, cancellation);
            second(dataset, cancellation);
            return;
        }

        using var session = dataset.OpenSession();
        SideBySide.Run([stop => first(dataset, stop), stop => second(session, stop)], cancellation);
    }
}
