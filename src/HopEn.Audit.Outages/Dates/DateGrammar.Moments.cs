namespace HopEn.Audit.Outages.Dates;

// Of the grammar, the shapes that begin with a moment: a day with its hour.
internal sealed partial class DateGrammar
{
    // « du samedi 17 mai à 21h au dimanche 18 mai à 13h », « début : 17/05/2025 21:00, fin : 18/05/2025 13:00 ».
    private DateSyntax? TwoMoments()
    {
        var labelled = cursor.Take("debut", "depuis");
        if (labelled)
        {
            cursor.TakeAll("de", "l", "'", "intervention");
            cursor.Take("prevu");
            cursor.Take(":");
            cursor.Take("le");
        }

        var between = cursor.Take("entre");
        if (!between)
            cursor.Take("du", "de");
        if (Moment() is not { } first || first.Hour is { Part.Words: "nuit" })
            return null;
        var line = cursor.At;
        cursor.Skip(",", "|", ";", ")");
        cursor.TakeBreak();
        cursor.Skip("|", "-");
        if (cursor.TakeAll("date", "et", "heure", "de") || cursor.TakeAll("date", "de") || cursor.Take("date"))
            cursor.Take("la");
        if (cursor.Current.Is("fin") && TakeEndLabel())
        {
            cursor.Skip(":", "|");
            cursor.Take("le");
        }
        else
        {
            cursor.At = line;
            cursor.Take(",");
            if (cursor.Current.Kind == DateTokenKind.Break && cursor.Peek(1).Is("au"))
                cursor.TakeBreak();
            if (!TakeRangeSeparator(between))
                return null;
        }

        var lendemain = cursor.Take("lendemain");
        if (lendemain)
            cursor.Take("a");
        var last = lendemain
            ? clocks.Hour() is { } hour
                ? (new DaySyntax(null, null, null, null), hour)
                : null
            : Moment();
        if (last is not { } second || (first.Hour is null && second.Hour is null))
            return null;
        if (second.Day.IsBare && !lendemain && (first.Day.Month is null || second.Hour is null))
            return null;
        return first.Day.IsBare && second.Day.Month is null && !lendemain
            ? null
            : new DateSyntax
            {
                Days = lendemain ? [first.Day] : [first.Day, second.Day],
                IsRange = !lendemain,
                IsTwoSided = true,
                From = first.Hour,
                To = lendemain ? second.Hour! with { NextDay = true } : second.Hour,
            };
    }

    private bool TakeRangeSeparator(bool between) =>
        cursor.Take("au", "a", "-", ">")
        || (between && cursor.Take("et"))
        || cursor.TakeAll("jusqu", "'", "au")
        || cursor.TakeAll("jusqu", "'", "a");

    private (DaySyntax Day, HourSyntax? Hour)? Moment()
    {
        if (!cursor.Current.Is("ce") || DayPart.Named(cursor.Peek(1).Text, null) is null)
            cursor.Take("le", "ce");
        if (days.Day() is { } day)
        {
            var end = cursor.At;
            cursor.Take(",", "(", "-");
            if (!cursor.TakeAll("a", "partir", "de"))
                cursor.Take("a", "de", "des", "vers", "au", "en");
            if (cursor.Try(clocks.Hour) is { } hour)
            {
                // « ce matin à 8h30 »: the hour says more than the part of the day.
                if (hour.Part is not null && cursor.Try(Clock) is { } closer)
                    hour = closer;
                cursor.Take(")");
                return (day, hour);
            }

            cursor.At = end;
            return (day, null);
        }

        if (cursor.Try(clocks.Hour) is not { } early)
            return null;
        cursor.Take("le", "du", "ce");
        return days.Day() is { IsBare: false } late ? (late, early) : null;
    }

    private HourSyntax? Clock()
    {
        cursor.Take(",");
        cursor.Take("a", "vers");
        return clocks.Hour() is { Hour: not null } hour ? hour : null;
    }

    // « dans la nuit du 17 au 18 mai », « les nuits du 16 au 19 mai ».
    private DateSyntax? Night()
    {
        cursor.Take("dans", "pendant", "durant", "au");
        var each =
            cursor.TakeAll("les", "nuits")
            || cursor.TakeAll("chaque", "nuit")
            || cursor.TakeAll("toutes", "les", "nuits");
        if (!each)
        {
            cursor.Take("la");
            if (!cursor.Take("nuit"))
                return null;
            if (cursor.Take("prochaine"))
                return WithHours(new DateSyntax { Days = [new DaySyntax(null, null, null, null, 0)], IsNight = true });
        }

        if (!(cursor.Current.Is("du") || cursor.Current.Is("de")))
            return null;
        if (days.Days() is not { } named)
            return null;
        return WithHours(
            new DateSyntax
            {
                Days = named.Days,
                IsRange = named.IsRange,
                IsNight = true,
                IsEach = each,
            }
        );
    }

    // « depuis 3 jours », « à partir du 17 mai à 21h », « jusqu'au 18 mai 13h ».
    private DateSyntax? Since()
    {
        if (cursor.Take("depuis") && cursor.Current is var clock && durations.Length() is { } ago)
        {
            if (ago >= TimeSpan.FromDays(1))
                return new DateSyntax
                {
                    Days = [new DaySyntax(null, null, null, null, -(int)ago.TotalDays)],
                    IsOpenEnded = true,
                };
            var isLength =
                clock.Kind != DateTokenKind.Clock
                || ago != TimeSpan.FromMinutes((clock.First * 60) + Math.Max(clock.Second, 0));
            return new DateSyntax
            {
                Days = [new DaySyntax(null, null, null, null, 0)],
                IsOpenEnded = true,
                Ago = ago,
                From = isLength ? null : new HourSyntax(clock.First, Math.Max(clock.Second, 0)),
            };
        }

        cursor.Take("du", "le");
        var from =
            cursor.TakeAll("a", "partir", "du")
            || cursor.TakeAll("a", "partir", "de")
            || cursor.TakeAll("a", "compter", "du")
            || cursor.TakeAll("a", "compter", "de")
            || cursor.TakeAll("des", "le")
            || cursor.Take("des");
        var until = !from && (cursor.TakeAll("jusqu", "'", "au") || cursor.TakeAll("jusqu", "'", "a"));
        if (!from && !until && !Previous("depuis"))
            return null;
        var isPast = !from && !until;
        if (
            Moment() is not { } moment
            || moment.Day.IsBare
            || (moment.Day.IsWeekdayOnly && moment.Hour is null && !isPast)
        )
            return null;
        if (isPast && moment.Day is { IsWeekdayOnly: true, Toward: 0 })
            moment = moment with { Day = moment.Day with { Toward = -1 } };
        return until
            ? new DateSyntax
            {
                Days = [moment.Day],
                IsUntil = true,
                To = moment.Hour,
            }
            : WithDuration(
                new DateSyntax
                {
                    Days = [moment.Day],
                    IsOpenEnded = true,
                    From = moment.Hour,
                }
            );
    }

    private bool Previous(string word) => cursor.Peek(-1).Is(word) || cursor.Peek(-2).Is(word);
}
