namespace HopEn.Audit.Outages.Dates;

/// <summary>Reads days: « mardi 23/07 », « le 17 et le 18 mai », « du 16 au 19 mai », « demain (mercredi) ».</summary>
internal sealed class DayGrammar(TokenCursor cursor)
{
    private readonly SingleDayGrammar day = new(cursor);

    /// <summary>One day; a bare number is accepted, for lists whose month comes later.</summary>
    public DaySyntax? Day() => day.Day();

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
            TakeInclusive();
        return found;
    }

    // The last day is always inside: « inclus » only has to be passed over.
    private void TakeInclusive()
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
        if (cursor.TakeAll("la", "semaine", "du") && day.Day() is { Month: not null } monday)
            return [monday, monday with { Offset = 6 }];
        cursor.Take("le", "les");
        if (day.Day() is not { } first)
            return null;
        if (!TakeRangeSeparator(between))
            return null;
        cursor.Take("le");
        if (day.Day() is not { } last || last.IsBare)
            return null;
        return first.IsBare && last.Month is null ? null : [first, last];
    }

    private bool TakeRangeSeparator(bool between) =>
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
        if (day.Day() is not { } first)
            return null;
        var days = new List<DaySyntax> { first };
        var complete = first.IsBare ? 0 : 1;
        var end = cursor.At;
        while (cursor.Take("et", ",", "ou", "puis", "+", "&"))
        {
            cursor.Take("et", "ou");
            cursor.Take("le", "les", "du");
            if (day.Day() is not { } next)
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
}
