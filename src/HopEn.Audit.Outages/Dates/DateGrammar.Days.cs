namespace HopEn.Audit.Outages.Dates;

// Of the grammar, the shapes whose days and hours stand apart, and those of machines.
internal sealed partial class DateGrammar
{
    private DateSyntax? DaysThenHours()
    {
        if (cursor.Current.Kind == DateTokenKind.Instant)
            return InstantPhrase();
        var each =
            cursor.TakeAll("tous", "les", "jours")
            || cursor.TakeAll("chaque", "jour")
            || cursor.TakeAll("chaque", "soir");
        if (each)
            cursor.Take(",");
        var isNight = cursor.Current.Is("cette") && cursor.Peek(1).Is("nuit");
        if (days.Days() is not { } named)
            return null;
        each |= TakeEach();
        var phrase = WithEndDay(
            WithHours(
                new DateSyntax
                {
                    Days = named.Days,
                    IsRange = named.IsRange,
                    IsEach = each,
                    IsNight = isNight,
                }
            )
        );
        return
            named.Days.Count == 1
            && named.Days[0].IsWeekdayOnly
            && phrase.From is null
            && phrase.To is null
            && named.Days[0].Toward == 0
            ? null
            : phrase;
    }

    // « le 17 mai entre 21h et 13h le 19 mai »: a day that no hour follows is that of the end.
    private DateSyntax WithEndDay(DateSyntax phrase)
    {
        if (
            phrase
            is not {
                Days: [{ IsBare: false } first],
                From.Hour: not null,
                To: { Hour: not null, NextDay: false },
                Duration: null
            }
        )
            return phrase;
        var end = cursor.At;
        if (
            cursor.Take("le", "du")
            && days.Day() is { IsBare: false, Offset: null } last
            && cursor.At is var told
            && hours.Hours() is null
        )
        {
            cursor.At = told;
            return phrase with { Days = [first, last], IsRange = true, IsTwoSided = true };
        }

        cursor.At = end;
        return phrase;
    }

    private bool TakeEach()
    {
        var end = cursor.At;
        cursor.Take(",");
        if (cursor.Take("chaque") && cursor.Take("jour", "nuit", "soir", "matin"))
            return true;
        cursor.At = end;
        cursor.Take(",");
        if (
            cursor.TakeAll("tous", "les", "jours")
            || cursor.TakeAll("tous", "les", "soirs")
            || cursor.TakeAll("toutes", "les", "nuits")
            || cursor.TakeAll("par", "jour")
            || cursor.TakeAll("par", "nuit")
        )
            return true;
        cursor.At = end;
        return false;
    }

    private DateSyntax InstantPhrase()
    {
        var first = cursor.Current;
        cursor.At++;
        var end = cursor.At;
        cursor.Skip(",", "|", "/", "-", ">", "au", "a", "fin", ":");
        cursor.TakeBreak();
        if (cursor.Take("fin"))
            cursor.Take(":");
        if (cursor.Current.Kind == DateTokenKind.Instant)
        {
            var last = cursor.Current;
            cursor.At++;
            return new DateSyntax { Days = [], Instants = (DateResolver.MomentOf(first), DateResolver.MomentOf(last)) };
        }

        cursor.At = end;
        return WithDuration(new DateSyntax { Days = [], Instants = (DateResolver.MomentOf(first), null) });
    }

    private DateSyntax WithHours(DateSyntax phrase)
    {
        if (durations.Introduced() is { } lasting)
            return WithHoursOfLength(phrase with { Duration = lasting.Length, IsDurationAbout = lasting.IsAbout });
        if (cursor.Try(() => InterruptionWithin(phrase)) is { } within)
            return within;
        var end = cursor.At;
        var comma = cursor.Current.Is(",");
        cursor.Skip(",", "(", ":", ";", "|", ".");
        if (cursor.TakeBreak())
            cursor.Skip("|", "-");
        if (cursor.Current.Is("-") && cursor.Peek(1).Kind is DateTokenKind.Clock or DateTokenKind.Word)
            cursor.At++;
        if (hours.Hours() is not { } told)
        {
            cursor.At = end;
            return WithDuration(phrase);
        }

        told = WithClosestHours(told);
        cursor.Take(")");
        phrase = phrase with
        {
            From = told.From,
            To = told.To,
            IsOpenEnded = told.IsOpenEnded,
            IsWholeDay = told.IsWholeDay,
            MayBeDuration = comma && told is { IsBare: true, To: null, From.Hour: not null },
        };
        return WithDuration(TakeEach() ? phrase with { IsEach = true } : phrase);
    }

