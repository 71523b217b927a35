using HopEn.Audit.Engine.Kinds;
using HopEn.Audit.Model;

namespace HopEn.Audit.Engine.Datasets;

/// <summary>Says in French why rows were rejected, without any of their values.</summary>
internal static class RejectText
{
    /// <summary>A reject is stored as <c>code|column|expected</c>, the last two optional.</summary>
    public static Rejection Describe(
        SourceKinds kinds,
        LoadedFile file,
        string reject,
        long count,
        IReadOnlyList<Origin> samples
    )
    {
        var parts = reject.Split('|');
        var column = parts.Length > 1 && parts[1].Length > 0 ? parts[1] : null;
        return new Rejection(
            file.Whole,
            parts[0],
            column,
            Sentence(file, parts[0], Label(kinds, file.Kind, column)),
            count,
            samples
        );
    }

    private static string Label(SourceKinds kinds, string kind, string? column)
    {
        return column is null ? string.Empty : kinds[kind].Column(column)?.Label ?? column;
    }

    private static string Sentence(LoadedFile file, string code, string label) =>
        code switch
        {
            "missing" =>
                $"La colonne «\u202f{label}\u202f» est vide alors qu’elle est indispensable\u202f: complétez-la dans l’export.",
            "date" =>
                $"La colonne «\u202f{label}\u202f» ne contient pas une date lisible\u202f; forme attendue\u202f: JJ/MM/AAAA.",
            "month-first" =>
                $"La colonne «\u202f{label}\u202f» a le mois avant le jour (MM/JJ/AAAA)\u202f: refaites l’export avec des dates JJ/MM/AAAA.",
            "code" =>
                $"La colonne «\u202f{label}\u202f» contient un code absent des correspondances\u202f: ajoutez-le sous «\u202fvalues\u202f» dans dossier.yml.",
            "extra-cells" =>
                "La ligne a plus de cellules que l’en-tête\u202f: un séparateur ou un guillemet est de trop.",
            "missing-cells" => "La ligne a moins de cellules que l’en-tête\u202f: il manque un séparateur.",
            "quote" => "Un guillemet ouvert n’est jamais refermé\u202f: la cellule ne peut pas être lue.",
            "damaged" =>
                $"La colonne «\u202f{label}\u202f» a été abîmée par un tableur\u202f: refaites l’export en texte.",
            "malformed" => $"La colonne «\u202f{label}\u202f» n’a pas la forme attendue.",
            "header" => "C’est la ligne d’en-têtes, répétée\u202f: rien à faire.",
            "total" => "C’est une ligne de total ou de pied de page, pas un enregistrement\u202f: rien à faire.",
            "figure" => "Le numérateur doit être un nombre positif et ne pas dépasser le dénominateur, "
                + "qui vaut au moins 1\u202f: corrigez ces chiffres.",
            "alone" => "La ligne ne relie rien\u202f: il faut au moins deux identifiants du même patient.",
            "record" => $"La ligne n’est pas un enregistrement du format attendu ({file.Kind}).",
            _ => throw new ArgumentOutOfRangeException(nameof(code), code, "Unknown reject code: give it a sentence."),
        };
}
