namespace HopEn.Audit.Outages.Dates;

/// <summary>Reads one hour: « vers 8 h 30 », « minuit », « 6h du soir », « 8h (heure de Paris) », « en soirée ».</summary>
internal sealed class ClockGrammar(TokenCursor cursor)
{
    /// <summary>One hour, with the words that may introduce it, and its time zone.</summary>
    public HourSyntax? Hour()
    {
        var about =
            cursor.Take("vers", "environ")
            || cursor.TakeAll("aux", "alentours", "de")
            || cursor.TakeAll("aux", "environs", "de");
        var token = cursor.Current;
        if (token.Kind == DateTokenKind.Clock && (token.First < 24 || (token.First == 24 && token.Second <= 0)))
        {
            cursor.At++;
            cursor.Take("precises", "pile");
            about |= cursor.Take("environ");
            return WithNextDay(
                WithZone(InHalfOfDay(new HourSyntax(token.First, Math.Max(token.Second, 0), IsAbout: about)))
            );
        }

        if (cursor.Take("midi"))
            return WithNextDay(WithZone(new HourSyntax(12, HalfHour())));
        if (cursor.Take("minuit"))
            return WithNextDay(WithZone(new HourSyntax(0, HalfHour(), IsMidnight: true)));
        return cursor.Try(DayPartName) is { } part ? WithZone(part) : null;
    }

    /// <summary>Passes over « lendemain », « J+1 »; false when they are not there.</summary>
    public bool TakeNextDay()
    {
        if (
            cursor.Current.Is("j")
            && cursor.Peek(1).Is("+")
            && cursor.Peek(2) is { Kind: DateTokenKind.Number, First: 1 }
        )
            cursor.At += 3;
        else if (!cursor.Take("lendemain") && !cursor.TakeAll("jour", "suivant"))
            return false;
        cursor.Take("matin", "soir");
        return true;
    }

    // « 6h du soir ».
    private HourSyntax InHalfOfDay(HourSyntax hour)
    {
        if (cursor.TakeAll("du", "matin"))
            return hour;
        var later = cursor.TakeAll("du", "soir") || cursor.TakeAll("de", "l", "'", "apres-midi");
        return later && hour.Hour is { } told and < 12 ? hour with { Hour = told + 12 } : hour;
    }

    private int HalfHour() => cursor.TakeAll("et", "demi") || cursor.TakeAll("et", "demie") ? 30 : 0;

    private HourSyntax? DayPartName()
    {
        cursor.Take("en", "dans", "le");
        if (!cursor.Take("la"))
            cursor.TakeAll("l", "'");
        var section =
            cursor.Current.Is("debut") || cursor.Current.Is("milieu") || cursor.Current.Is("fin")
                ? cursor.Current.Text
                : null;
        if (section is not null)
        {
            cursor.At++;
            if (!cursor.Take("de") && !cursor.TakeAll("d", "'"))
                return null;
            if (!cursor.Take("la"))
                cursor.TakeAll("l", "'");
        }

        if (cursor.Current.Kind != DateTokenKind.Word || DayPart.Named(cursor.Current.Text, section) is not { } part)
            return null;
        cursor.At++;
        return new HourSyntax(null, 0, part);
    }

    private HourSyntax WithNextDay(HourSyntax hour)
    {
        var end = cursor.At;
        cursor.Take("(", ",");
        cursor.Take("le", "du");
        if (!TakeNextDay())
        {
            cursor.At = end;
            return hour;
        }

        cursor.Take(")");
        return hour with { NextDay = true };
    }

    private HourSyntax WithZone(HourSyntax hour)
    {
        var end = cursor.At;
        cursor.Take("(", ",");
        TimeSpan? offset = null;
        if (!TakeParisTime())
        {
            if (!cursor.Take("utc", "gmt"))
            {
                cursor.At = end;
                return hour;
            }

            offset = UtcOffset();
        }

        cursor.Take(")");
        return hour with { Offset = offset };
    }

    // « cet » is a word too.
    private bool TakeParisTime() =>
        cursor.TakeAll("heure", "de", "paris")
        || cursor.TakeAll("heures", "de", "paris")
        || cursor.TakeAll("heure", "locale")
        || cursor.Take("cest")
        || (cursor.Peek(1).Kind != DateTokenKind.Word && cursor.Take("cet"));

    // « UTC+2 », « UTC +02:00 »; but « 8h UTC - 10h UTC » is a range.
    private TimeSpan UtcOffset()
    {
        var (zone, sign, told) = (cursor.Peek(-1), cursor.Current, cursor.Peek(1));
        var isShift = sign.Is("+") || (sign.Is("-") && sign.Start == zone.End);
        if (!isShift || told is not { Kind: DateTokenKind.Number or DateTokenKind.Clock, First: <= 14 })
            return TimeSpan.Zero;
        cursor.At += 2;
        var length = new TimeSpan(told.First, Math.Max(told.Second, 0), 0);
        return sign.Is("-") ? -length : length;
    }
}
