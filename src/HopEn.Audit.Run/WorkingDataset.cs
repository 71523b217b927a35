using HopEn.Audit.Engine.Datasets;
using HopEn.Audit.Engine.Dossiers;
using HopEn.Audit.Model;
using HopEn.Audit.Sources;
using HopEn.Audit.Sources.Files;
using HopEn.Audit.Sources.Kinds;
using HopEn.Audit.Sources.Readers;

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

    /// <summary>Fills it with the files of a dossier.</summary>
    /// <param name="dossier">Dossier, its sources narrowed to those that are looked at.</param>
    /// <param name="cancellation">Interrupts the loading.</param>
    public void Load(Dossier dossier, CancellationToken cancellation) =>
        SourceLoader.Load(dossier, Dataset, SourceReaders.OfFiles, null, cancellation);

    /// <inheritdoc />
    public void Dispose()
    {
        Dataset.Dispose();
        temporary.Dispose();
    }
}
