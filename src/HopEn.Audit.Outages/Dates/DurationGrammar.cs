namespace HopEn.Audit.Outages.Dates;

/// <summary>Reads lengths of time: « pendant 6 heures et 3 minutes », « environ 24 heures », « trois jours », « 1 h 09 ».</summary>
internal sealed class DurationGrammar(TokenCursor cursor)
{
    private static readonly TimeSpan Longest = TimeSpan.FromDays(366);

    /// <summary>A length that a word introduces.</summary>
    public (TimeSpan Length, bool IsAbout)? Introduced()
    {
        var before = cursor.At;
        cursor.Skip(",", ";", "(", ":", "|", ".");
        cursor.TakeBreak();
        if (cursor.Current.Is("-") && cursor.Peek(1).Kind == DateTokenKind.Word)
            cursor.At++;
        if (
            cursor.Current.Is("et")
            && (cursor.Peek(1).Is("pour") || cursor.Peek(1).Is("pendant") || cursor.Peek(1).Is("durant"))
        )
            cursor.At++;
        var about = false;
        var isIntroduced = cursor.Take("pendant", "durant", "soit") || TakeLabel(out about) || cursor.Take("pour");
        about |= cursor.Take("environ") || cursor.TakeAll("d", "'", "environ");
        if ((isIntroduced || about) && Length() is { } length)
        {
            about |= cursor.Take("environ");
            cursor.Take(")");
            return (length, about);
        }

        cursor.At = before;
        return null;
    }

    /// <summary>Passes over « pour une durée estimée à », « durée maximale : », « Durée de l’interruption : ».</summary>
    public bool TakeLabel(out bool isAbout)
    {
        isAbout = false;
        var before = cursor.At;
        if (cursor.Take("pour") || cursor.TakeAll("d", "'"))
            cursor.Take("une");
        if (!cursor.Take("duree"))
        {
            cursor.At = before;
            return false;
        }

        isAbout = cursor.Take("maximale", "maximum", "approximative");
        TakeForecast();
        if (cursor.Take("de", "du", "d") && cursor.Current is not { Kind: DateTokenKind.Number or DateTokenKind.Clock })
        {
            if (!cursor.Take("la"))
                cursor.TakeAll("l", "'");
            cursor.Take("'");
            if (
                cursor.Current.Kind == DateTokenKind.Word
                && Number(cursor.Current) is null
                && !cursor.Current.Is("environ")
            )
                cursor.At++;
            TakeForecast();
        }

        cursor.Skip(":", "|", "de", "a");
        return true;
    }

    private void TakeForecast() =>
        cursor.Skip("estimee", "prevue", "previsionnelle", "totale", "effective", "reelle", "annoncee", "probable");

    /// <summary>A length that says how long something is out: « coupure de 15 minutes », « interruption d’environ 2 h ».</summary>
    /// <param name="isHour">Whether it may be an hour too: « coupure de 2h ».</param>
    public (TimeSpan Length, bool IsAbout)? OfInterruption(out bool isHour)
    {
        var before = cursor.At;
        isHour = false;
        cursor.Skip(
            ",",
            ":",
            "-",
            "une",
            "des",
            "d",
            "'",
            "de",
            "micro",
            "breve",
            "breves",
            "courte",
            "courtes",
            "petite"
        );
        if (
            cursor.Take(
                "coupure",
                "coupures",
                "interruption",
                "interruptions",
                "indisponibilite",
                "indisponibilites",
                "arret",
                "panne",
                "maintenance",
                "microcoupure",
                "microcoupures"
            )
        )
        {
            cursor.Take("maximale", "totale", "complete", "partielle", "breve");
            if (cursor.Take("de") || cursor.TakeAll("d", "'"))
            {
                cursor.TakeAll("une", "duree", "de");
                var about = cursor.Take("environ") || cursor.TakeAll("l", "'", "ordre", "de");
                isHour = cursor.Current.Kind == DateTokenKind.Clock;
                if (
                    Length() is { } length
                    && !cursor.Current.Is("a")
                    && !cursor.Current.Is("-")
                    && !cursor.Current.Is("jusqu")
                )
                    return (length, about | cursor.Take("environ", "maximum", "max"));
            }
        }

        cursor.At = before;
        return null;
    }

    /// <summary>A length.</summary>
    public TimeSpan? Length()
    {
        var before = cursor.At;
        TimeSpan? total = null;
        while (CountAndUnit() is { } piece)
        {
            total = (total ?? TimeSpan.Zero) + piece;
            if (!(cursor.Current.Is("et") && IsCountAndUnit(1)))
                continue;
            cursor.At++;
        }

        if (total is { } length && length > TimeSpan.Zero && length <= Longest)
            return length;
        cursor.At = before;
        return null;
    }

    private bool IsCountAndUnit(int ahead) =>
        cursor.Peek(ahead).Kind == DateTokenKind.Clock
        || (Number(cursor.Peek(ahead)) is not null && Unit(cursor.Peek(ahead + 1)) is not null);

    private TimeSpan? CountAndUnit()
    {
        if (cursor.Current.Kind == DateTokenKind.Clock)
        {
            var token = cursor.Current;
            cursor.At++;
            return TimeSpan.FromMinutes((token.First * 60) + Math.Max(token.Second, 0));
        }

        if (Number(cursor.Current) is not { } count || Unit(cursor.Peek(1)) is not { } unit)
            return null;
        cursor.At += 2;
        return count * unit;
    }

    private static int? Number(DateToken token) =>
        token.Kind switch
        {
            DateTokenKind.Number when token.First <= 10_000 => token.First,
            DateTokenKind.Word or DateTokenKind.Month => FrenchCalendar.Number(token.Text),
            _ => null,
        };

    private static TimeSpan? Unit(DateToken token) =>
        token.Kind != DateTokenKind.Word
            ? null
            : token.Text switch
            {
                "minute" or "minutes" or "min" or "mn" => TimeSpan.FromMinutes(1),
                "heure" or "heures" or "h" => TimeSpan.FromHours(1),
                "jour" or "jours" => TimeSpan.FromDays(1),
                "semaine" or "semaines" => TimeSpan.FromDays(7),
                _ => null,
            };
}
