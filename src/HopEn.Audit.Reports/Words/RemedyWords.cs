using HopEn.Audit.Model;

namespace HopEn.Audit.Reports.Words;

/// <summary>Words what to do about a fault of a document.</summary>
internal static class RemedyWords
{
    /// <summary>The wording of each code.</summary>
    public static IReadOnlyDictionary<string, Wording> All { get; } =
        new Dictionary<string, Wording>
        {
            [RemedyCodes.Opening] = (_, _) =>
                "Exporter de nouveau le document\u202f; s’il est toujours abîmé, demander à l’éditeur pourquoi son export l’est.",
            [RemedyCodes.Xdm] = (_, _) =>
                "Faire produire METADATA.XML à partir de l’en-tête du document, après sa dernière modification.",
            [RemedyCodes.Mail] = (_, _) => "Comparer le courriel à la spécification, avec l’opérateur MSSanté.",
            [RemedyCodes.Xsd] = (_, _) =>
                "Donner à l’éditeur le fichier et la ligne\u202f: l’ordre et le nom des éléments sont ceux du schéma CDA.",
            [RemedyCodes.Official] = (_, _) =>
                "Donner à l’éditeur la règle officielle, le fichier et la ligne\u202f: "
                + "la correction est dans son modèle de document.",
            [RemedyCodes.Ins] = (_, _) =>
                "Reprendre l’identité par INSi\u202f; faire recopier dans l’en-tête tous les traits de l’INS, sans saisie.",
            [RemedyCodes.DocumentType] = (_, _) =>
                "Corriger la table des types (code, codeSystem, displayName) dans le logiciel qui produit le document.",
            [RemedyCodes.Organisation] = (_, _) =>
                "Corriger l’identifiant de structure (1 suivi du FINESS) dans le paramétrage du logiciel.",
            [RemedyCodes.Version] = (_, _) =>
                "Donner à chaque nouvelle version le même setId, un versionNumber supérieur "
                + "et l’identifiant de celle qu’elle remplace.",
            [RemedyCodes.Dates] = (_, _) =>
                "Vérifier l’heure du serveur et le fuseau\u202f: chaque date avec heure porte son décalage.",
            [RemedyCodes.UnstructuredBody] = (_, _) =>
                "Faire produire le corps en PDF/A-1 encodé en base64, et ouvrir un exemple avant de rouvrir les envois.",
            [RemedyCodes.Narrative] = (_, _) =>
                "Faire produire le texte lisible de chaque section\u202f: c’est lui que le destinataire voit.",
            [RemedyCodes.DisplayName] = (_, _) =>
                "Faire porter à chaque code son libellé (displayName), tiré de la terminologie.",
            [RemedyCodes.Header] = (_, _) =>
                "Compléter l’en-tête dans le modèle de document du logiciel (structuration minimale du CI-SIS).",
        };
}
