using System.Text.Json.Nodes;

namespace HopEn.Audit.Model;

/// <summary>Version 1.0 left it to its reader to name the kinds of source: the names of those days, as they were shown.</summary>
internal static class LabelsOfVersion1
{
    private static readonly Dictionary<string, string> Labels = new(StringComparer.Ordinal)
    {
        ["unit"] = "Structure",
        ["mailbox"] = "BAL déclarées",
        ["directory"] = "Annuaire Santé, extraction MSSanté",
        ["finess-csv"] = "FINESS (CSV)",
        ["finess-json"] = "FINESS+ (JSON)",
        ["whitelist"] = "Liste blanche MSSanté",
        ["encounter"] = "Venues",
        ["identity"] = "Identités",
        ["crosswalk"] = "Correspondance des identifiants",
        ["merge"] = "Fusions de dossiers",
        ["indicator"] = "Indicateurs déclarés",
        ["send"] = "Envois MSSanté",
        ["document"] = "Documents produits",
        ["dmp-submission"] = "Alimentations du DMP",
        ["correspondent"] = "Correspondants",
        ["pathway"] = "Patients des parcours",
        ["unsecured-exchange"] = "Échanges non sécurisés",
        ["equipment-rate"] = "Taux d’équipement",
        ["outages"] = "Interruptions connues de l’établissement",
        ["planned-event"] = "Événements prévus",
        ["reception"] = "Documents reçus",
        ["cda"] = "Documents CDA",
    };

    /// <summary>Writes the label of each source.</summary>
    public static void Write(JsonObject report)
    {
        foreach (var source in report.Objects("sources"))
        {
            if (source["kind"] is JsonValue value && value.TryGetValue<string>(out var kind))
                source["label"] = Labels.GetValueOrDefault(kind, kind);
        }
    }
}
