using HopEn.Audit.Model;

namespace HopEn.Audit.Reports.Words;

/// <summary>Words why rows were left aside: what was found, what was expected, what to do.</summary>
public static class RejectWords
{
    private static readonly Dictionary<string, Wording> Known = new(StringComparer.Ordinal)
    {
        [RejectCodes.Missing] = Column("est vide alors qu’elle est indispensable\u202f: complétez-la dans l’export."),
        [RejectCodes.Date] = Column("ne contient pas une date lisible\u202f; forme attendue\u202f: JJ/MM/AAAA."),
        [RejectCodes.MonthFirst] = Column(
            "a le mois avant le jour (MM/JJ/AAAA)\u202f: refaites l’export avec des dates JJ/MM/AAAA."
        ),
        [RejectCodes.UnknownCode] = (told, surface) =>
            $"La colonne «\u202f{told[0]}\u202f» contient un code absent des correspondances\u202f: "
            + (surface == Surface.Page ? "ajoutez-le." : "ajoutez-le sous «\u202fvalues\u202f» dans dossier.yml."),
        [RejectCodes.Damaged] = Column("a été abîmée par un tableur\u202f: refaites l’export en texte."),
        [RejectCodes.DamagedKey] = Column(
            "contient un nombre arrondi par un tableur (notation scientifique, comme 9,1E+11)\u202f: l’identifiant est perdu, "
                + "refaites l’export avec cette colonne au format texte."
        ),
        [RejectCodes.SharedKey] = Column(
            "contient un numéro que plusieurs personnes se partagent (il a plus de venues par jour, ou de matricules, "
                + "que n’en a un patient)\u202f: c’est un numéro par défaut, corrigez-le dans le logiciel."
        ),
        [RejectCodes.Narrow] = Column(
            "ne contient que des «\u202f#\u202f»\u202f: elle était trop étroite dans le tableur\u202f; "
                + "élargissez-la avant d’enregistrer, ou exportez depuis le logiciel."
        ),
        [RejectCodes.Malformed] = Column("n’a pas la forme attendue."),
        [RejectCodes.ExtraCells] = (_, _) =>
            "La ligne a plus de cellules que l’en-tête\u202f: un séparateur ou un guillemet est de trop.",
        [RejectCodes.MissingCells] = (_, _) =>
            "La ligne a moins de cellules que l’en-tête\u202f: il manque un séparateur.",
        [RejectCodes.Quote] = (_, _) =>
            "Un guillemet ouvert n’est jamais refermé\u202f: la cellule ne peut pas être lue.",
        [RejectCodes.Header] = (_, _) => "C’est la ligne d’en-têtes, répétée\u202f: rien à faire.",
        [RejectCodes.Total] = (_, _) =>
            "C’est une ligne de total ou de pied de page, pas un enregistrement\u202f: rien à faire.",
        [RejectCodes.Figure] = (_, _) =>
            "Le numérateur doit être un nombre positif et ne pas dépasser le dénominateur, "
            + "qui vaut au moins 1\u202f: corrigez ces chiffres.",
        [RejectCodes.Alone] = (_, _) =>
            "La ligne ne relie rien\u202f: il faut au moins deux identifiants du même patient.",
        [RejectCodes.Record] = (told, _) => $"La ligne n’est pas un enregistrement du format attendu ({told[0]}).",
    };

    /// <summary>The codes that have words.</summary>
    public static IReadOnlyCollection<string> Codes => Known.Keys;

    /// <summary>Words the reason of a rejection.</summary>
    /// <exception cref="UnreadableReportException">The code is unknown, or lacks a parameter.</exception>
    public static string Of(Rejection rejection, Surface surface)
    {
        ArgumentNullException.ThrowIfNull(rejection);
        if (rejection.Text is { } text)
            return text;
        var reason = new AuditMessage { Code = rejection.Code, Parameters = rejection.Parameters };
        return Known.TryGetValue(rejection.Code, out var wording)
            ? wording(new MessageParameters(reason), surface)
            : throw MessageParameters.Unreadable(rejection.Code);
    }

    private static Wording Column(string state) => (told, _) => $"La colonne «\u202f{told[0]}\u202f» {state}";
}