    private DateSyntax WithDuration(DateSyntax phrase)
    {
        if ((durations.Introduced() ?? cursor.Try(() => LengthOfInterruption(phrase))?.Length) is not { } length)
            return phrase;
        return phrase with { Duration = length.Length, IsDurationAbout = length.IsAbout };
    }

    // « coupure de 2h » is a length once an hour is told.
    private InterruptionLength? LengthOfInterruption(DateSyntax phrase) =>
        durations.OfInterruption(out var isHour) is { } length && !(isHour && phrase.From is null)
            ? new InterruptionLength(length)
            : null;

    private sealed record InterruptionLength((TimeSpan Length, bool IsAbout) Length);

    // « demain soir, de 20h à 22h »: the hours say more than the part of the day.
    private HourRange WithClosestHours(HourRange told)
    {
        if (told.From is not { Part: not null })
            return told;
        var end = cursor.At;
        cursor.Take(",", "(");
        if (hours.Hours() is { From.Hour: not null } closer)
            return closer;
        cursor.At = end;
        return told;
    }

    private DateSyntax? HoursThenDays()
    {
        if (hours.Hours() is not { } told || told.From is null && told.To is null && !told.IsWholeDay)
            return null;
        cursor.Take(",");
        cursor.Take("le", "du", "ce", "les");
        if (days.Days() is not { } named)
            return null;
        told = WithClosestHours(told);
        return WithDuration(
            new DateSyntax
            {
                Days = named.Days,
                IsRange = named.IsRange,
                From = told.From,
                To = told.To,
                IsOpenEnded = told.IsOpenEnded,
                IsWholeDay = told.IsWholeDay,
            }
        );
    }

    // « pendant 6 heures le 30/01 », « coupure de 15 minutes le 30/01 entre 12h et 14h », « … entre 12h et 14h le 30/01 ».
    private DateSyntax? DurationThenDays()
    {
        var isHour = false;
        if ((durations.Introduced() ?? durations.OfInterruption(out isHour)) is not { } length)
            return null;
        TakeFiller();
        var told = cursor.Try(HoursOfLength);
        if (told is null)
            TakeStartLabel();
        cursor.Take("le", ",");
        if (days.Days() is not { } named)
            return null;
        var phrase = new DateSyntax
        {
            Days = named.Days,
            IsRange = named.IsRange,
            Duration = length.Length,
            IsDurationAbout = length.IsAbout,
            From = told?.From,
            To = told?.To,
        };
        if (told is null)
            phrase = WithHoursOfLength(phrase);
        // « maintenance de 20h le 12 mai » is an hour.
        return isHour && phrase.From is null ? null : phrase;
    }

    // « Durée : 3h. Début : ».
    private void TakeStartLabel()
    {
        var end = cursor.At;
        cursor.Skip(".", "-", "|", ";", ",");
        cursor.TakeBreak();
        cursor.TakeAll("date", "de");
        if (cursor.Take("debut", "date"))
            cursor.Take(":");
        else
            cursor.At = end;
    }

    // « le 12 mai, coupure de 15 minutes entre 12h et 14h ».
    private DateSyntax? InterruptionWithin(DateSyntax phrase)
    {
        if (durations.OfInterruption(out var isHour) is not { } length)
            return null;
        var whole = WithHoursOfLength(phrase with { Duration = length.Length, IsDurationAbout = length.IsAbout });
        return isHour && whole.From is null ? null : whole;
    }

    private DateSyntax WithHoursOfLength(DateSyntax phrase)
    {
        var end = cursor.At;
        TakeFiller();
        if (HoursOfLength() is { } told)
            return phrase with { From = told.From, To = told.To, IsOpenEnded = told.IsOpenEnded };
        cursor.At = end;
        return phrase;
    }

    private HourRange? HoursOfLength()
    {
        cursor.Take(",", "(", ":");
        if (hours.Hours() is not { From.Hour: not null } told)
            return null;
        cursor.Take(")");
        return told;
    }

    // « aura lieu », « est prévue »: the words between a length and its hours.
    private void TakeFiller()
    {
        var end = cursor.At;
        for (var words = 0; words < 5 && cursor.Current.Kind == DateTokenKind.Word; words++)
        {
            if (cursor.Current.Is("entre") || cursor.Current.Is("de") || cursor.Current.Is("le"))
                return;
            cursor.At++;
        }

        if (!cursor.Current.Is("entre"))
            cursor.At = end;
    }
}
