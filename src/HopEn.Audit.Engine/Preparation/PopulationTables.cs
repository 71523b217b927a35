using System.Globalization;
using System.Reflection;
using HopEn.Audit.Engine.Datasets;
using HopEn.Audit.Engine.Dossiers;

namespace HopEn.Audit.Engine.Preparation;

/// <summary>Fills the population of the indicators, and what reached each patient, once for every rule.</summary>
/// <remarks>Linking millions of messages to stays costs more than any question asked of the result: it is done once, when the loading ends.</remarks>
internal static class PopulationTables
{
    /// <summary>Bits of « facts »: a CDA that was not refused, by channel and attachment.</summary>
    public const int AnyCda = 63;

    /// <summary>Applicative mailboxes only.</summary>
    public const int Applicative = 7;

    /// <summary>Mailboxes attached as required, or whose attachment is not known.</summary>
    public const int NotUnattached = 0b011011;

    private const string Stays = "'inpatient', 'uhcd', 'long-term-care', 'newborn', 'confidential'";

    private static readonly string[] Told = ["choice", "pathway", "type_list", "validated_type"];

    private static readonly string[] Counted =
    [
        "sender",
        "equipped",
        "fact",
        "written_type",
        "population",
        "eligible",
        "document_state",
    ];

    private const string Venues = "venues.sql";

    private const string Patients = "population.sql";

    private const string Documents = "document-fate.sql";

    // What has served both is dropped at once: millions of rows of it would push the rest to the disk.
    private const string Served = "DROP TABLE raw.venue; DROP VIEW raw.message";

    private static readonly string[] Looked = ["send", "document", "pathway_patient"];

    /// <summary>The bits that make a patient reached, given the choices.</summary>
    public static int Mask(PopulationChoices choices) =>
        AnyCda
        & (choices.ApplicativeOnly ? Applicative : AnyCda)
        & (choices.ExcludeUnattached ? NotUnattached : AnyCda);

    /// <summary>Fills the tables.</summary>
    public static void Fill(Dataset dataset, DatasetContext context, CancellationToken cancellation)
    {
        var choices = context.Dossier.Population;
        dataset.Execute(Emptied(Told.Concat(Counted)), cancellation);
        var month = RetainedMonth.Of(context.Dossier, context.Today);
        dataset.Execute(
            $"INSERT INTO raw.choice VALUES ({Sql.Text(month.Code)}, {Number(choices.SendDaysAfter)}, {Flag(choices.SendsByMonth)}, {Number(Mask(choices))})",
            cancellation
        );
        if (context.Dossier.ValidatedTypes is { } list)
        {
            dataset.Execute($"INSERT INTO raw.type_list VALUES ({Sql.Date(list.ValidatedOn)})", cancellation);
            if (list.Codes.Count > 0)
                dataset.Execute(
                    $"INSERT INTO raw.validated_type VALUES {string.Join(", ", list.Codes.Select(code => $"({Sql.Text(code)})"))}",
                    cancellation
                );
        }

        // Without any message or document nobody asks who is counted.
        if (dataset.Columns.Meet("encounter") && !Looked.Append("dmp_submission").Any(dataset.Columns.Meet))
            return;
        foreach (var pathway in context.Dossier.Pathways)
        {
            dataset.Execute(
                $"INSERT INTO raw.pathway VALUES ({Sql.Text(pathway.Id)}, {Number(pathway.DaysBefore)}, {Number(pathway.DaysAfter)}, {Sql.Date(pathway.ValidatedOn)}, {Flag(pathway.UseCases.Any(use => use.IsQualitative))}, {Flag(pathway.UseCases.Count > 0)})",
                cancellation
            );
        }

        // A list and a dossier rarely write the name of a pathway with the same capitals and accents.
        if (context.Dossier.Pathways.Count > 0)
            dataset.Execute(
                "UPDATE raw.pathway_patient SET pathway = w.pathway FROM raw.pathway w WHERE pathway_patient.pathway <> w.pathway AND folded(pathway_patient.pathway) = folded(left(w.pathway, 80))",
                cancellation
            );
        dataset.Execute(
            "INSERT INTO raw.pathway SELECT DISTINCT pathway, 30, 30, NULL::DATE, false, false FROM raw.pathway_patient WHERE reject IS NULL AND pathway NOT IN (SELECT pathway FROM raw.pathway)",
            cancellation
        );
        Run(Venues, dataset, context, cancellation);
        Abreast.Run(
            dataset,
            (here, stop) => Run(Patients, here, context, stop),
            (here, stop) => Run(Documents, here, context, stop),
            cancellation
        );
        dataset.Execute(Served, cancellation);
    }

