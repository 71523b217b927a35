using System.Globalization;
using HopEn.Audit.Engine.Datasets;
using HopEn.Audit.Engine.Dossiers;

namespace HopEn.Audit.Engine.Preparation;

/// <summary>Fills the population of the indicators, and what reached each patient, once for every rule.</summary>
/// <remarks>
/// Linking millions of messages to stays costs more than any question asked of the result: it is done once, when the
/// loading ends.
/// </remarks>
internal static class PopulationTables
{
    private static readonly string[] OfDossier = ["choice", "pathway", "type_list", "validated_type", "counted_kind"];

    private static readonly string[] Computed =
    [
        "sender",
        "equipped",
        "fact",
        "written_type",
        "described",
        "population",
        "eligible",
        "document_state",
    ];

    private const string Venues = "venues.sql";

    private const string Patients = "population.sql";

    private const string Documents = "document-fate.sql";

    // What has served both is dropped at once: millions of rows of it would push the rest to the disk.
    private const string DropSteps = "DROP TABLE raw.venue; DROP VIEW raw.message";

    /// <summary>SQL of the flags of « facts » that make a patient reached, given the choices.</summary>
    public static string Mask(PopulationChoices choices) =>
        (choices.ApplicativeOnly, choices.ExcludeUnattached) switch
        {
            (true, true) => "applicative_cda() & not_unattached_cda()",
            (true, false) => "applicative_cda()",
            (false, true) => "not_unattached_cda()",
            (false, false) => "any_cda()",
        };

    /// <summary>Fills the tables.</summary>
    public static void Fill(Dataset dataset, DatasetContext context, CancellationToken cancellation)
    {
        dataset.Execute(Emptied(OfDossier.Concat(Computed)), cancellation);
        FillChoices(dataset, context, cancellation);
        // Without any message or document nobody asks who is counted.
        if (
            dataset.Columns.Meet("encounter")
            && !PopulationScript.Linkable.Append("dmp_submission").Any(dataset.Columns.Meet)
        )
            return;
        FillPathways(dataset, context.Dossier, cancellation);
        Run(Venues, dataset, context, cancellation);
        IndependentWork.Run(
            dataset,
            (here, stop) => Run(Patients, here, context, stop),
            (here, stop) => Run(Documents, here, context, stop),
            cancellation
        );
        dataset.Execute(DropSteps, cancellation);
    }

    /// <summary>The statements that count the population, as they ran, and as they may run again.</summary>
    /// <remarks>The addresses that the dossier leaves out are only counted.</remarks>
    public static string ScriptForEvidence(Dataset dataset, DatasetContext context)
    {
        var choices = context.Dossier.Population;
        var withoutAddresses = choices with { ExcludedRecipients = [] };
        var steps = new[] { Venues, Patients, Documents }.Select(step =>
            PopulationScript.Text(step, dataset, context, withoutAddresses)
        );
        return string.Join('\n', [Emptied(Computed) + ";\n", .. steps, DropSteps + ";\n"])
            .Replace(
                "recipient_key IN (NULL)",
                $"recipient_key IN (NULL /* {Number(choices.ExcludedRecipients.Count)} adresse(s) du dossier */)",
                StringComparison.Ordinal
            );
    }

    private static void FillChoices(Dataset dataset, DatasetContext context, CancellationToken cancellation)
    {
        var choices = context.Dossier.Population;
        string[] row =
        [
            SqlLiteral.Text(RetainedMonth.Of(context.Dossier, context.Today).Month),
            Number(choices.SendDaysAfter),
            Flag(choices.SendsByMonth),
            Mask(choices),
            Flag(choices.EveryPathway),
            SqlLiteral.Date(context.MeasuredUntil),
        ];
        dataset.Execute($"INSERT INTO raw.choice VALUES ({string.Join(", ", row)})", cancellation);
        var kinds = choices.CountedKinds.Select(kind => $"({SqlLiteral.Text(kind)})");
        dataset.Execute($"INSERT INTO raw.counted_kind VALUES {string.Join(", ", kinds)}", cancellation);
        if (context.Dossier.ValidatedTypes is not { } list)
            return;
        dataset.Execute($"INSERT INTO raw.type_list VALUES ({SqlLiteral.Date(list.ValidatedOn)})", cancellation);
        if (list.Codes.Count > 0)
        {
            var codes = string.Join(", ", list.Codes.Select(code => $"({SqlLiteral.Text(code)})"));
            dataset.Execute($"INSERT INTO raw.validated_type VALUES {codes}", cancellation);
        }
    }

    private static void FillPathways(Dataset dataset, Dossier dossier, CancellationToken cancellation)
    {
        foreach (var pathway in dossier.Pathways)
        {
            string[] row =
            [
                SqlLiteral.Text(pathway.Id),
                Number(pathway.DaysBefore),
                Number(pathway.DaysAfter),
                SqlLiteral.Date(pathway.ValidatedOn),
                Flag(pathway.UseCases.Any(use => use.IsQualitative)),
                Flag(pathway.UseCases.Count > 0),
            ];
            dataset.Execute($"INSERT INTO raw.pathway VALUES ({string.Join(", ", row)})", cancellation);
        }

        // A list and a dossier rarely write the name of a pathway with the same capitals and accents.
        if (dossier.Pathways.Count > 0)
            dataset.Execute(
                """
                UPDATE raw.pathway_patient
                SET pathway = w.pathway
                FROM raw.pathway w
                WHERE pathway_patient.pathway <> w.pathway
                    AND folded(pathway_patient.pathway) = folded(left(w.pathway, 80))
                """,
                cancellation
            );
        dataset.Execute(
            """
            INSERT INTO raw.pathway
            SELECT DISTINCT pathway, 30, 30, NULL::DATE, false, false
            FROM raw.pathway_patient
            WHERE reject IS NULL AND pathway NOT IN (SELECT pathway FROM raw.pathway)
            """,
            cancellation
        );
    }

    private static string Emptied(IEnumerable<string> tables) =>
        string.Join(";\n", tables.Select(table => $"DELETE FROM raw.{table}"));

    private static void Run(string step, Dataset dataset, DatasetContext context, CancellationToken cancellation)
    {
        var text = PopulationScript.Text(step, dataset, context, context.Dossier.Population);
        foreach (var statement in SqlScript.Statements(text))
            dataset.Execute(statement, cancellation);
    }

    private static string Flag(bool value) => value ? "true" : "false";

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
