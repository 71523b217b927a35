namespace HopEn.Audit.Outages.Dates;

/// <summary>Reads one day: « mardi 23/07 », « 1er mai 2025 », « demain (mercredi) », « dans 3 jours ».</summary>
internal sealed class SingleDayGrammar(TokenCursor cursor)
{
    private static readonly Dictionary<string, int> OffsetsByWord = new(StringComparer.Ordinal)
    {
        ["aujourd'hui"] = 0,
        ["demain"] = 1,
        ["apres-demain"] = 2,
        ["hier"] = -1,
        ["avant-hier"] = -2,
    };

    /// <summary>Whether a word may stand for a day: « demain », « depuis trois jours », « ce soir », « le week-end prochain ».</summary>
    public static bool MayNameDay(string word) =>
        OffsetsByWord.ContainsKey(word)
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

    /// <summary>One day; a bare number is accepted, for lists whose month comes later.</summary>
    public DaySyntax? Day() => cursor.Try(RelativeDay) ?? cursor.Try(NamedDay);

    private DaySyntax? RelativeDay()
    {
        if (
            (cursor.Current.Is("ce") || cursor.Current.Is("cet") || cursor.Current.Is("cette"))
            && DayPart.Named(cursor.Peek(1).Text, null) is not null
        )
        {
            cursor.At++;
            return new DaySyntax(null, null, null, null, 0);
        }

        if (CountedOffset() is { } distance)
            return distance;
        if (
            cursor.Current.Kind != DateTokenKind.Word
            || !OffsetsByWord.TryGetValue(cursor.Current.Text, out var offset)
        )
            return null;
        cursor.At++;
        var end = cursor.At;
        cursor.Take("(", ",");
        cursor.Take("le");
        if (cursor.Try(NamedDay) is not { } told || (told.Weekday is null && told.Month is null))
        {
            cursor.At = end;
            return new DaySyntax(null, null, null, null, offset);
        }

        cursor.Take(")");
        return told.Month is null ? told with { Day = null, Offset = offset } : told;
    }

    // « dans 3 jours », « il y a deux semaines »; working days are not counted.
    private DaySyntax? CountedOffset()
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

    private DaySyntax? NamedDay()
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
            return WithDirection(
                new DaySyntax(token.First, token.Second, token.Third < 0 ? null : token.Third, weekday)
            );
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

            return WithDirection(new DaySyntax(token.First, month, year, weekday));
        }

        // « les mardis » is no day.
        return weekday is null || isEvery ? null : WithDirection(new DaySyntax(null, null, null, weekday));
    }

    private DaySyntax WithDirection(DaySyntax day)
    {
        if (cursor.Take("dernier", "passe"))
            return day with { Toward = -1 };
        return cursor.Take("prochain", "prochains") ? day with { Toward = 1 } : day;
    }
}
