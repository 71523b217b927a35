namespace HopEn.Audit.Sources.Outages.Dates;

/// <summary>Finds the dated phrases of a text, as written.</summary>
/// <remarks>
/// At each token every shape is tried and the longest wins. Words between phrases are passed over, so a phrase may stand
/// anywhere in a sentence.
/// </remarks>
internal sealed class DateGrammar
{
    private static readonly string[] PublicationWords = ["publie", "publiee", "publies", "publication", "poste", "postee", "jour", "modifie", "modifiee", "redige", "redigee", "diffuse", "diffusee", "cree", "creee"];

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
            while (next < tokens.Count && (next < grammar.cursor.At || !NamesADay(tokens[next]))) next++;
            if (next == tokens.Count) break;
            if (next - grammar.cursor.At > Reach) grammar.cursor.At = next - Reach;
            if (grammar.Longest() is not { } phrase)
            {
                grammar.cursor.At++;
                continue;
            }

            found.Add(phrase);
            while (grammar.cursor.Try(() => grammar.SameDays(found[^1])) is { } again) found.Add(again);
        }

        return found;
    }

    private static bool NamesADay(DateToken token) =>
        token.Kind is DateTokenKind.Month or DateTokenKind.Date or DateTokenKind.Instant or DateTokenKind.Weekday || (token.Kind == DateTokenKind.Word && DayGrammar.MayNameADay(token.Text));

    private DateSyntax? Longest()
    {
        var start = cursor.At;
        if (cursor.Current.Kind is DateTokenKind.Break || (cursor.Current.Kind is DateTokenKind.Sign && !cursor.Current.Is("("))) return null;
        DateSyntax? best = null;
        var end = start;
        foreach (var shape in shapes)
        {
            cursor.At = start;
            if (shape() is not { } phrase || cursor.At <= end) continue;
            (best, end) = (phrase, cursor.At);
        }

        cursor.At = end == start ? start : end;
        if (best is null) return null;
        var (first, last) = (Token(start), Token(end - 1));
        return best with { Start = first.Start, End = last.End, IsPublication = IsPublication(start) };
    }

    // « le 12 mai de 8h à 10h et de 14h à 16h »: the second range goes with the same day.
    private DateSyntax? SameDays(DateSyntax phrase)
    {
        if (phrase is { IsTwoSided: true } or { From: null } or { To: null } || !cursor.Take("et", "puis", ",")) return null;
        cursor.Take("puis");
        if (hours.Hours() is not { From.Hour: not null, To.Hour: not null } more) return null;
        var end = cursor.At;
        cursor.Take(",");
        cursor.Take("le", "les");
        if (days.Day() is not null) return null;
        cursor.At = end;
        return phrase with { From = more.From, To = more.To, IsOpenEnded = false, Duration = null, End = Token(end - 1).End };
    }

    private DateToken Token(int index) => cursor.Peek(index - cursor.At);

    private bool IsPublication(int start)
    {
        for (int index = start - 1, words = 0; index >= 0 && words < 4; index--)
        {
            var token = Token(index);
            if (token.Kind is DateTokenKind.Break or DateTokenKind.Number or DateTokenKind.Month or DateTokenKind.Date or DateTokenKind.Clock || token.Is(".") || token.Is(";") || token.Is("|")) return false;
            if (token.Kind != DateTokenKind.Word) continue;
            words++;
            if (!PublicationWords.Contains(token.Text)) continue;
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
        if (!between) cursor.Take("du", "de");
        if (Moment() is not { } first) return null;
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
            if (!Connector(between)) return null;
        }

        var lendemain = cursor.Take("lendemain");
        if (lendemain) cursor.Take("a");
        var last = lendemain ? hours.Hour() is { } hour ? (new DaySyntax(null, null, null, null), hour) : null : Moment();
        if (last is not { } second || second.Day.IsBare != lendemain || (first.Hour is null && second.Hour is null)) return null;
        return first.Day.IsBare && second.Day.Month is null ? null
            : new DateSyntax { Days = lendemain ? [first.Day] : [first.Day, second.Day], IsRange = !lendemain, IsTwoSided = true, From = first.Hour, To = lendemain ? second.Hour! with { NextDay = true } : second.Hour };
    }

    private bool Connector(bool between) =>
        cursor.Take("au", "a", "-", ">") || (between && cursor.Take("et")) || cursor.TakeAll("jusqu", "'", "au") || cursor.TakeAll("jusqu", "'", "a");

    private (DaySyntax Day, HourSyntax? Hour)? Moment()
    {
        cursor.Take("le", "ce");
        if (days.Day() is { } day)
        {
            var end = cursor.At;
            cursor.Take(",", "(");
            if (!cursor.TakeAll("a", "partir", "de")) cursor.Take("a", "de", "des", "vers");
            if (cursor.Try(hours.Hour) is { } hour)
            {
                cursor.Take(")");
                return (day, hour);
            }

            cursor.At = end;
            return (day, null);
        }

        if (cursor.Try(hours.Hour) is not { } early) return null;
        cursor.Take("le", "du", "ce");
        return days.Day() is { IsBare: false } late ? (late, early) : null;
    }

    // « dans la nuit du 17 au 18 mai », « les nuits du 16 au 19 mai ».
    private DateSyntax? Night()
    {
        cursor.Take("dans", "pendant", "durant", "au");
        var each = cursor.TakeAll("les", "nuits") || cursor.TakeAll("chaque", "nuit") || cursor.TakeAll("toutes", "les", "nuits");
        if (!each)
        {
            cursor.Take("la");
            if (!cursor.Take("nuit")) return null;
        }

        if (!(cursor.Current.Is("du") || cursor.Current.Is("de"))) return null;
        if (days.Days() is not { } named) return null;
        return WithHours(new DateSyntax { Days = named.Days, IsRange = named.IsRange, IsNight = true, IsEach = each });
    }

    // « depuis 3 jours », « à partir du 17 mai à 21h », « jusqu'au 18 mai 13h ».
    private DateSyntax? Since()
    {
        if (cursor.Take("depuis") && durations.Length() is { } ago)
        {
            if (ago < TimeSpan.FromDays(1)) return new DateSyntax { Days = [new DaySyntax(null, null, null, null, 0)], IsOpenEnded = true };
            return new DateSyntax { Days = [new DaySyntax(null, null, null, null, -(int)ago.TotalDays)], IsOpenEnded = true };
        }

        cursor.Take("du", "le");
        var from = cursor.TakeAll("a", "partir", "du") || cursor.TakeAll("a", "partir", "de") || cursor.TakeAll("a", "compter", "du") || cursor.TakeAll("a", "compter", "de") || cursor.TakeAll("des", "le") || cursor.Take("des");
        var until = !from && (cursor.TakeAll("jusqu", "'", "au") || cursor.TakeAll("jusqu", "'", "a"));
        if (!from && !until && !Previous("depuis")) return null;
        if (Moment() is not { } moment || moment.Day.IsBare || (moment.Day.IsWeekdayOnly && moment.Hour is null)) return null;
        return until ? new DateSyntax { Days = [moment.Day], IsUntil = true, To = moment.Hour } : WithDuration(new DateSyntax { Days = [moment.Day], IsOpenEnded = true, From = moment.Hour });
    }

    private bool Previous(string word) => cursor.Peek(-1).Is(word) || cursor.Peek(-2).Is(word);

    private DateSyntax? DaysThenHours()
    {
        if (cursor.Current.Kind == DateTokenKind.Instant) return Machine();
        var each = cursor.TakeAll("tous", "les", "jours") || cursor.TakeAll("chaque", "jour") || cursor.TakeAll("chaque", "soir");
        if (each) cursor.Take(",");
        if (days.Days() is not { } named) return null;
        if (cursor.TakeAll(",", "chaque", "nuit") || cursor.TakeAll("chaque", "nuit") || cursor.TakeAll("chaque", "jour") || cursor.TakeAll(",", "chaque", "jour")) each = true;
        var phrase = WithHours(new DateSyntax { Days = named.Days, IsRange = named.IsRange, IsEach = each });
        return named.Days.Count == 1 && named.Days[0].IsWeekdayOnly && phrase.From is null && phrase.To is null && named.Days[0].Toward == 0 ? null : phrase;
    }

    private DateSyntax Machine()
    {
        var first = cursor.Current;
        cursor.At++;
        var end = cursor.At;
        cursor.Skip(",", "|", "/", "-", ">", "au", "a", "fin", ":");
        cursor.TakeBreak();
        if (cursor.Take("fin")) cursor.Take(":");
        if (cursor.Current.Kind == DateTokenKind.Instant)
        {
            var last = cursor.Current;
            cursor.At++;
            return new DateSyntax { Days = [], Instants = (DateResolver.InstantOf(first), DateResolver.InstantOf(last)) };
        }

        cursor.At = end;
        return WithDuration(new DateSyntax { Days = [], Instants = (DateResolver.InstantOf(first), null) });
    }

    private DateSyntax WithHours(DateSyntax phrase)
    {
        if (durations.Introduced() is { } lasting) return phrase with { Duration = lasting.Length, IsDurationAbout = lasting.IsAbout };
        var end = cursor.At;
        var comma = cursor.Current.Is(",");
        cursor.Skip(",", "(", ":", ";", "|", ".");
        if (cursor.TakeBreak()) cursor.Skip("|", "-");
        if (cursor.Current.Is("-") && cursor.Peek(1).Kind is DateTokenKind.Clock or DateTokenKind.Word) cursor.At++;
        if (hours.Hours() is not { } told)
        {
            cursor.At = end;
            return WithDuration(phrase);
        }

        // « demain soir, de 20h à 22h »: the hours say more than the part of the day.
        if (told.From is { Part: not null })
        {
            var part = cursor.At;
            cursor.Take(",", "(");
            if (hours.Hours() is { From.Hour: not null } closer) told = closer;
            else cursor.At = part;
        }

        cursor.Take(")");
        phrase = phrase with { From = told.From, To = told.To, IsOpenEnded = told.IsOpenEnded, IsWholeDay = told.IsWholeDay, MayBeDuration = comma && told is { IsBare: true, To: null, From.Hour: not null } };
        return WithDuration(phrase);
    }

    private DateSyntax WithDuration(DateSyntax phrase) => durations.Introduced() is { } length ? phrase with { Duration = length.Length, IsDurationAbout = length.IsAbout } : phrase;

    private DateSyntax? HoursThenDays()
    {
        if (hours.Hours() is not { } told || told.From is null && told.To is null && !told.IsWholeDay) return null;
        cursor.Take(",");
        cursor.Take("le", "du", "ce", "les");
        if (days.Days() is not { } named) return null;
        return WithDuration(new DateSyntax { Days = named.Days, IsRange = named.IsRange, From = told.From, To = told.To, IsOpenEnded = told.IsOpenEnded, IsWholeDay = told.IsWholeDay });
    }

    // « pendant 6 heures le 30/01 ».
    private DateSyntax? DurationThenDays()
    {
        if (durations.Introduced() is not { } length) return null;
        cursor.Take("le", ",");
        return days.Days() is { } named ? new DateSyntax { Days = named.Days, IsRange = named.IsRange, Duration = length.Length, IsDurationAbout = length.IsAbout } : null;
    }
}
