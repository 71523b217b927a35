namespace HopEn.Audit.Engine.Datasets;

/// <summary>A session that asks one question after another beside the main one, replaced once something went wrong in it.</summary>
/// <param name="main">A session of the dataset.</param>
internal sealed class AsideSession(DatasetSession main) : IDisposable
{
    /// <summary>The session to ask through.</summary>
    public DatasetSession Current { get; private set; } = main.Branch();

    /// <summary>Takes another: what a question left behind is no matter of the next one.</summary>
    public void Renew()
    {
        Current.Dispose();
        Current = main.Branch();
    }

    /// <inheritdoc />
    public void Dispose() => Current.Dispose();
}
