using HopEn.Audit.Engine.Datasets;
using HopEn.Audit.Engine.Kinds;

namespace HopEn.Audit.Engine.Preparation;

/// <summary>Puts what a view gives in a table, so that each rule finds it ready.</summary>
/// <remarks>
/// A view is planned and computed again by every rule that reads it, joins and windows included. The registry is small whatever
/// the hospital: its views are always settled. The others are settled in a small dataset only, where planning is what costs
/// (the questions of the demonstration took a third of the time); in a large one, tables would hold its rows twice.
/// </remarks>
internal static class SettledViews
{
    // Views of the engine's own, besides those that the kinds of source name.
    private static readonly string[] Counted = ["population", "pathway"];

    /// <summary>Settles what is the same for the whole dossier and for each of its legal entities, once.</summary>
    public static void OfDossier(Dataset dataset, CancellationToken cancellation)
    {
        foreach (var view in Named(dataset, Settling.Always))
            Store(dataset, view, null, cancellation);
        foreach (var view in Named(dataset, Settling.Once).Prepend("source"))
            Narrow(dataset, view, null, cancellation);
    }

    /// <summary>
    /// Settles what is computed of the patients of the establishment that the audit is about, and what its exports say of it.
    /// </summary>
    public static void OfPatients(Dataset dataset, CancellationToken cancellation)
    {
        foreach (var view in Counted.Concat(Named(dataset, Settling.Scope)))
            Narrow(dataset, view, null, cancellation);
    }

    /// <summary>Settles what is computed of its documents.</summary>
    public static void OfDocuments(Dataset dataset, CancellationToken cancellation) =>
        Narrow(dataset, "document", null, cancellation);

    private static IEnumerable<string> Named(Dataset dataset, Settling when) =>
        dataset
            .Kinds.All.SelectMany(kind => kind.Settled)
            .Where(view => view.Value == when)
            .Select(view => view.Key)
            .Distinct(StringComparer.Ordinal);

    /// <summary>Makes a view show some of the rows of its <c>any_</c> view only.</summary>
    /// <param name="dataset">Dataset.</param>
    /// <param name="view">View that rules read.</param>
    /// <param name="condition">SQL condition; null for every row.</param>
    /// <param name="cancellation">Interrupts the filling of the table.</param>
    public static void Narrow(Dataset dataset, string view, string? condition, CancellationToken cancellation)
    {
        if (dataset.IsSmall)
            Store(dataset, view, condition, cancellation);
        else
            dataset.Execute($"CREATE OR REPLACE VIEW {view} AS {Rows(view, condition)}", cancellation);
    }

    private static void Store(Dataset dataset, string view, string? condition, CancellationToken cancellation) =>
        dataset.Execute(
            $"""
            CREATE OR REPLACE TABLE raw.settled_{view} AS {Rows(view, condition)};
            CREATE OR REPLACE VIEW {view} AS SELECT * FROM raw.settled_{view}
            """,
            cancellation
        );

    // A view without condition is left as the schema wrote it: DuckDB sees through it at no cost.
    private static string Rows(string view, string? condition) =>
        $"SELECT * FROM raw.any_{view}{(condition is null ? string.Empty : " WHERE " + condition)}";
}
