using HopEn.Audit.Engine.Dossiers;
using HopEn.Audit.Model;

namespace HopEn.Audit.Engine.Evaluation;

/// <summary>Says in French which source or column a rule lacks, and who can supply it.</summary>
internal static class MissingText
{
    public static MissingData Of(string need)
    {
        var alternatives = need.Split('|').Select(Describe).ToArray();
        var first = need.Split('|')[0].Split('.', 2);
        return new MissingData(
            first[0],
            first.Length > 1 ? first[1] : null,
            $"Il manque {string.Join(" ou ", alternatives.Select(a => a.What))}\u202f; à demander à\u202f: {alternatives[0].Who}."
        );
    }

    private static string Published(string column) =>
        column switch
        {
            "close-date" => "date de fermeture",
            "legal-status" => "statut juridique",
            _ => column,
        };

    private static (string What, string Who) Describe(string need)
    {
        var parts = need.Split('.', 2);
        var (kind, who) = parts[0] switch
        {
            "unit" => (SourceKind.Unit, "DIM ou contrôle de gestion"),
            "mailbox" => (SourceKind.Mailbox, "référent MSSanté ou opérateur"),
            "directory_mailbox" => (
                SourceKind.Directory,
                "téléchargement libre (data.gouv.fr, «\u202fannuaire-sante-extraction-des-bal-mssante\u202f»)"
            ),
            "site" => (
                parts.Length > 1 && parts[1] != "close-date" ? SourceKind.FinessCsv : SourceKind.FinessJson,
                "téléchargement libre (data.gouv.fr, «\u202ffiness-structures\u202f»)"
            ),
            "legal_entity" => (
                SourceKind.FinessJson,
                "téléchargement libre (data.gouv.fr, «\u202ffiness-structures\u202f»)"
            ),
            "whitelist_domain" => (SourceKind.Whitelist, "espace de confiance MSSanté"),
            "encounter" => (SourceKind.Encounter, "DIM"),
            "identity" => (SourceKind.Identity, "cellule d’identitovigilance"),
            "send" => (SourceKind.Send, "opérateur MSSanté, équipe EAI ou éditeur du DPI"),
            "document" => (SourceKind.Document, "éditeur du DPI ou équipe EAI"),
            "dmp_submission" => (SourceKind.DmpSubmission, "éditeur du DPI ou équipe EAI"),
            "correspondent" => (SourceKind.Correspondent, "éditeur du DPI"),
            "pathway_patient" => (SourceKind.Pathway, "DIM, avec le référent du parcours"),
            "unsecured_exchange" => (SourceKind.UnsecuredExchange, "RSSI ou DPO"),
            "cda_document" or "document_finding" => (SourceKind.Cda, "éditeur du DPI ou équipe EAI"),
            "equipment_rate" => (SourceKind.EquipmentRate, "ARS ou GRADeS"),
            "indicator" => (SourceKind.Indicator, "l’éditeur ou l’outil qui les calcule"),
            "outage" => (SourceKind.Outages, "vous-même\u202f: un fichier outages.yml dans le dossier"),
            "reception" => (SourceKind.Reception, "éditeur du DPI ou équipe EAI"),
            "planned_event" => (SourceKind.PlannedEvent, "référents DMP et Mon espace santé"),
            _ => throw new ArgumentOutOfRangeException(nameof(need), need, "Unknown table."),
        };
        if (parts.Length == 1)
            return (kind.Label(), who);
        var label = SourceCatalogue.Columns(kind).FirstOrDefault(column => column.Name == parts[1])?.Label
            ?? Published(parts[1]);
        return ($"la colonne «\u202f{label}\u202f» dans {kind.Label()}", who);
    }
}
