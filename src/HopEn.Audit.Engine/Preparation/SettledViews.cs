using HopEn.Audit.Engine.Datasets;

namespace HopEn.Audit.Engine.Preparation;

/// <summary>Puts what a view gives in a table, so that each rule finds it ready.</summary>
/// <remarks>
/// A view is planned and computed again by every rule that reads it, joins and windows included. The registry is small whatever
/// the hospital: its views are always settled. The others are settled in a small dataset only, where planning is what costs
/// (the questions of the demonstration took a third of the time); in a large one, tables would hold its rows twice.
/// </remarks>
internal static class SettledViews
{
    // In the order of their dependencies.
    private static readonly string[] Registry = ["site", "legal_entity", "whitelist_domain"];

    private static readonly string[] Files =
    [
        "source",
        "directory_mailbox",
        "planned_event",
        "equipment_rate",
        "dmp_submission",
    ];

    private static readonly string[] Counted = ["population", "pathway", "reception"];

    private static readonly string[] Written = ["document", "sent_type"];

    /// <summary>Settles what is the same for the whole dossier and for each of its legal entities, once.</summary>
    public static void OfDossier(Dataset dataset, CancellationToken cancellation)
    {
        foreach (var view in Registry)
            Keep(dataset, view, null, cancellation);
        foreach (var view in Files)
            Narrow(dataset, view, null, cancellation);
    }

    /// <summary>Settles what is computed of the patients of the establishment that the audit is about.</summary>
    public static void OfPatients(Dataset dataset, CancellationToken cancellation)
    {
        foreach (var view in Counted)
            Narrow(dataset, view, null, cancellation);
    }

    /// <summary>Settles what is computed of its documents.</summary>
    public static void OfDocuments(Dataset dataset, CancellationToken cancellation)
    {
        foreach (var view in Written)
            Narrow(dataset, view, null, cancellation);
    }

    /// <summary>Makes a view show some of the rows of its <c>any_</c> view only.</summary>
    /// <param name="dataset">Dataset.</param>
    /// <param name="view">View that rules read.</param>
    /// <param name="condition">SQL condition; null for every row.</param>
    /// <param name="cancellation">Interrupts the filling of the table.</param>
    public static void Narrow(Dataset dataset, string view, string? condition, CancellationToken cancellation)
    {
        if (dataset.IsSmall)
            Keep(dataset, view, condition, cancellation);
        else
            dataset.Execute($"CREATE OR REPLACE VIEW {view} AS {Rows(view, condition)}", cancellation);
    }

    private static void Keep(Dataset dataset, string view, string? condition, CancellationToken cancellation) =>
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
