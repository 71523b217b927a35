using HopEn.Audit.Model;

namespace HopEn.Audit.Reports.French;

/// <summary>The feeding of the DMP in words.</summary>
public static class DmpSubmissionSentences
{
    private const int CodesTold = 3;

    private static readonly Dictionary<string, string> Boxes = new(StringComparer.Ordinal)
    {
        ["not-validated"] = "produits, non validés",
        ["none"] = "jamais envoyés au DMP",
        ["rejected"] = "rejetés par le DMP",
        ["withdrawn"] = "retirés du DMP",
    };

    /// <summary>Where documents are lost.</summary>
    public static string Box(string code) => Boxes.GetValueOrDefault(code, code);

    /// <summary>A code as the export writes it: no text read tells those of the DMP.</summary>
    public static string Code(string? code) => code ?? "sans code dans l’export";

    /// <summary>« P1.O2 : 74,1 % (1 203 / 1 623 documents), cible inconnue. »</summary>
    public static string Headline(DmpFamily family, string title)
    {
        ArgumentNullException.ThrowIfNull(family);
        var start = $"{Name(family)}, {title}";
        var opposed = family.Opposed switch
        {
            0 => string.Empty,
            1 => " 1 document d’un patient opposé est mis à part.",
            var many => $" {FrenchNumbers.Count(many)} documents de patients opposés sont mis à part.",
        };
        if (family.Documents == 0)
            return $"{start}\u202f: non applicable, aucun document produit.{opposed}";
        var documents = FrenchNumbers.Plural(family.Documents, "document", "documents");
        var target = family.Target is { } aim ? FrenchNumbers.Target(aim) : "inconnue";
        return $"{start}\u202f: {FrenchNumbers.Rate(family.Rate())} ({FrenchNumbers.Count(family.Fed)} / {documents}), "
            + $"cible {target}.{opposed}";
    }

    /// <summary>
    /// « Par séjour clos : 58,1 % (1 203 / 2 071), dont 430 sans aucun document de cette famille. »; empty when no encounter is counted.
    /// </summary>
    public static string Stays(DmpFamily family)
    {
        ArgumentNullException.ThrowIfNull(family);
        if (family.Stays is not { } stays || stays.Rate() is not { } rate)
            return string.Empty;
        var figure = $"{FrenchNumbers.Rate(rate)} ({FrenchNumbers.Fraction(stays.Fed, stays.Asked())})";
        var bare = FrenchNumbers.Count(stays.Bare());
        return stays.Kind switch
        {
            "stay" => $"Par séjour clos\u202f: {figure}, {bare} n’ont aucun document de cette famille.",
            "consultation" => $"Par consultation\u202f: {figure}, {bare} n’ont aucun document de cette famille.",
            _ => $"Par venue qui a un tel document\u202f: {figure}\u202f; {bare} venues n’en ont aucun, "
                + "et aucun fichier ne dit lesquelles en demandaient un.",
        };
    }

    /// <summary>« Où ils se perdent : 120 jamais envoyés au DMP, 40 rejetés par le DMP. »; empty when none is lost.</summary>
    public static string Lost(DmpFamily family)
    {
        ArgumentNullException.ThrowIfNull(family);
        if (family.Boxes.Count == 0)
            return string.Empty;
        var unknown = family.ValidationIsKnown
            ? string.Empty
            : " (faute de date de validation, sans distinguer les documents non validés)";
        return $"Où ils se perdent\u202f: {LargestFirst(family.Boxes)}{unknown}.";
    }

    /// <summary>
    /// « Délai de la production à l’alimentation : médiane 1 jour, neuf sur dix en 8 jours au plus. »; empty when none was fed.
    /// </summary>
    public static string Delay(DmpFamily family)
    {
        ArgumentNullException.ThrowIfNull(family);
        return family.Delay is { } delay
            ? $"Délai de la production à l’alimentation\u202f: médiane {Days(delay.Median)}, "
                + $"neuf documents sur dix en {Days(delay.NinetiethPercentile)} au plus."
            : string.Empty;
    }

    /// <summary>
    /// « 112 alimentations rejetées dans la période, dont 80 reprises ensuite ; codes non classés : IDENTITE 60, TRAITS 52. »; empty
    /// without rejection.
    /// </summary>
    public static string Rejections(DmpSubmissions feeding)
    {
        ArgumentNullException.ThrowIfNull(feeding);
        var rejected = feeding.Rejected();
        if (rejected.Feeds == 0)
            return string.Empty;
        var all = FrenchNumbers.Plural(rejected.Feeds, "alimentation rejetée", "alimentations rejetées");
        var recovered = FrenchNumbers.Plural(rejected.Recovered, "reprise ensuite", "reprises ensuite");
        var codes = string.Join(
            ", ",
            feeding.Rejections.Take(CodesTold).Select(one => $"{Code(one.Code)} {FrenchNumbers.Count(one.Feeds)}")
        );
        return $"{all} dans la période, dont {recovered}\u202f; codes non classés\u202f: {codes}.";
    }

    /// <summary>« Alimentation du DMP sur la période : P1.O2 74,1 % (1 203 / 1 623), P1.O3… »; empty without document.</summary>
    public static string Summary(DmpSubmissions feeding)
    {
        ArgumentNullException.ThrowIfNull(feeding);
        var told = feeding
            .Families.Where(family => family.Documents > 0)
            .Select(family =>
                $"{Name(family)} {FrenchNumbers.Rate(family.Rate())} "
                + $"({FrenchNumbers.Fraction(family.Fed, family.Documents)}){Beside(family.Stays)}"
            )
            .ToArray();
        return told.Length == 0
            ? string.Empty
            : $"Alimentation du DMP sur la période, en documents\u202f: {string.Join(", ", told)}.";
    }

    /// <summary>« 120 jamais envoyés au DMP, 40 rejetés par le DMP », largest first.</summary>
    public static string LargestFirst(IReadOnlyList<DmpBox> boxes) =>
        string.Join(
            ", ",
            boxes
                .OrderByDescending(box => box.Documents)
                .Select(box => $"{FrenchNumbers.Count(box.Documents)} {Box(box.Code)}")
        );

    /// <summary>A span of days: « 2 à 3 jours ».</summary>
    public static string Span(DelayStep step)
    {
        ArgumentNullException.ThrowIfNull(step);
        return step switch
        {
            { From: null } => "avant la production (date fausse)",
            { From: 0, To: 0 } => "le jour même",
            { To: null } => $"plus de {step.From - 1} jours",
            { From: var from, To: var to } when from == to => Days(from!.Value),
            _ => $"{step.From} à {step.To} jours",
        };
    }

    /// <summary>A number of days.</summary>
    public static string Days(decimal days) =>
        $"{FrenchNumbers.Number(days)} {(Math.Abs(days) < 2 ? "jour" : "jours")}";

    private static string Beside(StayFeeding? stays) =>
        stays is { Kind: not "encounter" } counted && counted.Rate() is { } rate
            ? $"\u202f; par {(counted.Kind == "stay" ? "séjour" : "consultation")} {FrenchNumbers.Rate(rate)}"
            : string.Empty;

    private static string Name(DmpFamily family) =>
        family.Objective[(family.Objective.IndexOf('/', StringComparison.Ordinal) + 1)..];
}
