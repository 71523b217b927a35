using HopEn.Audit.Engine.Datasets;
using HopEn.Audit.Engine.Dossiers;
using HopEn.Audit.Engine.Indicators;
using HopEn.Audit.Engine.Outages;
using HopEn.Audit.Model;

namespace HopEn.Audit.Engine.Preparation;

/// <summary>Fills the tables that come from the dossier rather than from an export, and narrows the views to whom the audit is about.</summary>
internal static class DatasetScope
{
    /// <summary>Puts an establishment in place of the one before.</summary>
    /// <param name="dataset">Loaded dataset.</param>
    /// <param name="context">Dossier, settings and day.</param>
    /// <param name="cancellation">Interrupts the filling of the population.</param>
    /// <param name="isPart">Whether the establishment is one legal entity of a larger dossier: only what is surely its own is kept.</param>
    public static void Apply(Dataset dataset, DatasetContext context, bool isPart, CancellationToken cancellation)
    {
        var establishment = context.Dossier.Establishment;
        dataset.Execute(
            "DELETE FROM raw.establishment; DELETE FROM raw.perimeter; DELETE FROM raw.setting",
            cancellation
        );
        var sunEs = establishment.SunEsFunded is { } funded ? (funded ? "true" : "false") : "NULL";
        dataset.Execute(
            $"""
            INSERT INTO raw.establishment VALUES ({Sql.Text(establishment.FinessPmsi)}, {Sql.Text(
                Code(establishment.StatusClass)
            )},
                {Sql.Text(establishment.Department)}, {sunEs}, {Sql.Date(context.Dossier.Period.Start)}, {Sql.Date(
                context.Dossier.Period.End
            )}, {Sql.Date(context.Today)})
            """,
            cancellation
        );
        Insert(
            dataset,
            "perimeter",
            Perimeter("ej", establishment.LegalEntities).Concat(Perimeter("et", establishment.Sites))
        );
        Insert(
            dataset,
            "setting",
            context.Settings.Select(setting => $"({Sql.Text(setting.Key)}, {Sql.Text(setting.Value)})")
        );

        if (!isPart)
            SettledViews.OfDossier(dataset, cancellation);
        Abreast.Run(
            dataset,
            (here, stop) => Patients(here, isPart, stop),
            (here, stop) => Mailboxes(here, isPart, stop),
            cancellation
        );
        PopulationTables.Fill(dataset, context, cancellation);
        Abreast.Run(dataset, SettledViews.OfPatients, Closed, cancellation);
    }

    private static void Closed(Dataset dataset, CancellationToken cancellation)
    {
        OutageTables.Close(dataset, cancellation);
        SettledViews.OfDocuments(dataset, cancellation);
    }

    private static void Patients(Dataset dataset, bool isPart, CancellationToken cancellation)
    {
        SettledViews.Narrow(
            dataset,
            "encounter",
            isPart ? "site IN (SELECT finess FROM perimeter)" : Foreign(dataset, "encounter", "site"),
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

    private static void Mailboxes(Dataset dataset, bool isPart, CancellationToken cancellation)
    {
        SettledViews.Narrow(
            dataset,
            "mailbox",
            isPart ? "finess IN (SELECT finess FROM perimeter)" : Foreign(dataset, "mailbox", "finess"),
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

    private static string? Foreign(Dataset dataset, string table, string column) =>
        dataset.Ledger.Shared(table) is { } shared
            ? $"(NOT {shared} OR {column} IS NULL OR {column} IN (SELECT finess FROM perimeter))"
            : null;

    private static IEnumerable<string> Perimeter(string kind, IReadOnlyList<FinessEntity> entities) =>
        entities.Select(entity => $"({Sql.Text(entity.Finess)}, '{kind}', {Sql.Text(entity.Name)})");

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
