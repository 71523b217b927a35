using HopEn.Audit.Engine.Datasets;
using HopEn.Audit.Model;
using HopEn.Audit.Sources.Files;
using HopEn.Audit.Sources.Kinds;

namespace HopEn.Audit.Run;

/// <summary>A dataset in a private temporary folder, both swept when disposed.</summary>
public sealed class WorkingDataset : IDisposable
{
    private readonly PrivateFolder temporary = PrivateFolder.Create();

    private WorkingDataset(byte[] key, long? memoryBytes, TimeProvider clock) =>
        Dataset = Dataset.Open(
            new DatasetOptions(key, temporary.Path, memoryBytes),
            ParisTime.Today(clock),
            ShippedKinds.All
        );

    /// <summary>The dataset.</summary>
    public Dataset Dataset { get; }

    /// <summary>Opens one whose pseudonyms are of this run only: enough to look at files without telling anything of a person.</summary>
    public static WorkingDataset Open(TimeProvider clock) => new(PseudonymKey.OfThisRun().Bytes, null, clock);

    internal static WorkingDataset Open(PseudonymKey key, long? memoryBytes, TimeProvider clock) =>
        new(key.Bytes, memoryBytes, clock);

    /// <inheritdoc />
    public void Dispose()
    {
        Dataset.Dispose();
        temporary.Dispose();
    }
}
