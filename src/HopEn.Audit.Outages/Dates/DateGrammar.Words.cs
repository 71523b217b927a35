namespace HopEn.Audit.Outages.Dates;

// Of the grammar, what the words around a phrase make of it: a publication, the return of a service, no closure.
internal sealed partial class DateGrammar
{
    private static readonly string[] PublicationWords =
    [
        "publie",
        "publiee",
        "publies",
        "publication",
        "poste",
        "postee",
        "jour",
        "modifie",
        "modifiee",
        "redige",
        "redigee",
        "diffuse",
        "diffusee",
        "cree",
        "creee",
    ];

    private static readonly string[] ReturnWords =
    [
        "retabli",
        "retablie",
        "retablis",
        "retablies",
        "retablissement",
        "resolu",
        "resolue",
        "resolus",
        "resolues",
        "resolution",
        "rouvert",
        "rouverte",
        "rouvrira",
        "reouverture",
        "remis",
        "remise",
        "redemarrage",
        "reprise",
        "reprendra",
        "reprend",
        "reprendront",
        "termine",
        "terminee",
        "terminera",
    ];

    // What a date of end is said to be: « fin prévisionnelle », « retour à la normale estimé ».
    private static readonly string[] Forecasts =
    [
        "prevu",
        "prevue",
        "previsionnel",
        "previsionnelle",
        "estime",
        "estimee",
        "reel",
        "reelle",
        "effectif",
        "effective",
        "theorique",
        "envisage",
        "envisagee",
        "attendu",
        "attendue",
        "annonce",
        "annoncee",
        "programme",
        "programmee",
        "planifie",
        "planifiee",
        "probable",
        "possible",
        "souhaitee",
    ];

    private static readonly string[] EndedThings =
    [
        "incident",
        "maintenance",
        "intervention",
        "operation",
        "operations",
        "travaux",
        "coupure",
        "interruption",
        "indisponibilite",
        "fermeture",
        "panne",
        "perturbation",
        "service",
        "arret",
        "deploiement",
        "evenement",
        "anomalie",
        "dysfonctionnement",
        "ralentissement",
        "ralentissements",
    ];

    // Nothing that names a day this far ahead belongs to a phrase that starts here.
    private const int Reach = 14;

    // What came back, and when: « rétabli le … », « retour à la normale : … », « fin de l’incident le … »,
    // « Date de fin : … ».
    private bool IsReturn(int start)
    {
        for (int index = start - 1, words = 0; index >= 0 && words < 7; index--)
        {
            var token = Token(index);
            // « Fin : », and its date on the next line.
            if (token.Kind == DateTokenKind.Break && Token(index - 1).Is(":") && index == start - 1)
                continue;
            if (
                token.Kind
                    is DateTokenKind.Break
                        or DateTokenKind.Number
                        or DateTokenKind.Month
                        or DateTokenKind.Date
                        or DateTokenKind.Clock
                        or DateTokenKind.Instant
                || token.Is(".")
                || token.Is(";")
            )
                return false;
            if (token.Kind != DateTokenKind.Word)
                continue;
            words++;
            if (IsStatus(index, start))
                return false;
            if (
                ReturnWords.Contains(token.Text)
                || IsAgain(index)
                || (
                    token.Text == "retour"
                    && (Token(index + 1).Is("a") || Token(index + 1).Is("en") || Token(index - 1).Is("de"))
                )
                || (token.Text == "fin" && EndsService(index))
            )
                return true;
        }

        return false;
    }

    // « [Résolu] Incident du 12 mai », « Résolu : incident du 12 mai »: how things stand, not what came at that date.
    private bool IsStatus(int index, int start)
    {
        if (!ReturnWords.Contains(Token(index).Text))
            return false;
        var (before, after) = (Token(index - 1), Token(index + 1));
        return ((before.Is("[") || before.Is("(")) && (after.Is("]") || after.Is(")")))
            || (
                (after.Is(":") || after.Is("-"))
                && before.Kind is DateTokenKind.Break
                && Enumerable
                    .Range(index + 2, Math.Max(0, start - index - 2))
                    .Any(at => EndedThings.Contains(Token(at).Text))
            );
    }

    // « de nouveau disponible à 23h ».
    private bool IsAgain(int index) =>
        Token(index).Is("nouveau")
        && (Token(index - 1).Is("de") || Token(index - 1).Is("a"))
        && Token(index + 1).Text
            is "disponible"
                or "disponibles"
                or "accessible"
                or "accessibles"
                or "operationnel"
                or "operationnelle";

    private bool EndsService(int fin)
    {
        var next = Token(fin + 1);
        if (
            next.Is(":")
            || next.Is("|")
            || next.Is("le")
            || next.Is("au")
            || next.Is("a")
            || next.Is("vers")
            || Forecasts.Contains(next.Text)
            || (next.Kind == DateTokenKind.Break && Token(fin - 1).Is("de"))
        )
            return true;
        return (next.Is("de") || next.Is("du") || next.Is("des"))
            && Enumerable.Range(fin + 2, 3).Any(index => EndedThings.Contains(Token(index).Text));
    }

    // « ce week-end, du samedi 17 mai 21h au … », « demain (le 9 juillet de 8h à 9h) »: the second phrase says the same in full.
    private bool IsSaidInFull(DateSyntax vague, DateSyntax full, int start)
    {
        bool IsFull(DateSyntax phrase) => phrase.Instants is not null || phrase.Days.Any(day => day.Month is not null);
        if (vague.From is not null || vague.To is not null || vague.IsOpenEnded || IsFull(vague) || !IsFull(full))
            return false;
        var index = start - 1;
        while (
            Token(index).Kind == DateTokenKind.Sign
            && (Token(index).Is(",") || Token(index).Is("(") || Token(index).Is("-") || Token(index).Is(":"))
        )
            index--;
        return index >= 0 && Token(index).End == vague.End;
    }

    // « avant le 20 mai », « d’ici vendredi »: a deadline, not a closure; nor is the number of a version a date.
    private bool IsDeadlineOrVersion(int start) =>
        Token(start - 1) is var before
        && (
            before.Is("avant")
            || before.Is("ici")
            || before.Is("version")
            || (before.Is("au") && Token(start - 2).Is("ici"))
        )
        && !IsReturn(start);

    private bool IsPublication(int start)
    {
        for (int index = start - 1, words = 0; index >= 0 && words < 4; index--)
        {
            var token = Token(index);
            if (
                token.Kind
                    is DateTokenKind.Break
                        or DateTokenKind.Number
                        or DateTokenKind.Month
                        or DateTokenKind.Date
                        or DateTokenKind.Clock
                || token.Is(".")
                || token.Is(";")
                || token.Is("|")
            )
                return false;
            if (token.Kind != DateTokenKind.Word)
                continue;
            words++;
            if (!PublicationWords.Contains(token.Text))
                continue;
            return token.Text != "jour" || Token(index - 1).Is("a");
        }

        return false;
    }
}
