using System.Text.RegularExpressions;
using HopEn.Audit.Engine.Dossiers;
using HopEn.Audit.Sources.Tables;

namespace HopEn.Audit.Sources.Discovery;

/// <summary>What hospitals call the codes of the audit: whole words are certain, abbreviations only suggest.</summary>
/// <remarks>
/// The same letter means different things in different software (« S » is a session or a discharge, « C » a consultation or a
/// full stay): a suggestion is asked, never taken.
/// </remarks>
public static partial class CodeVocabulary
{
    private static readonly Dictionary<string, (string Code, string[] Certain, string[] Suggested)[]> Words = new(
        StringComparer.Ordinal
    )
    {
        ["kind"] =
        [
            (
                "inpatient",
                [
                    "hospitalisation",
                    "hospitalisation complete",
                    "hospitalisation conventionnelle",
                    "hospitalisation de semaine",
                    "hospitalise",
                    "sejour",
                    "sejour hospitalier",
                    "inpatient",
                ],
                [
                    "h",
                    "hc",
                    "hosp",
                    "hospit",
                    "hospi",
                    "hs",
                    "hdj",
                    "hj",
                    "hopital de jour",
                    "hospitalisation de jour",
                    "ambulatoire",
                    "ambu",
                    "i",
                ]
            ),
            (
                "consultation",
                ["consultation", "consultation externe", "cs", "cs externe", "consult", "consultations externes"],
                ["c", "ext", "externe", "cext", "cse", "consu", "o", "out"]
            ),
            (
                "emergency",
                ["urgence", "urgences", "passage aux urgences", "passage urgences", "urg", "sau", "emergency"],
                ["u", "e"]
            ),
            (
                "session",
                [
                    "seance",
                    "seances",
                    "dialyse",
                    "chimiotherapie",
                    "radiotherapie",
                    "hemodialyse",
                    "seance de dialyse",
                    "seance de chimiotherapie",
                    "session",
                ],
                ["sea", "dia", "chimio", "r"]
            ),
            ("hah", ["had", "hospitalisation a domicile", "hah"], ["d", "hosp dom"]),
            (
                "outside-act",
                ["acte externe", "actes externes", "acte isole", "examen externe", "outside act"],
                ["act", "acte", "ae", "exam"]
            ),
            ("uhcd", ["uhcd", "unite d hospitalisation de courte duree", "zhtcd"], ["uh"]),
            ("long-term-care", ["usld", "ehpad", "soins de longue duree", "long sejour"], ["sld"]),
            ("newborn", ["nouveau ne", "nouveau nes", "newborn"], ["nne", "nn"]),
            (
                "confidential",
                ["confidentiel", "sejour confidentiel", "accouchement sous le secret", "confidential"],
                ["conf"]
            ),
            (
                "out-of-scope",
                ["administratif", "pre admission", "preadmission", "annule", "out of scope", "venue annulee"],
                ["a", "adm", "test", "p"]
            ),
        ],
        ["result"] =
        [
            (
                "accepted",
                [
                    "accepte",
                    "acceptee",
                    "ok",
                    "accepted",
                    "delivre",
                    "delivree",
                    "remis",
                    "remise",
                    "envoye",
                    "envoyee",
                    "recu",
                    "recue",
                    "lu",
                    "lue",
                    "distribue",
                    "distribuee",
                    "alimente",
                    "depose",
                    "succes",
                    "success",
                    "delivered",
                    "sent",
                    "250",
                    "aa",
                    "ca",
                ],
                ["0", "1", "a", "s", "d"]
            ),
            (
                "rejected",
                [
                    "rejete",
                    "rejetee",
                    "ko",
                    "rejected",
                    "echec",
                    "erreur",
                    "refuse",
                    "refusee",
                    "non remis",
                    "non remise",
                    "bounce",
                    "failed",
                    "error",
                    "failure",
                    "echec definitif",
                    "ndr",
                    "non distribue",
                    "non distribuee",
                    "non delivre",
                    "non delivree",
                    "non accepte",
                    "non acceptee",
                ],
                ["r", "e", "2", "550", "ae"]
            ),
            ("pending", ["en attente", "en cours", "pending", "differe", "a envoyer"], ["p", "att"]),
            ("withdrawn", ["retire", "retiree", "supprime", "supprimee", "withdrawn", "depublie", "annule"], ["ret"]),
            ("opposed", ["opposition", "oppose", "opposed", "opposition du patient", "refus du patient"], ["opp"]),
        ],
        ["origin"] =
        [
            ("dmp", ["dmp", "dossier medical partage", "mon espace sante", "mes"], []),
            (
                "mssante",
                [
                    "mssante",
                    "mss",
                    "messagerie",
                    "messagerie securisee",
                    "messagerie securisee de sante",
                    "bal mssante",
                ],
                ["mail", "email"]
            ),
        ],
        ["format"] =
        [
            (
                "cda",
                [
                    "cda",
                    "cda n1",
                    "cda n3",
                    "cda r2",
                    "cda r2 n1",
                    "cda r2 n3",
                    "cda niveau 1",
                    "cda niveau 3",
                    "xdm",
                    "ihe xdm",
                    "oui cda",
                    "xdm cda",
                ],
                ["oui", "o", "1", "true", "xml"]
            ),
            (
                "other-format",
                ["pdf", "sans cda", "texte", "word", "docx", "jpeg", "image", "hprim", "other format", "autre"],
                ["non", "n", "0", "false", "html"]
            ),
        ],
        ["channel"] =
        [
            ("fax", ["fax", "telecopie"], []),
            ("mail", ["courrier", "courrier papier", "papier", "poste"], []),
            ("email", ["mail", "email", "courriel", "e mail", "messagerie non securisee", "messagerie ordinaire"], []),
            ("usb", ["usb", "cle usb", "cd", "dvd", "cd rom", "support amovible"], []),
            ("web", ["web", "site web", "portail", "application", "whatsapp", "sms", "plateforme"], []),
            ("other-channel", ["autre", "other channel", "telephone", "oral"], []),
        ],
        ["status"] =
        [
            (
                "qualified",
                ["qualifiee", "identite qualifiee", "qual", "qualifie", "ins qualifiee", "ins qualifie", "qualified"],
                ["q", "4", "ins", "ok"]
            ),
            ("validated", ["validee", "identite validee", "vali", "valide", "validated"], ["v", "3"]),
            ("retrieved", ["recuperee", "identite recuperee", "recup", "recupere", "retrieved"], ["r", "2", "rec"]),
            ("provisional", ["provisoire", "identite provisoire", "prov", "provisional"], ["p", "1", "0", "tmp"]),
        ],
        ["attribute"] =
        [
            ("doubtful", ["douteuse", "identite douteuse", "doub", "dout", "douteux", "doubtful"], ["d"]),
            ("fictitious", ["fictive", "identite fictive", "fict", "fictif", "fictitious"], ["f"]),
            ("homonym", ["homonyme", "identite homonyme", "homonym", "homo"], ["h"]),
            ("none", ["aucun", "sans", "none", "neant", "normal", "normale"], ["n", "0"]),
        ],
        ["sex"] =
        [
            ("M", ["m", "masculin", "homme", "h", "1", "male", "mas"], []),
            ("F", ["f", "feminin", "femme", "2", "female", "fem"], []),
            ("unknown", ["unknown", "inconnu", "indetermine", "i", "u", "3", "9", "ind"], ["x", "a", "0", "n"]),
        ],
        ["type"] =
        [
            (
                "PER",
                ["per", "personnelle", "nominative", "personnel", "bal personnelle", "bal nominative"],
                ["p", "pers", "nom"]
            ),
            ("ORG", ["org", "organisationnelle", "organisation", "bal organisationnelle", "service"], ["o", "orga"]),
            ("APP", ["app", "applicative", "application", "bal applicative"], ["a", "appli"]),
            ("CAB", ["cab", "cabinet"], ["c"]),
        ],
        ["reason"] =
        [
            (
                "no-document",
                [
                    "no document",
                    "pas de piece d identite",
                    "absence de piece d identite",
                    "sans piece d identite",
                    "pas de piece",
                    "sans piece",
                ],
                ["piece", "justificatif", "document", "cni"]
            ),
            (
                "insi-01",
                ["insi 01", "insi01", "insi 01 aucune identite", "aucune identite trouvee", "00"],
                ["aucune identite", "non trouve", "introuvable"]
            ),
            (
                "insi-02",
                ["insi 02", "insi02", "insi 02 plusieurs identites", "plusieurs identites trouvees", "02"],
                ["plusieurs identites", "multiple"]
            ),
            (
                "trait-mismatch",
                [
                    "trait mismatch",
                    "divergence de traits",
                    "traits divergents",
                    "discordance de traits",
                    "ecart de traits",
                    "traits discordants",
                ],
                ["trait", "divergen", "discordan", "ecart", "incoheren"]
            ),
            (
                "foreign",
                ["foreign", "etranger", "patient etranger", "non immatricule", "etranger non immatricule"],
                ["etrang", "immatricul", "ame"]
            ),
            ("emergency", ["emergency", "urgence", "urgences", "admission en urgence"], ["urgen"]),
            ("other", ["other", "autre", "autres", "autre motif", "divers"], ["refus", "newborn", "nouveau ne"]),
        ],
    };

