using HopEn.Audit.Model;

namespace HopEn.Audit.Reports.French;

/// <summary>French names of the codes of the monthly indicators.</summary>
public static class IndicatorLabels
{
    private static readonly Dictionary<string, string> Boxes = new(StringComparer.Ordinal)
    {
        ["no-document"] = "sans document produit",
        ["not-validated"] = "avec un document non validé",
        ["no-correspondent"] = "sans correspondant connu",
        ["no-mailbox"] = "dont aucun correspondant n’a de BAL",
        ["not-sent"] = "sans aucun envoi",
        ["rejected"] = "dont l’envoi a été rejeté",
        ["after-measurement"] = "dont l’envoi est parti après la fin de la mesure",
        ["no-cda"] = "avec un envoi sans CDA",
        ["other-channel"] = "envoyés autrement que par une BAL connue comme applicative",
        ["not-attached"] = "envoyés d’une BAL mal rattachée",
        ["unknown"] = "dont le format d’envoi n’est pas connu",
        ["no-usable-ins"] = "sans INS qualifiée",
        ["wrong-address"] = "dont l’adresse est fausse",
        ["outside-window"] = "avec un message hors de la fenêtre du parcours",
    };

    private static readonly Dictionary<string, string> Remedies = new(StringComparer.Ordinal)
    {
        ["no-document"] = "produire un document pour ceux qui n’en ont pas",
        ["not-validated"] = "valider les documents en attente",
        ["no-correspondent"] = "renseigner le correspondant dans le DPI (cercle de soin)",
        ["no-mailbox"] = "inviter à s’équiper les correspondants sans BAL",
        ["not-sent"] = "déclencher l’envoi là où rien n’est parti",
        ["rejected"] = "traiter les rejets",
        ["after-measurement"] = "envoyer dès la sortie, avant la fin de la mesure",
        ["no-cda"] = "envoyer en CDA ce qui part sans CDA",
        ["other-channel"] = "faire partir ces envois de la BAL applicative",
        ["not-attached"] = "rattacher les BAL mal rattachées",
        ["unknown"] = "demander le format des envois dans l’export",
        ["no-usable-ins"] = "qualifier l’INS des patients éligibles",
        ["wrong-address"] = "faire construire l’adresse du patient par le logiciel",
        ["outside-window"] = "envoyer le message dans la fenêtre du parcours",
        ["withdrawn"] = "comprendre les retraits du DMP",
        ["none"] = "alimenter le DMP dès la validation",
    };

    private static readonly Dictionary<string, (string One, string Several)> Steps = new(StringComparer.Ordinal)
    {
        ["encounters"] = ("venue", "venues"),
        ["emergency"] = ("passage aux urgences", "passages aux urgences"),
        ["session"] = ("séance", "séances"),
        ["hah"] = ("HAD", "HAD"),
        ["outside-act"] = ("acte externe", "actes externes"),
        ["out-of-scope"] = ("venue hors champ", "venues hors champ"),
        ["uhcd"] = ("séjour d’UHCD", "séjours d’UHCD"),
        ["long-term-care"] = ("séjour de longue durée", "séjours de longue durée"),
        ["newborn"] = ("séjour de nouveau-né", "séjours de nouveau-nés"),
        ["confidential"] = ("séjour confidentiel", "séjours confidentiels"),
        ["transfer"] = ("transfert interne", "transferts internes"),
        ["open-stay"] = ("long séjour non clos", "longs séjours non clos"),
        ["counted"] = ("venue comptée", "venues comptées"),
        ["of-which-newborn"] = ("nouveau-né", "nouveau-nés"),
        ["of-which-confidential"] = ("séjour confidentiel", "séjours confidentiels"),
        ["patients"] = ("patient", "patients"),
    };

