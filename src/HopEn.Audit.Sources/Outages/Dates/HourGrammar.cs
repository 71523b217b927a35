namespace HopEn.Audit.Sources.Outages.Dates;

/// <summary>Reads hours: « de 21H à 13H », « entre 15h30 et la fin de soirée », « à partir de 8 h 30 », « en soirée ».</summary>
internal sealed class HourGrammar(TokenCursor cursor)
{
    /// <summary>A range, a start, an end or a part of the day.</summary>
    public HourRange? Hours()
    {
        var hours = cursor.Try(WholeDay) ?? cursor.Try(Range) ?? cursor.Try(Since) ?? cursor.Try(Until) ?? cursor.Try(Lone);
        return hours is null ? null : Zone(hours);
    }

    /// <summary>One hour, with the words that may introduce it.</summary>
    public HourSyntax? Hour()
    {
        var about = cursor.Take("vers", "environ") || cursor.TakeAll("aux", "alentours", "de") || cursor.TakeAll("aux", "environs", "de");
        var token = cursor.Current;
        if (token.Kind == DateTokenKind.Clock && (token.First < 24 || (token.First == 24 && token.Second <= 0)))
        {
            cursor.At++;
            about |= cursor.Take("environ");
            return Next(new HourSyntax(token.First, Math.Max(token.Second, 0), IsAbout: about));
        }

        if (cursor.Take("midi")) return Next(new HourSyntax(12, Minutes()));
        if (cursor.Take("minuit")) return Next(new HourSyntax(0, Minutes(), IsMidnight: true));
        return cursor.Try(Part);
    }

    private int Minutes() => cursor.TakeAll("et", "demi") || cursor.TakeAll("et", "demie") ? 30 : 0;

    private HourRange? WholeDay() =>
        cursor.TakeAll("toute", "la", "journee") || cursor.TakeAll("la", "journee", "entiere") || cursor.TakeAll("journee", "entiere") || cursor.TakeAll("toute", "journee")
            ? new HourRange(null, null, IsWholeDay: true) : null;

    private HourRange? Range()
    {
        var between = cursor.Take("entre");
        if (!between)
        {
            cursor.Take("horaires", "horaire", "creneau");
            cursor.Take(":");
            cursor.Take("de", "des");
        }

        if (Start() is not { } from) return null;
        if (!Connector(between)) return null;
        if (cursor.Try(Open) is { } open) return new HourRange(from, open, IsOpenEnded: true);
        return Hour() is { } to ? new HourRange(from, to) : null;
    }

    // « entre 9 et 17 h »: the first hour may lend its unit.
    private HourSyntax? Start()
    {
        if (cursor.Try(Hour) is { } hour) return hour;
        if (cursor.Current is not { Kind: DateTokenKind.Number, First: <= 24 } number || !(cursor.Peek(1).Is("a") || cursor.Peek(1).Is("et") || cursor.Peek(1).Is("-")) || cursor.Peek(2).Kind != DateTokenKind.Clock) return null;
        cursor.At++;
        return new HourSyntax(number.First);
    }

    private bool Connector(bool between) =>
        cursor.Take("a", "-", ">") || (between && cursor.Take("et")) || cursor.TakeAll("jusqu", "'", "a") || cursor.TakeAll("jusqu", "'", "au") || cursor.TakeAll("jusqu", "'", "en") || cursor.Take("au");

    private HourRange? Since()
    {
        if (!cursor.TakeAll("a", "partir", "de") && !cursor.TakeAll("a", "partir", "du") && !cursor.TakeAll("a", "compter", "de") && !cursor.Take("des", "depuis")) return null;
        if (Hour() is not { } from) return null;
        var end = cursor.At;
        cursor.Take(",", "et");
        if (cursor.TakeAll("jusqu", "'", "a") || cursor.TakeAll("jusqu", "'", "au") || cursor.TakeAll("jusqu", "'", "en"))
        {
            if (cursor.Try(Open) is { } open) return new HourRange(from, open, IsOpenEnded: true);
            if (Hour() is { } to) return new HourRange(from, to);
        }

        cursor.At = end;
        return new HourRange(from, null, IsOpenEnded: true);
    }

    private HourRange? Until()
    {
        if (!cursor.TakeAll("jusqu", "'", "a") && !cursor.TakeAll("jusqu", "'", "en") && !cursor.TakeAll("jusqu", "'", "au") && !cursor.Take("avant")) return null;
        return Hour() is { } to ? new HourRange(null, to) : null;
    }

    private HourRange? Lone()
    {
        var introduced = cursor.Take("a", "en", "dans", "au", "le", "vers");
        introduced |= cursor.TakeAll("au", "cours", "de") || cursor.TakeAll("cours", "de");
        if (Hour() is not { } hour) return null;
        return hour.Part is not null ? new HourRange(hour, hour) : new HourRange(hour, null, IsBare: !introduced);
    }

    private HourSyntax? Part()
    {
        cursor.Take("en", "dans", "le");
        if (!cursor.Take("la")) cursor.TakeAll("l", "'");
        var section = cursor.Current.Is("debut") || cursor.Current.Is("milieu") || cursor.Current.Is("fin") ? cursor.Current.Text : null;
        if (section is not null)
        {
            cursor.At++;
            if (!cursor.Take("de") && !cursor.TakeAll("d", "'")) return null;
            if (!cursor.Take("la")) cursor.TakeAll("l", "'");
        }

        if (cursor.Current.Kind != DateTokenKind.Word || DayPart.Named(cursor.Current.Text, section) is not { } part) return null;
        cursor.At++;
        return new HourSyntax(null, 0, part);
    }

    private HourSyntax? Open()
    {
        cursor.Take("le", "la", "au");
        if (cursor.TakeAll("nouvel", "ordre")) return new HourSyntax(null, OpenWords: "jusqu’à nouvel ordre");
        if (cursor.TakeAll("retour", "a", "la", "normale")) return new HourSyntax(null, OpenWords: "jusqu’au retour à la normale");
        if (cursor.TakeAll("une", "heure", "indeterminee") || cursor.TakeAll("une", "date", "indeterminee")) return new HourSyntax(null, OpenWords: "fin indéterminée");
        return null;
    }

    private HourSyntax Next(HourSyntax hour)
    {
        var end = cursor.At;
        cursor.Take("(", ",");
        cursor.Take("le", "du");
        if (!cursor.Take("lendemain") && !cursor.TakeAll("jour", "suivant") && !cursor.TakeAll("j", "+"))
        {
            cursor.At = end;
            return hour;
        }

        if (cursor.Current is { Kind: DateTokenKind.Number, First: 1 }) cursor.At++;
        if (cursor.Current.Is(")")) cursor.At++;
        return hour with { NextDay = true };
    }

    private HourRange Zone(HourRange hours)
    {
        var end = cursor.At;
        cursor.Take("(", ",");
        if (cursor.TakeAll("heure", "de", "paris") || cursor.TakeAll("heures", "de", "paris") || cursor.TakeAll("heure", "locale") || cursor.Take("cet", "cest"))
        {
            cursor.Take(")");
            return hours;
        }

        if (cursor.Take("utc", "gmt"))
        {
            cursor.Take(")");
            return hours with { From = hours.From is { } opening ? opening with { IsUtc = true } : null, To = hours.To is { } closing ? closing with { IsUtc = true } : null };
        }

        cursor.At = end;
        return hours;
    }
}