    /// <summary>Whether a value is, as a whole, one of the words known for a column: it can't be a text that somebody typed.</summary>
    /// <param name="column">Canonical column.</param>
    /// <param name="codes">Codes the column accepts.</param>
    /// <param name="value">Value as written.</param>
    public static bool Knows(string column, IReadOnlyList<string> codes, string value)
    {
        ArgumentNullException.ThrowIfNull(codes);
        var folded = HeaderMatch.Fold(value);
        var entries = Entries(column, codes);
        return Whole(column, codes, entries, folded) is not null
            || Array.Exists(entries, entry => entry.Suggested.Contains(folded));
    }

    /// <summary>The code of a value of a coded column: certain, suggested, or none.</summary>
    /// <param name="column">Canonical column.</param>
    /// <param name="codes">Codes the column accepts.</param>
    /// <param name="value">Value as written.</param>
    public static (string? Code, bool IsCertain) Of(string column, IReadOnlyList<string> codes, string value)
    {
        ArgumentNullException.ThrowIfNull(codes);
        ArgumentNullException.ThrowIfNull(value);
        var folded = HeaderMatch.Fold(value);
        var entries = Entries(column, codes);
        if (Whole(column, codes, entries, folded) is { } whole)
            return (whole, true);
        if (column == "type" && Loinc().Matches(value) is [var only] && codes.Contains(only.Value))
            return (only.Value, true);
        if (Array.Find(entries, entry => entry.Suggested.Contains(folded)) is { Code: { } suggested })
            return (suggested, false);
        return (
            Array
                .Find(entries, entry =>
                    entry.Certain.Concat(entry.Suggested).Any(word => word.Length > 3 && Says(folded, word))
                )
                .Code,
            false
        );
    }

