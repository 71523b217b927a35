using HopEn.Audit.Engine.Datasets;
using HopEn.Audit.Engine.Kinds;

namespace HopEn.Audit.Engine.Preparation;

/// <summary>Makes a loaded dataset ready for rules: patient keys matched, what the dossier tells filled, views narrowed.</summary>
public static class DatasetPreparation
{
    /// <summary>Records which interruptions of national services are known, once, before the dataset is sealed.</summary>
    /// <param name="dataset">Dataset, not sealed.</param>
    /// <param name="known">The interruptions.</param>
    public static void Record(Dataset dataset, KnownOutages known)
    {
        ArgumentNullException.ThrowIfNull(dataset);
        ArgumentNullException.ThrowIfNull(known);
        dataset.Outages = known;
        OutageTables.Fill(dataset, known);
        dataset.Columns.Declare("outage", "outages", "service");
    }

    /// <summary>
    /// Ends the loading: matches the patient keys, gives all keys numbers drawn by lot, computes of the rows what every question
    /// would, fills what the dossier tells, then refuses files, extensions and any change of configuration.
    /// </summary>
    /// <param name="dataset">Loaded dataset.</param>
    /// <param name="context">What the dossier tells.</param>
    /// <param name="cancellation">Interrupts the matching of patient keys.</param>
    public static void Seal(Dataset dataset, DatasetContext context, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(dataset);
        ArgumentNullException.ThrowIfNull(context);
        dataset.EndLoading();
        ImplausibleDays.AddNotices(dataset);
        new LeadingZeros(dataset, cancellation).Run();
        new KeyResolver(dataset, cancellation).Run();
        new SharedKeys(dataset, cancellation).Run();
        new RareTexts(dataset, context, cancellation).Run();
        new DenseIds(dataset, context.Ids, cancellation).Run();
        foreach (var statement in SqlScript.Statements(Computed(dataset.Kinds)))
            dataset.Execute(statement, cancellation);
        DatasetScope.Apply(dataset, context, isPart: false, cancellation);
        dataset.Seal();
    }

    /// <summary>What is computed of the rows of every kind once all are read, SQL.</summary>
    public static string Computed(SourceKinds kinds)
    {
        ArgumentNullException.ThrowIfNull(kinds);
        return string.Concat(kinds.All.Select(kind => kind.SealSql));
    }

    /// <summary>Narrows a sealed dataset to one legal entity of the dossier.</summary>
    /// <param name="dataset">Sealed dataset.</param>
    /// <param name="context">The dossier as if it held that entity only.</param>
    /// <param name="cancellation">Interrupts the filling of the population.</param>
    public static void Narrow(Dataset dataset, DatasetContext context, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(dataset);
        ArgumentNullException.ThrowIfNull(context);
        dataset.Pseudonyms = dataset.Pseudonyms.OfEntity(context.Dossier.Establishment.LegalEntities[0].Finess);
        DatasetScope.Apply(dataset, context, isPart: true, cancellation);
    }
}