    /// <summary>The statements that count the population, as they ran, and as they may run again; the addresses that the dossier leaves out are only counted.</summary>
    public static string Shown(Dataset dataset, DatasetContext context) =>
        string.Join(
                '\n',
                [
                    Emptied(Counted) + ";\n",
                    .. new[] { Venues, Patients, Documents }.Select(step =>
                        Text(step, dataset, context, context.Dossier.Population with { ExcludedRecipients = [] })
                    ),
                    Served + ";\n",
                ]
            )
            .Replace(
                "recipient_key IN (NULL)",
                $"recipient_key IN (NULL /* {Number(context.Dossier.Population.ExcludedRecipients.Count)} adresse(s) du dossier */)",
                StringComparison.Ordinal
            );

    private static string Emptied(IEnumerable<string> tables) =>
        string.Join(";\n", tables.Select(table => $"DELETE FROM raw.{table}"));

    private static void Run(string step, Dataset dataset, DatasetContext context, CancellationToken cancellation)
    {
        foreach (
            var statement in Text(step, dataset, context, context.Dossier.Population)
                .Split(";\n", StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        )
            dataset.Execute(statement, cancellation);
    }

    private static string Text(string step, Dataset dataset, DatasetContext context, PopulationChoices choices)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(step)!;
        using var reader = new StreamReader(stream);
        string[] excluded =
        [
            "emergency",
            "out-of-scope",
            .. choices.Kinds.Where(kind => !kind.Value).Select(kind => kind.Key),
        ];
        var policy = context.Settings.GetValueOrDefault("mailbox-ej-policy", "auto");
        var acceptsEntity =
            policy == "accept"
            || (policy == "auto" && context.Dossier.Establishment.StatusClass == Model.LegalStatusClass.Public);
        var leftOut = choices
            .ExcludedRecipients.Select(address => dataset.Pseudonyms.KeySql("mailbox", Sql.Text(address)))
            .DefaultIfEmpty("NULL");
        var text = reader.ReadToEnd();
        // Asked of millions of rows when none answers: only where it matters.
        if (text.Contains("{needs-", StringComparison.Ordinal))
        {
            text = text.Replace("{needs-ins}", Flag(Any(dataset, "ins_id")), StringComparison.Ordinal)
                .Replace("{needs-stay}", Flag(Any(dataset, "encounter_id")), StringComparison.Ordinal);
        }

        return text.Replace("{merge-transfers}", Flag(choices.MergeTransfers), StringComparison.Ordinal)
            .Replace("{stays}", Stays, StringComparison.Ordinal)
            .Replace("{excluded}", string.Join(", ", excluded.Select(Sql.Text)), StringComparison.Ordinal)
            .Replace("{start}", Sql.Date(context.Dossier.Period.Start), StringComparison.Ordinal)
            .Replace("{end}", Sql.Date(context.Dossier.Period.End), StringComparison.Ordinal)
            .Replace(
                "{open-units}",
                string.Join(", ", choices.OpenStayUnits.Select(Sql.Text).DefaultIfEmpty("NULL")),
                StringComparison.Ordinal
            )
            .Replace("{accept-legal-entity}", Flag(acceptsEntity), StringComparison.Ordinal)
            .Replace("{left-out}", string.Join(", ", leftOut), StringComparison.Ordinal)
            .Replace("{by-month}", Flag(choices.SendsByMonth), StringComparison.Ordinal)
            .Replace("{days-after}", Number(choices.SendDaysAfter), StringComparison.Ordinal)
            .Replace(
                "{validation-known}",
                Flag(dataset.Columns.Meet("document.validated-on")),
                StringComparison.Ordinal
            )
            .Replace("{linkable}", "v.kind NOT IN ('emergency', 'out-of-scope')", StringComparison.Ordinal);
    }

    // A column that no message has needs no table to look it up in: such a table costs seconds over millions of stays.
    private static bool Any(Dataset dataset, string column) =>
        dataset.Scalar<bool>(
            string.Join(
                    " OR ",
                    Looked.Select(table =>
                        $"EXISTS (SELECT 1 FROM raw.{table} WHERE patient_id IS NULL AND {column} IS NOT NULL)"
                    )
                )
                .Insert(0, "SELECT ")
        );

    private static string Flag(bool value) => value ? "true" : "false";

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
