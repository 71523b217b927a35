using HopEn.Audit.Engine.Datasets;
using HopEn.Audit.Engine.Dossiers;
using HopEn.Audit.Engine.Indicators;
using HopEn.Audit.Engine.Outages;
using HopEn.Audit.Model;

namespace HopEn.Audit.Engine.Preparation;

/// <summary>
/// Fills the tables that come from the dossier rather than from an export, and narrows the views to whom the audit is about.
/// </summary>
internal static class DatasetScope
{
    /// <summary>Puts an establishment in place of the one before.</summary>
    /// <param name="dataset">Loaded dataset.</param>
    /// <param name="context">Dossier, settings and day.</param>
    /// <param name="cancellation">Interrupts the filling of the population.</param>
    /// <param name="isPart">Whether the establishment is one legal entity of a larger dossier: only what is surely its own is kept.</param>
    public static void Apply(Dataset dataset, DatasetContext context, bool isPart, CancellationToken cancellation)
    {
        FillDossier(dataset, context, cancellation);
        if (!isPart)
            SettledViews.OfDossier(dataset, cancellation);
        IndependentWork.Run(
            dataset,
            (here, stop) => NarrowPatients(here, isPart, stop),
            (here, stop) => NarrowMailboxes(here, isPart, stop),
            cancellation
        );
        PopulationTables.Fill(dataset, context, cancellation);
        IndependentWork.Run(dataset, SettledViews.OfPatients, SettleDocuments, cancellation);
    }

    private static void FillDossier(Dataset dataset, DatasetContext context, CancellationToken cancellation)
    {
        dataset.Execute(
            "DELETE FROM raw.establishment; DELETE FROM raw.perimeter; DELETE FROM raw.setting",
            cancellation
        );
        var (establishment, period) = (context.Dossier.Establishment, context.Dossier.Period);
        string[] row =
        [
            SqlLiteral.Text(establishment.FinessPmsi),
            SqlLiteral.Text(Code(establishment.StatusClass)),
            SqlLiteral.Text(establishment.Department),
            establishment.SunEsFunded switch
            {
                true => "true",
                false => "false",
                null => "NULL",
            },
            SqlLiteral.Date(period.Start),
            SqlLiteral.Date(period.End),
            SqlLiteral.Date(context.Today),
        ];
        Insert(dataset, "establishment", [$"({string.Join(", ", row)})"]);
        var entities = Perimeter("ej", establishment.LegalEntities);
        Insert(dataset, "perimeter", entities.Concat(Perimeter("et", establishment.Sites)));
        Insert(
            dataset,
            "setting",
            context.Settings.Select(setting => $"({SqlLiteral.Text(setting.Key)}, {SqlLiteral.Text(setting.Value)})")
        );
    }

    private static void SettleDocuments(Dataset dataset, CancellationToken cancellation)
    {
        OutageTables.Close(dataset, cancellation);
        SettledViews.OfDocuments(dataset, cancellation);
    }

    private static void NarrowPatients(Dataset dataset, bool isPart, CancellationToken cancellation)
    {
        SettledViews.Narrow(
            dataset,
            "encounter",
            isPart ? "site IN (SELECT finess FROM perimeter)" : OwnOfSharedFiles(dataset, "encounter", "site"),
            cancellation
        );
        var seen = dataset.Columns.Meet("encounter") ? "patient_id IN (SELECT patient_id FROM encounter)" : null;
        SettledViews.Narrow(
            dataset,
            "identity",
            seen is null ? null
                : isPart ? seen
                : dataset.Ledger.Shared("identity") is { } shared ? $"(NOT {shared} OR {seen})"
                : null,
            cancellation
        );
    }

    private static void NarrowMailboxes(Dataset dataset, bool isPart, CancellationToken cancellation)
    {
        SettledViews.Narrow(
            dataset,
            "mailbox",
            isPart ? "finess IN (SELECT finess FROM perimeter)" : OwnOfSharedFiles(dataset, "mailbox", "finess"),
            cancellation
        );
        SettledViews.Narrow(
            dataset,
            "cda_document",
            isPart ? "custodian IN (SELECT finess FROM perimeter)" : null,
            cancellation
        );
        SettledViews.Narrow(dataset, "document_finding", null, cancellation);
    }

    // A file that several establishments share holds rows of the others.
    private static string? OwnOfSharedFiles(Dataset dataset, string table, string column) =>
        dataset.Ledger.Shared(table) is { } shared
            ? $"(NOT {shared} OR {column} IS NULL OR {column} IN (SELECT finess FROM perimeter))"
            : null;

    private static IEnumerable<string> Perimeter(string kind, IReadOnlyList<FinessEntity> entities) =>
        entities.Select(entity => $"({SqlLiteral.Text(entity.Finess)}, '{kind}', {SqlLiteral.Text(entity.Name)})");

    private static void Insert(Dataset dataset, string table, IEnumerable<string> rows)
    {
        var values = string.Join(", ", rows);
        if (values.Length > 0)
            dataset.Execute($"INSERT INTO raw.{table} VALUES {values}");
    }

    private static string Code(LegalStatusClass status) =>
        status switch
        {
            LegalStatusClass.Public => "public",
            LegalStatusClass.PrivateNonProfit => "private-non-profit",
            LegalStatusClass.PrivateForProfit => "private-for-profit",
            LegalStatusClass.Undetermined => "undetermined",
            _ => throw new ArgumentOutOfRangeException(nameof(status), status, "Unknown class."),
        };
}