    private static readonly Dictionary<string, string> Keys = new(StringComparer.Ordinal)
    {
        ["month"] = "mois retenu",
        ["send-link"] = "rattachement des envois",
        ["send-days-after"] = "délai après la sortie",
        ["transfers"] = "transferts internes",
        ["uhcd"] = "UHCD",
        ["session"] = "séances",
        ["hah"] = "HAD",
        ["outside-act"] = "actes externes",
        ["long-term-care"] = "longue durée (EHPAD compris)",
        ["newborn"] = "nouveau-nés",
        ["confidential"] = "séjours confidentiels",
        ["open-stay-units"] = "séjours non clos",
        ["channel"] = "canal",
        ["unattached-mailbox"] = "BAL mal rattachées",
        ["excluded-recipients"] = "adresses écartées",
        ["weighting"] = "pondération",
        ["after-measurement"] = "envois partis après la fin de la mesure",
        ["format"] = "envois de format inconnu",
        ["pathways"] = "parcours",
        ["windows"] = "fenêtres des parcours",
    };

    private static readonly Dictionary<string, string> Values = new(StringComparer.Ordinal)
    {
        ["last-complete"] = "dernier mois complet",
        ["encounter"] = "à la venue",
        ["one-stay"] = "un seul séjour",
        ["separate"] = "séjours séparés",
        ["included"] = "comptés",
        ["excluded"] = "écartés",
        ["counted"] = "comptées",
        ["tous"] = "tous",
        ["app"] = "BAL applicatives seulement",
        ["les-deux"] = "brut et pondéré côte à côte",
        ["brute"] = "verdict sur le taux brut",
        ["ponderee"] = "verdict sur le taux pondéré",
        // Those of earlier reports.
        ["aucune"] = "aucune",
        ["denominateur-x-taux"] = "dénominateur × taux",
        ["taux-sur-equipement"] = "taux ÷ équipement",
        ["unknown-counted"] = "comptés",
        ["validated-only"] = "validés seulement",
        ["all"] = "tous",
        ["left-aside"] = "ignorées",
    };

    /// <summary>Where patients are lost: « 412 sans correspondant connu ».</summary>
    public static string Box(string code) => Boxes.GetValueOrDefault(code, code);

    /// <summary>What empties a box, in the infinitive.</summary>
    public static string Remedy(string code) => Remedies.GetValueOrDefault(code, code);

    /// <summary>A step of the waterfall with its count.</summary>
    public static string Step(string code, long count) =>
        Steps.TryGetValue(code, out var known)
            ? FrenchNumbers.Plural(count, known.One, known.Several)
            : $"{FrenchNumbers.Count(count)} {code}";

    /// <summary>A choice.</summary>
    public static string Key(string key) => Keys.GetValueOrDefault(key, key);

    /// <summary>The value of a choice.</summary>
    public static string Value(string key, string value) =>
        (key, value) switch
        {
            ("send-link", "month") => "au mois",
            ("send-days-after", _) => value is "0" or "1" ? value + " jour" : value + " jours",
            ("open-stay-units", "") => "aucun",
            ("after-measurement", "counted") => "comptés",
            ("unattached-mailbox" or "session", "excluded") => "écartées",
            ("session", "included") => "comptées",
            ("uhcd" or "hah" or "long-term-care", "included") => "comptée",
            ("uhcd" or "hah" or "long-term-care", "excluded") => "écartée",
            ("month", _) when Month.TryParse(value, out var month) => FrenchNumbers.Month(month),
            _ => Values.GetValueOrDefault(value, value),
        };

    /// <summary>A channel of sending.</summary>
    public static string Channel(string code) =>
        code switch
        {
            "app" => "BAL applicatives",
            "org" => "BAL organisationnelles",
            "per" => "BAL personnelles",
            "unknown" => "BAL non déclarées, ou émetteur inconnu",
            _ => "autres BAL",
        };

    /// <summary>The short name of an objective: P1.O7.</summary>
    public static string ObjectiveName(IndicatorResult indicator)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        return indicator.Objective[(indicator.Objective.IndexOf('/', StringComparison.Ordinal) + 1)..];
    }

    /// <summary>Who validated the list of types: « la CME ».</summary>
    public static string Validator(ValidatedTypes list)
    {
        ArgumentNullException.ThrowIfNull(list);
        return list.ValidatedBy == "cme" ? "la CME" : "l’instance équivalente";
    }
}
