using HopEn.Audit.Model;

namespace HopEn.Audit.Reports.French;

/// <summary>What the report says of the conformance of documents.</summary>
public static class ConformanceSentences
{
    /// <summary>The result in one line.</summary>
    public static string Headline(ConformanceResult conformance) =>
        conformance.Documents == 0
            ? "Documents CDA\u202f: aucun sur la période"
            : $"Documents CDA\u202f: {FrenchNumbers.Count(conformance.Conforming)} conformes "
                + $"sur {FrenchNumbers.Count(conformance.Documents)} "
                + $"({FrenchNumbers.Rate(Ratio.Of(conformance.Conforming, conformance.Documents))})";

    /// <summary>What judged, and what did not.</summary>
    public static string Scope(ConformanceResult conformance) =>
        conformance.OfficialRun
            ? "Jugés par les règles de l’outil et par le kit officiel du CI-SIS donné dans le dossier."
            : "Jugés par les règles de l’outil seulement\u202f: sans «\u202fci-sis\u202f» dans dossier.yml, "
                + "ni le schéma XML ni les règles officielles de l’ANS ne sont exécutés.";

    /// <summary>What stands beside the rate; empty when there is nothing.</summary>
    public static string Caveats(ConformanceResult conformance) =>
        string.Join(
            " ",
            new[]
            {
                conformance.Reserved > 0
                    ? FrenchNumbers.Plural(conformance.Reserved, "document conforme a", "documents conformes ont")
                        + " un avertissement ou une vérification qui n’a pas pu être faite."
                    : string.Empty,
                conformance.WithoutCda > 0
                    ? $"{FrenchNumbers.Plural(conformance.WithoutCda, "PDF part", "PDF partent")} sans document CDA."
                    : string.Empty,
            }.Where(sentence => sentence.Length > 0)
        );

    /// <summary>A layer of checks.</summary>
    public static string Layer(string code) =>
        code switch
        {
            "opening" => "ouverture",
            "xdm" => "paquet XDM",
            "mail" => "courriel",
            "xsd" => "schéma XML",
            "builtin" => "règles de l’outil",
            "official" => "règles officielles",
            _ => code,
        };

    /// <summary>How serious a fault is.</summary>
    public static string Role(string code) =>
        code switch
        {
            "error" => "erreur",
            "warning" => "avertissement",
            "not-assessable" => "non évaluable",
            _ => code,
        };
}
