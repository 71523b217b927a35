namespace HopEn.Audit.Outages.Dates;

/// <summary>Reads days: « mardi 23/07 », « le 17 et le 18 mai », « du 16 au 19 mai », « demain (mercredi) ».</summary>
internal sealed class DayGrammar(TokenCursor cursor)
{
    private static readonly Dictionary<string, int> Relatives = new(StringComparer.Ordinal)
    {
        ["aujourd'hui"] = 0,
        ["demain"] = 1,
        ["apres-demain"] = 2,
        ["hier"] = -1,
        ["avant-hier"] = -2,
    };

    /// <summary>Whether a word may stand for a day: « demain », « depuis trois jours », « ce soir », « le week-end prochain ».</summary>
    public static bool MayNameADay(string word) =>
        Relatives.ContainsKey(word)
        || word
            is "depuis"
                or "ce"
                or "cet"
                or "cette"
                or "week"
                or "weekend"
                or "prochaine"
                or "jours"
                or "jour"
                or "semaine"
                or "semaines";

    /// <summary>One day, or several.</summary>
    public (IReadOnlyList<DaySyntax> Days, bool IsRange)? Days()
    {
        (IReadOnlyList<DaySyntax> Days, bool IsRange)? found = Weekend()
            ?? (
                cursor.Try(Range) is { } range ? (range, true)
                : cursor.Try(List) is { } list ? (list, false)
                : null
            );
        if (found is not null)
            Inclusive();
        return found;
    }

    // The last day is always inside: « inclus » only has to be passed over.
    private void Inclusive()
    {
        var end = cursor.At;
        cursor.Take("(");
        if (!cursor.Take("inclus", "inclu", "incluse", "compris", "comprise"))
            cursor.At = end;
        else if (cursor.Peek(-2).Is("("))
            cursor.Take(")");
    }

    // « ce week-end », « le week-end du 17 mai », « le week-end des 17 et 18 mai ».
    private (IReadOnlyList<DaySyntax> Days, bool IsRange)? Weekend()
    {
        var before = cursor.At;
        cursor.Take("ce", "le", "du", "pendant", "durant");
        cursor.Take("le");
        if (!cursor.TakeAll("week", "-", "end") && !cursor.Take("weekend") && !cursor.TakeAll("week", "end"))
        {
            cursor.At = before;
            return null;
        }

        var end = cursor.At;
        if (
            (cursor.Current.Is("du") || cursor.Current.Is("des"))
            && Days() is { Days: var named, IsRange: var isRange }
            && named[0] is { Day: not null }
        )
        {
            return named.Count > 1 ? (named, isRange) : ([named[0], named[0] with { ToSunday = true }], true);
        }

        cursor.At = end;
        var toward =
            cursor.Take("prochain") ? 1
            : cursor.Take("dernier", "passe") ? -1
            : 0;
        return (
            [
                new DaySyntax(null, null, null, DayOfWeek.Saturday, Toward: toward),
                new DaySyntax(null, null, null, DayOfWeek.Sunday),
            ],
            true
        );
    }

    /// <summary>One day; a bare number is accepted, for lists whose month comes later.</summary>
    public DaySyntax? Day() => cursor.Try(Relative) ?? cursor.Try(Written);

    private DaySyntax[]? Range()
    {
        var between = cursor.Take("entre");
        if (!between)
            cursor.Take("du", "de", "des");
        if (cursor.TakeAll("la", "semaine", "prochaine"))
            return
            [
                new DaySyntax(null, null, null, DayOfWeek.Monday, Toward: 1),
                new DaySyntax(null, null, null, DayOfWeek.Sunday),
            ];
        if (cursor.TakeAll("la", "semaine", "du") && Day() is { Month: not null } monday)
            return [monday, monday with { Offset = 6 }];
        cursor.Take("le", "les");
        if (Day() is not { } first)
            return null;
        if (!Connector(between))
            return null;
        cursor.Take("le");
        if (Day() is not { } last || last.IsBare)
            return null;
        return first.IsBare && last.Month is null ? null : [first, last];
    }

    private bool Connector(bool between) =>
        cursor.Take("au", "-", ">")
        || (between && cursor.Take("et"))
        || cursor.TakeAll("jusqu", "'", "au")
        || (
            cursor.Current.Is("a")
            && cursor.Peek(1).Kind is DateTokenKind.Weekday or DateTokenKind.Date
            && cursor.Take("a")
        );

