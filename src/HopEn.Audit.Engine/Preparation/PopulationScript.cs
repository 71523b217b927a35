using System.Globalization;
using HopEn.Audit.Engine.Datasets;
using HopEn.Audit.Engine.Dossiers;
using HopEn.Audit.Model;

namespace HopEn.Audit.Engine.Preparation;

/// <summary>The statements that count the population, with the choices of a dossier in place.</summary>
internal static class PopulationScript
{
    /// <summary>Tables whose rows are linked to the stays.</summary>
    public static readonly IReadOnlyList<string> Linkable = ["send", "document", "pathway_patient"];

    private const string Stays = "'inpatient', 'uhcd', 'long-term-care', 'newborn', 'confidential'";

    private static readonly string[] NeverCounted = ["emergency", "out-of-scope"];

    /// <summary>The text of a step.</summary>
    /// <param name="step">File of the step.</param>
    /// <param name="dataset">Loaded dataset.</param>
    /// <param name="context">Dossier, settings and day.</param>
    /// <param name="choices">Choices of the dossier, or others to be shown.</param>
    public static string Text(string step, Dataset dataset, DatasetContext context, PopulationChoices choices)
    {
        var text = SqlScript.Text(step);
        // Asked of millions of rows when none answers: only where it matters.
        if (text.Contains("{needs-", StringComparison.Ordinal))
        {
            text = text.Replace("{needs-ins}", Flag(AnyNeeds(dataset, "ins_id")), StringComparison.Ordinal)
                .Replace("{needs-stay}", Flag(AnyNeeds(dataset, "encounter_id")), StringComparison.Ordinal);
        }

        foreach (var (place, value) in Places(dataset, context, choices))
            text = text.Replace(place, value, StringComparison.Ordinal);
        return text;
    }

    private static (string Place, string Value)[] Places(
        Dataset dataset,
        DatasetContext context,
        PopulationChoices choices
    )
    {
        var excluded = NeverCounted.Concat(choices.Kinds.Where(kind => !kind.Value).Select(kind => kind.Key));
        var leftOut = choices.ExcludedRecipients.Select(address =>
            dataset.Pseudonyms.KeySql("mailbox", SqlLiteral.Text(address))
        );
        return
        [
            ("{merge-transfers}", Flag(choices.MergeTransfers)),
            ("{stays}", Stays),
            ("{excluded}", string.Join(", ", excluded.Select(SqlLiteral.Text))),
            ("{start}", SqlLiteral.Date(context.Dossier.Period.Start)),
            ("{end}", SqlLiteral.Date(context.Dossier.Period.End)),
            ("{open-units}", string.Join(", ", choices.OpenStayUnits.Select(SqlLiteral.Text).DefaultIfEmpty("NULL"))),
            ("{accept-legal-entity}", Flag(AcceptsLegalEntity(context))),
            ("{left-out}", string.Join(", ", leftOut.DefaultIfEmpty("NULL"))),
            ("{by-month}", Flag(choices.SendsByMonth)),
            ("{days-after}", choices.SendDaysAfter.ToString(CultureInfo.InvariantCulture)),
            ("{measured-until}", SqlLiteral.Date(context.MeasuredUntil)),
            ("{validation-known}", Flag(dataset.Columns.Meet("document.validated-on"))),
            ("{linkable}", "v.kind NOT IN ('emergency', 'out-of-scope')"),
        ];
    }

    // Whether a mailbox may be attached to the legal entity rather than to a site.
    private static bool AcceptsLegalEntity(DatasetContext context) =>
        context.Settings.GetValueOrDefault("mailbox-ej-policy", "auto") switch
        {
            "accept" => true,
            "auto" => context.Dossier.Establishment.StatusClass == LegalStatusClass.Public,
            _ => false,
        };

    // A column that no message has needs no table to look it up in: such a table costs seconds over millions of stays.
    private static bool AnyNeeds(Dataset dataset, string column)
    {
        var rows = Linkable.Select(table =>
            $"EXISTS (SELECT 1 FROM raw.{table} WHERE patient_id IS NULL AND {column} IS NOT NULL)"
        );
        return dataset.Scalar<bool>("SELECT " + string.Join(" OR ", rows));
    }

    private static string Flag(bool value) => value ? "true" : "false";
}
