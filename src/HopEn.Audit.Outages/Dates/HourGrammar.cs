namespace HopEn.Audit.Outages.Dates;

/// <summary>Reads hours: « de 21H à 13H », « entre 15h30 et la fin de soirée », « à partir de 8 h 30 ».</summary>
internal sealed class HourGrammar(TokenCursor cursor)
{
    private readonly ClockGrammar clock = new(cursor);

    /// <summary>A range, a start, an end or a part of the day.</summary>
    public HourRange? Hours() =>
        cursor.Try(WholeDay) ?? cursor.Try(Range) ?? cursor.Try(Since) ?? cursor.Try(Until) ?? cursor.Try(SingleHour);

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
            TakeLabel();
            isLabelled = cursor.TakeAll("heure", "de", "debut") || cursor.Take("debut");
            cursor.Take(":");
            isAt = !cursor.Take("de", "des") && cursor.Take("a");
        }

        if (StartHour() is not { } opening)
            return null;
        if (
            !(isLabelled && TakeEndLabel())
            && !(isAt ? cursor.Take("-", ">") || TakeUpTo() : TakeRangeSeparator(between))
        )
            return null;
        if (cursor.Try(UnknownEnd) is { } open)
            return new HourRange(opening, open, IsOpenEnded: true);
        if (EndHour() is not { } closing)
            return null;
        // « de 19h à 21h UTC »: the zone is that of both.
        return new HourRange(
            opening is { Offset: null, Part: null } ? opening with { Offset = closing.Offset } : opening,
            closing
        );
    }

    // « Horaires : », « Heure : », « Créneau : »; « heure de début » is another label.
    private void TakeLabel()
    {
        if (cursor.Current.Is("heure") && !cursor.Peek(1).Is(":"))
            return;
        cursor.Take("horaires", "horaire", "creneau", "heure", "heures");
    }

    // « Heure de début : 21h00 », then « Heure de fin : 23h00 » on the next line.
    private bool TakeEndLabel()
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
    private HourSyntax? EndHour()
    {
        cursor.Take("le");
        if (!clock.TakeNextDay())
            return clock.Hour();
        cursor.Take(",");
        cursor.Take("a");
        return clock.Hour() is { } hour ? hour with { NextDay = true } : null;
    }

    // « entre 9 et 17 h »: the first hour may lend its unit.
    private HourSyntax? StartHour()
    {
        if (cursor.Try(clock.Hour) is { } hour)
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

    private bool TakeRangeSeparator(bool between)
    {
        if (cursor.Current.Is("/") && cursor.Peek(1).Kind == DateTokenKind.Clock)
            cursor.At++;
        else if (!cursor.Take("a", "-", ">", "au") && !(between && cursor.Take("et")))
            return TakeUpTo();
        return true;
    }

    private bool TakeUpTo()
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
        if (clock.Hour() is not { } from)
            return null;
        var end = cursor.At;
        if (TakeUpTo())
        {
            if (cursor.Try(UnknownEnd) is { } open)
                return new HourRange(from, open, IsOpenEnded: true);
            if (EndHour() is { } to)
                return new HourRange(from, to);
        }

        cursor.At = end;
        return new HourRange(from, null, IsOpenEnded: true);
    }

    private HourRange? Until()
    {
        if (!TakeUpTo() && !cursor.Take("avant"))
            return null;
        if (cursor.Try(UnknownEnd) is { } open)
            return new HourRange(null, open, IsOpenEnded: true);
        return EndHour() is { } to ? new HourRange(null, to) : null;
    }

    private HourRange? SingleHour()
    {
        TakeLabel();
        var introduced = cursor.TakeAll("heure", "de", "debut") || cursor.Take("debut") || cursor.Current.Is(":");
        cursor.Take(":");
        introduced |= cursor.Take("a", "en", "dans", "au", "le", "vers");
        introduced |= cursor.TakeAll("au", "cours", "de") || cursor.TakeAll("cours", "de");
        var during = cursor.Take("durant", "pendant");
        if (clock.Hour() is not { } hour || (during && hour.Part is null))
            return null;
        return hour.Part is not null ? new HourRange(hour, hour) : new HourRange(hour, null, IsBare: !introduced);
    }

    private HourSyntax? UnknownEnd()
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
}
