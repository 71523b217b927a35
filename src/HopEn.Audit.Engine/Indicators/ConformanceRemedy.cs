namespace HopEn.Audit.Engine.Indicators;

/// <summary>What to do about a fault of a document, by the check that found it.</summary>
internal static class ConformanceRemedy
{
    /// <summary>The remedy, French.</summary>
    /// <param name="layer">Layer of the check.</param>
    /// <param name="schematron">Schematron; null when the check is not one.</param>
    public static string Of(string layer, string? schematron) =>
        layer switch
        {
            "opening" =>
                "Exporter de nouveau le document\u202f; s’il est toujours abîmé, demander à l’éditeur pourquoi son export l’est.",
            "xdm" => "Faire produire METADATA.XML à partir de l’en-tête du document, après sa dernière modification.",
            "mail" => "Comparer le courriel à la spécification, avec l’opérateur MSSanté.",
            "xsd" =>
                "Donner à l’éditeur le fichier et la ligne\u202f: l’ordre et le nom des éléments sont ceux du schéma CDA.",
            "official" =>
                "Donner à l’éditeur la règle officielle, le fichier et la ligne\u202f: la correction est dans son modèle de document.",
            "builtin" => OfRules(schematron),
            _ => throw new ArgumentOutOfRangeException(nameof(layer), layer, "Unknown layer."),
        };

    private static string OfRules(string? schematron) =>
        schematron switch
        {
            "ins" =>
                "Reprendre l’identité par INSi\u202f; faire recopier dans l’en-tête tous les traits de l’INS, sans saisie.",
            "document-type" =>
                "Corriger la table des types (code, codeSystem, displayName) dans le logiciel qui produit le document.",
            "organisation" =>
                "Corriger l’identifiant de structure (1 suivi du FINESS) dans le paramétrage du logiciel.",
            "version" =>
                "Donner à chaque nouvelle version le même setId, un versionNumber supérieur et l’identifiant de celle qu’elle remplace.",
            "dates" => "Vérifier l’heure du serveur et le fuseau\u202f: chaque date avec heure porte son décalage.",
            "unstructured-body" =>
                "Faire produire le corps en PDF/A-1 encodé en base64, et ouvrir un exemple avant de rouvrir les envois.",
            "narrative" =>
                "Faire produire le texte lisible de chaque section\u202f: c’est lui que le destinataire voit.",
            "display-name" => "Faire porter à chaque code son libellé (displayName), tiré de la terminologie.",
            _ => "Compléter l’en-tête dans le modèle de document du logiciel (structuration minimale du CI-SIS).",
        };
}