    private List<DaySyntax>? List()
    {
        if (cursor.Current.Is("ce") && DayPart.Named(cursor.Peek(1).Text, null) is null)
            cursor.At++;
        cursor.Take("le", "les", "du", "des", "pour");
        cursor.Take("le", "les");
        if (Day() is not { } first)
            return null;
        var days = new List<DaySyntax> { first };
        var complete = first.IsBare ? 0 : 1;
        var end = cursor.At;
        while (cursor.Take("et", ",", "ou", "puis", "+", "&"))
        {
            cursor.Take("et", "ou");
            cursor.Take("le", "les", "du");
            if (Day() is not { } next)
                break;
            if (next.IsWeekdayOnly != first.IsWeekdayOnly && next.IsWeekdayOnly)
                break;
            days.Add(next);
            if (next.IsBare)
                continue;
            complete = days.Count;
            end = cursor.At;
        }

        if (complete == 0)
            return null;
        cursor.At = end;
        return days[..complete];
    }

    private DaySyntax? Relative()
    {
        if (
            (cursor.Current.Is("ce") || cursor.Current.Is("cet") || cursor.Current.Is("cette"))
            && DayPart.Named(cursor.Peek(1).Text, null) is not null
        )
        {
            cursor.At++;
            return new DaySyntax(null, null, null, null, 0);
        }

        if (Distance() is { } distance)
            return distance;
        if (cursor.Current.Kind != DateTokenKind.Word || !Relatives.TryGetValue(cursor.Current.Text, out var offset))
            return null;
        cursor.At++;
        var end = cursor.At;
        cursor.Take("(", ",");
        cursor.Take("le");
        if (cursor.Try(Written) is not { } told || (told.Weekday is null && told.Month is null))
        {
            cursor.At = end;
            return new DaySyntax(null, null, null, null, offset);
        }

        cursor.Take(")");
        return told.Month is null ? told with { Day = null, Offset = offset } : told;
    }

    // « dans 3 jours », « il y a deux semaines »; working days are not counted.
    private DaySyntax? Distance()
    {
        var before = cursor.At;
        var sign =
            cursor.Take("dans") ? 1
            : cursor.TakeAll("il", "y", "a") ? -1
            : 0;
        var count =
            cursor.Current.Kind == DateTokenKind.Number
                ? cursor.Current.First
                : FrenchCalendar.Number(cursor.Current.Text);
        var unit =
            cursor.Peek(1).Is("jour") || cursor.Peek(1).Is("jours") ? 1
            : cursor.Peek(1).Is("semaine") || cursor.Peek(1).Is("semaines") ? 7
            : 0;
        if (
            sign == 0
            || count is not (> 0 and <= 60)
            || unit == 0
            || cursor.Peek(2).Is("ouvres")
            || cursor.Peek(2).Is("ouvrables")
        )
        {
            cursor.At = before;
            return null;
        }

        cursor.At += 2;
        return new DaySyntax(null, null, null, null, sign * count * unit);
    }

    private DaySyntax? Written()
    {
        DayOfWeek? weekday = null;
        var isEvery = cursor.Current.Text.EndsWith('s');
        if (cursor.Current.Kind == DateTokenKind.Weekday)
        {
            weekday = (DayOfWeek)cursor.Current.First;
            cursor.At++;
            cursor.Take(".");
            if (cursor.Current.Is(",") && cursor.Peek(1).Kind is DateTokenKind.Number or DateTokenKind.Date)
                cursor.At++;
            if (cursor.Current.Is("le") && cursor.Peek(1).Kind is DateTokenKind.Number or DateTokenKind.Date)
                cursor.At++;
        }

        var token = cursor.Current;
        if (token.Kind == DateTokenKind.Date)
        {
            cursor.At++;
            return Nearness(new DaySyntax(token.First, token.Second, token.Third < 0 ? null : token.Third, weekday));
        }

        if (token.Kind == DateTokenKind.Number && token.First is >= 1 and <= 31 && token.Length <= 4)
        {
            cursor.At++;
            if (cursor.Current.Kind != DateTokenKind.Month)
                return new DaySyntax(token.First, null, null, weekday);
            var month = cursor.Current.First;
            cursor.At++;
            if (cursor.Current.Is(".") && cursor.Peek(1).Kind == DateTokenKind.Number)
                cursor.At++;
            int? year = null;
            if (
                cursor.Current is { Kind: DateTokenKind.Number, Length: 4 } written
                && FrenchCalendar.Holds(written.First)
            )
            {
                year = written.First;
                cursor.At++;
            }

            return Nearness(new DaySyntax(token.First, month, year, weekday));
        }

        // « les mardis » is no day.
        return weekday is null || isEvery ? null : Nearness(new DaySyntax(null, null, null, weekday));
    }

    private DaySyntax Nearness(DaySyntax day)
    {
        if (cursor.Take("dernier", "passe"))
            return day with { Toward = -1 };
        return cursor.Take("prochain", "prochains") ? day with { Toward = 1 } : day;
    }
}
