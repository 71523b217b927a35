namespace HopEn.Audit.Outages.Dates;

// Of the grammar, what ends a phrase told before and names no day: « rétabli à 23h », « Fin prévisionnelle : 23h », « Durée : 3h ».
internal sealed partial class DateGrammar
{
    private static bool MayComplete(string word) =>
        word is "fin" or "retour" or "nouveau" or "duree" or "durera" or "dure" || ReturnWords.Contains(word);

    private DateSyntax? Completion()
    {
        var start = cursor.At;
        if (cursor.Current.Kind != DateTokenKind.Word || !MayComplete(cursor.Current.Text))
            return null;
        if (cursor.Try(LengthAlone) is { } length)
            return length with { Start = Token(start).Start, End = Token(cursor.At - 1).End };
        return cursor.Try(EndAlone) is { } end
            ? end with
            {
                Start = Token(start).Start,
                End = Token(cursor.At - 1).End,
            }
            : null;
    }

    // « Durée prévue de l’interruption : 3h », « durera environ 3 heures ».
    private DateSyntax? LengthAlone()
    {
        var about = false;
        if (cursor.Take("durera", "dure"))
            about = cursor.Take("environ") || cursor.TakeAll("d", "'", "environ");
        else if (!durations.TakeLabel(out about))
            return null;
        cursor.Take("environ");
        if (durations.Length() is not { } length || NamesDayNext())
            return null;
        about |= cursor.Take("environ", "maximum", "max");
        return new DateSyntax
        {
            Days = [],
            IsCompletion = true,
            Duration = length,
            IsDurationAbout = about,
        };
    }

    private DateSyntax? EndAlone()
    {
        if (!TakeEndLabel())
            return null;
        cursor.Skip(":", "|", ",");
        cursor.Take("depuis");
        cursor.Take("a", "vers", "des", "pour");
        if (clocks.Hour() is not { Hour: not null } hour || NamesDayNext())
            return null;
        return new DateSyntax
        {
            Days = [],
            IsCompletion = true,
            IsReturn = true,
            To = hour,
        };
    }

    private bool TakeEndLabel()
    {
        if (cursor.Take("fin"))
        {
            if (cursor.Take("de", "du", "des"))
            {
                if (!cursor.Take("la"))
                    cursor.TakeAll("l", "'");
                if (!EndedThings.Contains(cursor.Current.Text))
                    return false;
                cursor.At++;
            }
        }
        else if (cursor.Take("retour"))
        {
            if (
                !cursor.TakeAll("a", "la", "normale")
                && !cursor.TakeAll("en", "service")
                && !cursor.TakeAll("du", "service")
            )
                return false;
        }
        else if (IsAgain(cursor.At))
        {
            cursor.At += 2;
        }
        else if (cursor.Current.Kind == DateTokenKind.Word && ReturnWords.Contains(cursor.Current.Text))
        {
            cursor.At++;
            cursor.TakeAll("en", "service");
            if (cursor.Take("de", "du", "des"))
            {
                if (!cursor.Take("la"))
                    cursor.TakeAll("l", "'");
                if (cursor.Current.Kind != DateTokenKind.Word)
                    return false;
                cursor.At++;
            }
        }
        else
        {
            return false;
        }

        cursor.Take("est", "sera");
        while (cursor.Current.Kind == DateTokenKind.Word && Forecasts.Contains(cursor.Current.Text))
            cursor.At++;
        return true;
    }

    // « à 23h le 12 mai » is a phrase of its own.
    private bool NamesDayNext()
    {
        var end = cursor.At;
        cursor.Take(",", "(");
        cursor.Take("le", "du", "ce", "les");
        var isNamed = cursor.Current.Kind != DateTokenKind.Break && days.Days() is not null;
        cursor.At = end;
        return isNamed;
    }
}