    private static (string Code, string[] Certain, string[] Suggested)[] Entries(
        string column,
        IReadOnlyList<string> codes
    ) => Words.TryGetValue(column, out var known) ? [.. known.Where(entry => codes.Contains(entry.Code))] : [];

    private static string? Whole(
        string column,
        IReadOnlyList<string> codes,
        (string Code, string[] Certain, string[] Suggested)[] entries,
        string folded
    )
    {
        if (codes.FirstOrDefault(code => HeaderMatch.Fold(code) == folded) is { } itself)
            return itself;
        if (
            column == "type"
            && DocumentType.All.FirstOrDefault(type =>
                codes.Contains(type.Code) && HeaderMatch.Fold(type.Label) == folded
            )
                is { } labelled
        )
            return labelled.Code;
        return Array.Find(entries, entry => entry.Certain.Contains(folded)).Code;
    }

    // « Pas encore envoyé » does not say « envoyé ».
    private static bool Says(string folded, string word) =>
        folded.Contains(word, StringComparison.Ordinal)
        && !folded
            .Replace(word, string.Empty, StringComparison.Ordinal)
            .Split(' ')
            .Any(other => other is "non" or "pas");

    // The software often writes a label beside the code: « 11490-0^Lettre de liaison^LN ».
    [GeneratedRegex(
        @"(?<![0-9A-Za-z-])[0-9]{4,5}-[0-9](?![0-9A-Za-z-])",
        RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Loinc();
}
