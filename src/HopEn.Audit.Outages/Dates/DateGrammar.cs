namespace HopEn.Audit.Outages.Dates;

/// <summary>Finds the dated phrases of a text, as written.</summary>
/// <remarks>
/// At each token every shape is tried and the longest wins. Words between phrases are passed over, so a phrase may stand
/// anywhere in a sentence.
/// </remarks>
internal sealed class DateGrammar
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
        "reprise",
        "reprendra",
        "reprend",
        "reprendront",
        "termine",
        "terminee",
        "terminera",
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
    ];

    // Nothing that names a day this far ahead belongs to a phrase that starts here.
    private const int Reach = 14;

    private readonly TokenCursor cursor;
    private readonly Func<DateSyntax?>[] shapes;
    private readonly DayGrammar days;
    private readonly HourGrammar hours;
    private readonly DurationGrammar durations;

    private DateGrammar(IReadOnlyList<DateToken> tokens)
    {
        cursor = new TokenCursor(tokens);
        days = new DayGrammar(cursor);
        hours = new HourGrammar(cursor);
        durations = new DurationGrammar(cursor);
        shapes = [TwoMoments, Night, Since, DaysThenHours, HoursThenDays, DurationThenDays];
    }

    /// <summary>Finds them, in order.</summary>
    public static IReadOnlyList<DateSyntax> Find(IReadOnlyList<DateToken> tokens)
    {
        var grammar = new DateGrammar(tokens);
        var found = new List<DateSyntax>();
        var next = 0;
        while (!grammar.cursor.IsOver)
        {
            while (next < tokens.Count && (next < grammar.cursor.At || !NamesADay(tokens[next])))
                next++;
            if (next == tokens.Count)
                break;
            if (next - grammar.cursor.At > Reach)
                grammar.cursor.At = next - Reach;
            var first = grammar.cursor.At;
            if (grammar.Longest() is not { } phrase)
            {
                grammar.cursor.At++;
                continue;
            }

            if (grammar.IsNoClosure(first))
                continue;
            if (found.Count > 0 && grammar.Says(found[^1], phrase, first))
                found.RemoveAt(found.Count - 1);
            found.Add(phrase);
            while (grammar.cursor.Try(() => grammar.SameDays(found[^1])) is { } again)
                found.Add(again);
        }

        return found;
    }

    private static bool NamesADay(DateToken token) =>
        token.Kind is DateTokenKind.Month or DateTokenKind.Date or DateTokenKind.Instant or DateTokenKind.Weekday
        || (token.Kind == DateTokenKind.Word && DayGrammar.MayNameADay(token.Text));

    private DateSyntax? Longest()
    {
        var start = cursor.At;
        if (
            cursor.Current.Kind is DateTokenKind.Break
            || (cursor.Current.Kind is DateTokenKind.Sign && !cursor.Current.Is("("))
        )
            return null;
        DateSyntax? best = null;
        var end = start;
        foreach (var shape in shapes)
        {
            cursor.At = start;
            if (shape() is not { } phrase || cursor.At <= end)
                continue;
            (best, end) = (phrase, cursor.At);
        }

        cursor.At = end == start ? start : end;
        if (best is null)
            return null;
        var (first, last) = (Token(start), Token(end - 1));
        best = best with { Start = first.Start, End = last.End, IsPublication = IsPublication(start) };
        return
            IsReturn(start)
            && best is { Duration: null, To: null, IsWholeDay: false, IsNight: false, IsRange: false, Days.Count: <= 1 }
            ? best with
            {
                IsReturn = true,
                IsUntil = true,
                To = best.From,
                From = null,
                IsOpenEnded = false,
                MayBeDuration = false,
            }
            : best;
    }

    // What came back, and when: « rétabli le … », « retour à la normale : … », « fin de l’incident le … », « Date de fin : … ».
    private bool IsReturn(int start)
    {
        for (int index = start - 1, words = 0; index >= 0 && words < 7; index--)
        {
            var token = Token(index);
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
            if (
                ReturnWords.Contains(token.Text)
                || (
                    token.Text == "retour"
                    && (Token(index + 1).Is("a") || Token(index + 1).Is("en") || Token(index - 1).Is("de"))
                )
                || (token.Text == "fin" && EndsAService(index))
            )
                return true;
        }

        return false;
    }

    private bool EndsAService(int fin)
    {
        var next = Token(fin + 1);
        if (
            next.Is(":")
            || next.Is("le")
            || next.Is("au")
            || next.Is("prevue")
            || next.Is("estimee")
            || next.Is("reelle")
            || next.Is("effective")
        )
            return true;
        return (next.Is("de") || next.Is("du") || next.Is("des"))
            && Enumerable.Range(fin + 2, 3).Any(index => EndedThings.Contains(Token(index).Text));
    }

    // « ce week-end, du samedi 17 mai 21h au … », « demain (le 9 juillet de 8h à 9h) »: the second phrase says the same in full.
    private bool Says(DateSyntax vague, DateSyntax full, int start)
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
    private bool IsNoClosure(int start) =>
        Token(start - 1) is var before
        && (
            before.Is("avant")
            || before.Is("ici")
            || before.Is("version")
            || (before.Is("au") && Token(start - 2).Is("ici"))
        )
        && !IsReturn(start);

    // « le 12 mai de 8h à 10h et de 14h à 16h »: the second range goes with the same day.
    private DateSyntax? SameDays(DateSyntax phrase)
    {
        if (phrase is { IsTwoSided: true } or { From: null } or { To: null } || !cursor.Take("et", "puis", ","))
            return null;
        cursor.Take("puis");
        if (hours.Hours() is not { From.Hour: not null, To.Hour: not null } more)
            return null;
        var end = cursor.At;
        cursor.Take(",");
        cursor.Take("le", "les");
        if (days.Day() is not null)
            return null;
        cursor.At = end;
        return phrase with
        {
            From = more.From,
            To = more.To,
            IsOpenEnded = false,
            Duration = null,
            End = Token(end - 1).End,
        };
    }

    private DateToken Token(int index) => cursor.Peek(index - cursor.At);

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

    // « du samedi 17 mai à 21h au dimanche 18 mai à 13h », « début : 17/05/2025 21:00, fin : 18/05/2025 13:00 ».
    private DateSyntax? TwoMoments()
    {
        var labelled = cursor.Take("debut", "depuis");
        if (labelled)
        {
            cursor.TakeAll("de", "l", "'", "intervention");
            cursor.Take("prevu");
            cursor.Take(":");
            cursor.Take("le");
        }

        var between = cursor.Take("entre");
        if (!between)
            cursor.Take("du", "de");
        if (Moment() is not { } first || first.Hour is { Part.Words: "nuit" })
            return null;
        var line = cursor.At;
        cursor.Skip(",", "|", ";", ")");
        cursor.TakeBreak();
        cursor.Take("|");
        var ended = cursor.Take("fin") && (cursor.Take("prevue") || true);
        if (ended)
        {
            cursor.Take(":");
            cursor.Take("le");
        }
        else
        {
            cursor.At = line;
            cursor.Take(",");
            if (cursor.Current.Kind == DateTokenKind.Break && cursor.Peek(1).Is("au"))
                cursor.TakeBreak();
            if (!Connector(between))
                return null;
        }

        var lendemain = cursor.Take("lendemain");
        if (lendemain)
            cursor.Take("a");
        var last = lendemain
            ? hours.Hour() is { } hour
                ? (new DaySyntax(null, null, null, null), hour)
                : null
            : Moment();
        if (last is not { } second || (first.Hour is null && second.Hour is null))
            return null;
        if (second.Day.IsBare && !lendemain && (first.Day.Month is null || second.Hour is null))
            return null;
        return first.Day.IsBare && second.Day.Month is null && !lendemain
            ? null
            : new DateSyntax
            {
                Days = lendemain ? [first.Day] : [first.Day, second.Day],
                IsRange = !lendemain,
                IsTwoSided = true,
                From = first.Hour,
                To = lendemain ? second.Hour! with { NextDay = true } : second.Hour,
            };
    }

    private bool Connector(bool between) =>
        cursor.Take("au", "a", "-", ">")
        || (between && cursor.Take("et"))
        || cursor.TakeAll("jusqu", "'", "au")
        || cursor.TakeAll("jusqu", "'", "a");

    private (DaySyntax Day, HourSyntax? Hour)? Moment()
    {
        if (!cursor.Current.Is("ce") || DayPart.Named(cursor.Peek(1).Text, null) is null)
            cursor.Take("le", "ce");
        if (days.Day() is { } day)
        {
            var end = cursor.At;
            cursor.Take(",", "(", "-");
            if (!cursor.TakeAll("a", "partir", "de"))
                cursor.Take("a", "de", "des", "vers", "au", "en");
            if (cursor.Try(hours.Hour) is { } hour)
            {
                // « ce matin à 8h30 »: the hour says more than the part of the day.
                if (hour.Part is not null && cursor.Try(Clock) is { } closer)
                    hour = closer;
                cursor.Take(")");
                return (day, hour);
            }

            cursor.At = end;
            return (day, null);
        }

        if (cursor.Try(hours.Hour) is not { } early)
            return null;
        cursor.Take("le", "du", "ce");
        return days.Day() is { IsBare: false } late ? (late, early) : null;
    }

    private HourSyntax? Clock()
    {
        cursor.Take(",");
        cursor.Take("a", "vers");
        return hours.Hour() is { Hour: not null } hour ? hour : null;
    }

    // « dans la nuit du 17 au 18 mai », « les nuits du 16 au 19 mai ».
    private DateSyntax? Night()
    {
        cursor.Take("dans", "pendant", "durant", "au");
        var each =
            cursor.TakeAll("les", "nuits")
            || cursor.TakeAll("chaque", "nuit")
            || cursor.TakeAll("toutes", "les", "nuits");
        if (!each)
        {
            cursor.Take("la");
            if (!cursor.Take("nuit"))
                return null;
            if (cursor.Take("prochaine"))
                return WithHours(new DateSyntax { Days = [new DaySyntax(null, null, null, null, 0)], IsNight = true });
        }

        if (!(cursor.Current.Is("du") || cursor.Current.Is("de")))
            return null;
        if (days.Days() is not { } named)
            return null;
        return WithHours(
            new DateSyntax
            {
                Days = named.Days,
                IsRange = named.IsRange,
                IsNight = true,
                IsEach = each,
            }
        );
    }

    // « depuis 3 jours », « à partir du 17 mai à 21h », « jusqu'au 18 mai 13h ».
    private DateSyntax? Since()
    {
        if (cursor.Take("depuis") && cursor.Current is var clock && durations.Length() is { } ago)
        {
            if (ago >= TimeSpan.FromDays(1))
                return new DateSyntax
                {
                    Days = [new DaySyntax(null, null, null, null, -(int)ago.TotalDays)],
                    IsOpenEnded = true,
                };
            var isLength =
                clock.Kind != DateTokenKind.Clock
                || ago != TimeSpan.FromMinutes((clock.First * 60) + Math.Max(clock.Second, 0));
            return new DateSyntax
            {
                Days = [new DaySyntax(null, null, null, null, 0)],
                IsOpenEnded = true,
                Ago = ago,
                From = isLength ? null : new HourSyntax(clock.First, Math.Max(clock.Second, 0)),
            };
        }

        cursor.Take("du", "le");
        var from =
            cursor.TakeAll("a", "partir", "du")
            || cursor.TakeAll("a", "partir", "de")
            || cursor.TakeAll("a", "compter", "du")
            || cursor.TakeAll("a", "compter", "de")
            || cursor.TakeAll("des", "le")
            || cursor.Take("des");
        var until = !from && (cursor.TakeAll("jusqu", "'", "au") || cursor.TakeAll("jusqu", "'", "a"));
        if (!from && !until && !Previous("depuis"))
            return null;
        var isPast = !from && !until;
        if (
            Moment() is not { } moment
            || moment.Day.IsBare
            || (moment.Day.IsWeekdayOnly && moment.Hour is null && !isPast)
        )
            return null;
        if (isPast && moment.Day is { IsWeekdayOnly: true, Toward: 0 })
            moment = moment with { Day = moment.Day with { Toward = -1 } };
        return until
            ? new DateSyntax
            {
                Days = [moment.Day],
                IsUntil = true,
                To = moment.Hour,
            }
            : WithDuration(
                new DateSyntax
                {
                    Days = [moment.Day],
                    IsOpenEnded = true,
                    From = moment.Hour,
                }
            );
    }

    private bool Previous(string word) => cursor.Peek(-1).Is(word) || cursor.Peek(-2).Is(word);

    private DateSyntax? DaysThenHours()
    {
        if (cursor.Current.Kind == DateTokenKind.Instant)
            return Machine();
        var each =
            cursor.TakeAll("tous", "les", "jours")
            || cursor.TakeAll("chaque", "jour")
            || cursor.TakeAll("chaque", "soir");
        if (each)
            cursor.Take(",");
        var isNight = cursor.Current.Is("cette") && cursor.Peek(1).Is("nuit");
        if (days.Days() is not { } named)
            return null;
        each |= Each();
        var phrase = WithEndDay(
            WithHours(
                new DateSyntax
                {
                    Days = named.Days,
                    IsRange = named.IsRange,
                    IsEach = each,
                    IsNight = isNight,
                }
            )
        );
        return
            named.Days.Count == 1
            && named.Days[0].IsWeekdayOnly
            && phrase.From is null
            && phrase.To is null
            && named.Days[0].Toward == 0
            ? null
            : phrase;
    }

    // « le 17 mai entre 21h et 13h le 19 mai »: a day that no hour follows is that of the end.
    private DateSyntax WithEndDay(DateSyntax phrase)
    {
        if (
            phrase
            is not {
                Days: [{ IsBare: false } first],
                From.Hour: not null,
                To: { Hour: not null, NextDay: false },
                Duration: null
            }
        )
            return phrase;
        var end = cursor.At;
        if (
            cursor.Take("le", "du")
            && days.Day() is { IsBare: false, Offset: null } last
            && cursor.At is var told
            && hours.Hours() is null
        )
        {
            cursor.At = told;
            return phrase with { Days = [first, last], IsRange = true, IsTwoSided = true };
        }

        cursor.At = end;
        return phrase;
    }

    private bool Each()
    {
        var end = cursor.At;
        cursor.Take(",");
        if (cursor.Take("chaque") && cursor.Take("jour", "nuit", "soir", "matin"))
            return true;
        cursor.At = end;
        cursor.Take(",");
        if (
            cursor.TakeAll("tous", "les", "jours")
            || cursor.TakeAll("tous", "les", "soirs")
            || cursor.TakeAll("toutes", "les", "nuits")
            || cursor.TakeAll("par", "jour")
            || cursor.TakeAll("par", "nuit")
        )
            return true;
        cursor.At = end;
        return false;
    }

    private DateSyntax Machine()
    {
        var first = cursor.Current;
        cursor.At++;
        var end = cursor.At;
        cursor.Skip(",", "|", "/", "-", ">", "au", "a", "fin", ":");
        cursor.TakeBreak();
        if (cursor.Take("fin"))
            cursor.Take(":");
        if (cursor.Current.Kind == DateTokenKind.Instant)
        {
            var last = cursor.Current;
            cursor.At++;
            return new DateSyntax { Days = [], Instants = (DateResolver.MomentOf(first), DateResolver.MomentOf(last)) };
        }

        cursor.At = end;
        return WithDuration(new DateSyntax { Days = [], Instants = (DateResolver.MomentOf(first), null) });
    }

    private DateSyntax WithHours(DateSyntax phrase)
    {
        if (durations.Introduced() is { } lasting)
            return phrase with { Duration = lasting.Length, IsDurationAbout = lasting.IsAbout };
        var end = cursor.At;
        var comma = cursor.Current.Is(",");
        cursor.Skip(",", "(", ":", ";", "|", ".");
        if (cursor.TakeBreak())
            cursor.Skip("|", "-");
        if (cursor.Current.Is("-") && cursor.Peek(1).Kind is DateTokenKind.Clock or DateTokenKind.Word)
            cursor.At++;
        if (hours.Hours() is not { } told)
        {
            cursor.At = end;
            return WithDuration(phrase);
        }

        told = Closer(told);
        cursor.Take(")");
        phrase = phrase with
        {
            From = told.From,
            To = told.To,
            IsOpenEnded = told.IsOpenEnded,
            IsWholeDay = told.IsWholeDay,
            MayBeDuration = comma && told is { IsBare: true, To: null, From.Hour: not null },
        };
        return WithDuration(Each() ? phrase with { IsEach = true } : phrase);
    }

    private DateSyntax WithDuration(DateSyntax phrase) =>
        durations.Introduced() is { } length
            ? phrase with
            {
                Duration = length.Length,
                IsDurationAbout = length.IsAbout,
            }
            : phrase;

    // « demain soir, de 20h à 22h »: the hours say more than the part of the day.
    private HourRange Closer(HourRange told)
    {
        if (told.From is not { Part: not null })
            return told;
        var end = cursor.At;
        cursor.Take(",", "(");
        if (hours.Hours() is { From.Hour: not null } closer)
            return closer;
        cursor.At = end;
        return told;
    }

    private DateSyntax? HoursThenDays()
    {
        if (hours.Hours() is not { } told || told.From is null && told.To is null && !told.IsWholeDay)
            return null;
        cursor.Take(",");
        cursor.Take("le", "du", "ce", "les");
        if (days.Days() is not { } named)
            return null;
        told = Closer(told);
        return WithDuration(
            new DateSyntax
            {
                Days = named.Days,
                IsRange = named.IsRange,
                From = told.From,
                To = told.To,
                IsOpenEnded = told.IsOpenEnded,
                IsWholeDay = told.IsWholeDay,
            }
        );
    }

    // « pendant 6 heures le 30/01 ».
    private DateSyntax? DurationThenDays()
    {
        if (durations.Introduced() is not { } length)
            return null;
        cursor.Take("le", ",");
        return days.Days() is { } named
            ? new DateSyntax
            {
                Days = named.Days,
                IsRange = named.IsRange,
                Duration = length.Length,
                IsDurationAbout = length.IsAbout,
            }
            : null;
    }
}
