namespace HopEn.Audit.Outages.Dates;

/// <summary>Reads hours: « de 21H à 13H », « entre 15h30 et la fin de soirée », « à partir de 8 h 30 », « en soirée ».</summary>
internal sealed class HourGrammar(TokenCursor cursor)
{
    /// <summary>A range, a start, an end or a part of the day.</summary>
    public HourRange? Hours() =>
        cursor.Try(WholeDay) ?? cursor.Try(Range) ?? cursor.Try(Since) ?? cursor.Try(Until) ?? cursor.Try(Lone);

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
            return Next(Zone(OfDay(new HourSyntax(token.First, Math.Max(token.Second, 0), IsAbout: about))));
        }

        if (cursor.Take("midi"))
            return Next(Zone(new HourSyntax(12, Minutes())));
        if (cursor.Take("minuit"))
            return Next(Zone(new HourSyntax(0, Minutes(), IsMidnight: true)));
        return cursor.Try(Part) is { } part ? Zone(part) : null;
    }

    // « 6h du soir ».
    private HourSyntax OfDay(HourSyntax hour)
    {
        if (cursor.TakeAll("du", "matin"))
            return hour;
        var later = cursor.TakeAll("du", "soir") || cursor.TakeAll("de", "l", "'", "apres-midi");
        return later && hour.Hour is { } told and < 12 ? hour with { Hour = told + 12 } : hour;
    }

    private int Minutes() => cursor.TakeAll("et", "demi") || cursor.TakeAll("et", "demie") ? 30 : 0;

    private HourRange? WholeDay() =>
        cursor.TakeAll("toute", "la", "journee")
        || cursor.TakeAll("la", "journee", "entiere")
        || cursor.TakeAll("journee", "entiere")
        || cursor.TakeAll("toute", "journee")
            ? new HourRange(null, null, IsWholeDay: true)
            : null;

    private HourRange? Range()
    {
        var between = cursor.Take("entre");
        if (between && cursor.TakeAll("midi", "et", "deux"))
            return new HourRange(new HourSyntax(12, IsAbout: true), new HourSyntax(14, IsAbout: true));
        var (isLabelled, isAt) = (false, false);
        if (!between)
        {
            cursor.Take("horaires", "horaire", "creneau");
            isLabelled = cursor.TakeAll("heure", "de", "debut") || cursor.Take("debut");
            cursor.Take(":");
            isAt = !cursor.Take("de", "des") && cursor.Take("a");
        }

        if (Start() is not { } opening)
            return null;
        if (!(isLabelled && EndLabel()) && !(isAt ? cursor.Take("-", ">") || UpTo() : Connector(between)))
            return null;
        if (cursor.Try(Open) is { } open)
            return new HourRange(opening, open, IsOpenEnded: true);
        if (Last() is not { } closing)
            return null;
        // « de 19h à 21h UTC »: the zone is that of both.
        return new HourRange(
            opening is { Offset: null, Part: null } ? opening with { Offset = closing.Offset } : opening,
            closing
        );
    }

    // « Heure de début : 21h00 », then « Heure de fin : 23h00 » on the next line.
    private bool EndLabel()
    {
        var before = cursor.At;
        cursor.Skip(",", ";", "|");
        cursor.TakeBreak();
        if ((cursor.TakeAll("heure", "de", "fin") || cursor.Take("fin")) && (cursor.Take(":") || true))
            return true;
        cursor.At = before;
        return false;
    }

    // The hour of an end, which may be that of the next day: « jusqu’au lendemain 6h », « à J+1 6h ».
    private HourSyntax? Last()
    {
        cursor.Take("le");
        if (!NextDay())
            return Hour();
        cursor.Take(",");
        cursor.Take("a");
        return Hour() is { } hour ? hour with { NextDay = true } : null;
    }

    // « entre 9 et 17 h »: the first hour may lend its unit.
    private HourSyntax? Start()
    {
        if (cursor.Try(Hour) is { } hour)
            return hour;
        if (
            cursor.Current is not { Kind: DateTokenKind.Number, First: <= 24 } number
            || !(cursor.Peek(1).Is("a") || cursor.Peek(1).Is("et") || cursor.Peek(1).Is("-"))
            || cursor.Peek(2).Kind != DateTokenKind.Clock
        )
            return null;
        cursor.At++;
        return new HourSyntax(number.First);
    }

    private bool Connector(bool between)
    {
        if (cursor.Current.Is("/") && cursor.Peek(1).Kind == DateTokenKind.Clock)
            cursor.At++;
        else if (!cursor.Take("a", "-", ">", "au") && !(between && cursor.Take("et")))
            return UpTo();
        return true;
    }

    private bool UpTo()
    {
        var before = cursor.At;
        cursor.Take(",");
        cursor.Take("et");
        if (
            cursor.TakeAll("jusqu", "'", "a")
            || cursor.TakeAll("jusqu", "'", "au")
            || cursor.TakeAll("jusqu", "'", "en")
        )
            return true;
        cursor.At = before;
        return false;
    }

    private HourRange? Since()
    {
        if (
            !cursor.TakeAll("a", "partir", "de")
            && !cursor.TakeAll("a", "partir", "du")
            && !cursor.TakeAll("a", "compter", "de")
            && !cursor.Take("des", "depuis")
        )
            return null;
        if (Hour() is not { } from)
            return null;
        var end = cursor.At;
        if (UpTo())
        {
            if (cursor.Try(Open) is { } open)
                return new HourRange(from, open, IsOpenEnded: true);
            if (Last() is { } to)
                return new HourRange(from, to);
        }

        cursor.At = end;
        return new HourRange(from, null, IsOpenEnded: true);
    }

    private HourRange? Until()
    {
        if (!UpTo() && !cursor.Take("avant"))
            return null;
        if (cursor.Try(Open) is { } open)
            return new HourRange(null, open, IsOpenEnded: true);
        return Last() is { } to ? new HourRange(null, to) : null;
    }

    private HourRange? Lone()
    {
        var introduced = cursor.Take("a", "en", "dans", "au", "le", "vers");
        introduced |= cursor.TakeAll("au", "cours", "de") || cursor.TakeAll("cours", "de");
        var during = cursor.Take("durant", "pendant");
        if (Hour() is not { } hour || (during && hour.Part is null))
            return null;
        return hour.Part is not null ? new HourRange(hour, hour) : new HourRange(hour, null, IsBare: !introduced);
    }

    private HourSyntax? Part()
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

    private HourSyntax? Open()
    {
        cursor.Take("le", "la", "au");
        if (cursor.TakeAll("nouvel", "ordre"))
            return new HourSyntax(null, OpenWords: "jusqu’à nouvel ordre");
        if (cursor.TakeAll("retour", "a", "la", "normale"))
            return new HourSyntax(null, OpenWords: "jusqu’au retour à la normale");
        if (cursor.TakeAll("une", "heure", "indeterminee") || cursor.TakeAll("une", "date", "indeterminee"))
            return new HourSyntax(null, OpenWords: "fin indéterminée");
        return null;
    }

    private HourSyntax Next(HourSyntax hour)
    {
        var end = cursor.At;
        cursor.Take("(", ",");
        cursor.Take("le", "du");
        if (!NextDay())
        {
            cursor.At = end;
            return hour;
        }

        cursor.Take(")");
        return hour with { NextDay = true };
    }

    private bool NextDay()
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

    private HourSyntax Zone(HourSyntax hour)
    {
        var end = cursor.At;
        cursor.Take("(", ",");
        TimeSpan? offset = null;
        if (!IsParis())
        {
            if (!cursor.Take("utc", "gmt"))
            {
                cursor.At = end;
                return hour;
            }

            offset = Shift();
        }

        cursor.Take(")");
        return hour with { Offset = offset };
    }

    // « cet » is a word too.
    private bool IsParis() =>
        cursor.TakeAll("heure", "de", "paris")
        || cursor.TakeAll("heures", "de", "paris")
        || cursor.TakeAll("heure", "locale")
        || cursor.Take("cest")
        || (cursor.Peek(1).Kind != DateTokenKind.Word && cursor.Take("cet"));

    // « UTC+2 », « UTC +02:00 »; but « 8h UTC - 10h UTC » is a range.
    private TimeSpan Shift()
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
