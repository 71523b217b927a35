namespace HopEn.Audit.Sources.Outages.Dates;

/// <summary>Reads days: « mardi 23/07 », « le 17 et le 18 mai », « du 16 au 19 mai », « demain (mercredi) ».</summary>
internal sealed class DayGrammar(TokenCursor cursor)
{
    private static readonly Dictionary<string, int> Relatives = new(StringComparer.Ordinal)
    {
        ["aujourd'hui"] = 0, ["demain"] = 1, ["apres-demain"] = 2, ["hier"] = -1, ["avant-hier"] = -2,
    };

    /// <summary>Whether a word may stand for a day: « demain », « depuis trois jours », « ce soir ».</summary>
    public static bool MayNameADay(string word) => Relatives.ContainsKey(word) || word is "depuis" or "ce" or "cet" or "cette";

    /// <summary>One day, or several.</summary>
    public (IReadOnlyList<DaySyntax> Days, bool IsRange)? Days()
    {
        if (cursor.Try(Range) is { } range) return (range, true);
        return cursor.Try(List) is { } list ? (list, false) : null;
    }

    /// <summary>One day; a bare number is accepted, for lists whose month comes later.</summary>
    public DaySyntax? Day() => cursor.Try(Relative) ?? cursor.Try(Written);

    private DaySyntax[]? Range()
    {
        var between = cursor.Take("entre");
        if (!between) cursor.Take("du", "de", "des");
        if (cursor.TakeAll("la", "semaine", "du") && Day() is { Month: not null } monday) return [monday, monday with { Offset = 6 }];
        cursor.Take("le", "les");
        if (Day() is not { } first) return null;
        if (!Connector(between)) return null;
        cursor.Take("le");
        if (Day() is not { } last || last.IsBare) return null;
        return first.IsBare && last.Month is null ? null : [first, last];
    }

    private bool Connector(bool between) =>
        cursor.Take("au", "-", ">") || (between && cursor.Take("et")) || cursor.TakeAll("jusqu", "'", "au") || (cursor.Current.Is("a") && cursor.Peek(1).Kind is DateTokenKind.Weekday or DateTokenKind.Date && cursor.Take("a"));

    private List<DaySyntax>? List()
    {
        if (cursor.Current.Is("ce") && DayPart.Named(cursor.Peek(1).Text, null) is null) cursor.At++;
        cursor.Take("le", "les", "du", "des", "pour");
        cursor.Take("le", "les");
        if (Day() is not { } first) return null;
        var days = new List<DaySyntax> { first };
        var complete = first.IsBare ? 0 : 1;
        var end = cursor.At;
        while (cursor.Take("et", ",", "ou", "puis", "+", "&"))
        {
            cursor.Take("et", "ou");
            cursor.Take("le", "les", "du");
            if (Day() is not { } next) break;
            if (next.IsWeekdayOnly) break;
            days.Add(next);
            if (next.IsBare) continue;
            complete = days.Count;
            end = cursor.At;
        }

        if (complete == 0) return null;
        cursor.At = end;
        return days[..complete];
    }

    private DaySyntax? Relative()
    {
        if ((cursor.Current.Is("ce") || cursor.Current.Is("cet") || cursor.Current.Is("cette")) && DayPart.Named(cursor.Peek(1).Text, null) is not null)
        {
            cursor.At++;
            return new DaySyntax(null, null, null, null, 0);
        }

        if (cursor.Current.Kind != DateTokenKind.Word || !Relatives.TryGetValue(cursor.Current.Text, out var offset)) return null;
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

    private DaySyntax? Written()
    {
        DayOfWeek? weekday = null;
        if (cursor.Current.Kind == DateTokenKind.Weekday)
        {
            weekday = (DayOfWeek)cursor.Current.First;
            cursor.At++;
            cursor.Take(".");
            if (cursor.Current.Is(",") && cursor.Peek(1).Kind is DateTokenKind.Number or DateTokenKind.Date) cursor.At++;
            if (cursor.Current.Is("le") && cursor.Peek(1).Kind is DateTokenKind.Number or DateTokenKind.Date) cursor.At++;
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
            if (cursor.Current.Kind != DateTokenKind.Month) return new DaySyntax(token.First, null, null, weekday);
            var month = cursor.Current.First;
            cursor.At++;
            if (cursor.Current.Is(".") && cursor.Peek(1).Kind == DateTokenKind.Number) cursor.At++;
            int? year = null;
            if (cursor.Current is { Kind: DateTokenKind.Number, Length: 4, First: >= 1990 and <= 2100 } written)
            {
                year = written.First;
                cursor.At++;
            }

            return Nearness(new DaySyntax(token.First, month, year, weekday));
        }

        return weekday is null ? null : Nearness(new DaySyntax(null, null, null, weekday));
    }

    private DaySyntax Nearness(DaySyntax day)
    {
        if (cursor.Take("dernier", "passe")) return day with { Toward = -1 };
        return cursor.Take("prochain", "prochains") ? day with { Toward = 1 } : day;
    }
}
