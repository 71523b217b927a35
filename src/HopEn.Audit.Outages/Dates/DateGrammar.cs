namespace HopEn.Audit.Outages.Dates;

/// <summary>Finds the dated phrases of a text, as written.</summary>
/// <remarks>
/// At each token every shape is tried and the longest wins. Words between phrases are passed over, so a phrase may stand
/// anywhere in a sentence.
/// </remarks>
internal sealed partial class DateGrammar
{
    private readonly TokenCursor cursor;
    private readonly Func<DateSyntax?>[] shapes;
    private readonly DayGrammar days;
    private readonly HourGrammar hours;
    private readonly ClockGrammar clocks;
    private readonly DurationGrammar durations;

    private DateGrammar(IReadOnlyList<DateToken> tokens)
    {
        cursor = new TokenCursor(tokens);
        days = new DayGrammar(cursor);
        hours = new HourGrammar(cursor);
        clocks = new ClockGrammar(cursor);
        durations = new DurationGrammar(cursor);
        shapes = [TwoMoments, Night, Since, DaysThenHours, HoursThenDays, DurationThenDays];
    }

    /// <summary>Finds them, in order.</summary>
    public static IReadOnlyList<DateSyntax> Find(IReadOnlyList<DateToken> tokens)
    {
        var grammar = new DateGrammar(tokens);
        var found = new List<DateSyntax>();
        var next = 0;
        while (!grammar.cursor.IsOver)
        {
            while (next < tokens.Count && (next < grammar.cursor.At || !NamesDay(tokens[next])))
                next++;
            if (next == tokens.Count)
                break;
            if (next - grammar.cursor.At > Reach)
                grammar.cursor.At = next - Reach;
            var first = grammar.cursor.At;
            if (found.Count > 0 && grammar.cursor.Try(grammar.Completion) is { } completion)
            {
                found.Add(completion);
                continue;
            }

            if (grammar.Longest() is not { } phrase)
            {
                grammar.cursor.At++;
                continue;
            }

            if (grammar.IsDeadlineOrVersion(first))
                continue;
            if (found is [.., { IsCompletion: false }] && grammar.IsSaidInFull(found[^1], phrase, first))
                found.RemoveAt(found.Count - 1);
            found.Add(phrase);
            while (grammar.cursor.Try(() => grammar.NextRangeOfSameDays(found[^1])) is { } again)
                found.Add(again);
        }

        return found;
    }

    private static bool NamesDay(DateToken token) =>
        token.Kind is DateTokenKind.Month or DateTokenKind.Date or DateTokenKind.Instant or DateTokenKind.Weekday
        || (token.Kind == DateTokenKind.Word && (SingleDayGrammar.MayNameDay(token.Text) || MayComplete(token.Text)));

    private DateSyntax? Longest()
    {
        var start = cursor.At;
        if (
            cursor.Current.Kind is DateTokenKind.Break
            || (cursor.Current.Kind is DateTokenKind.Sign && !cursor.Current.Is("("))
        )
            return null;
        DateSyntax? best = null;
        var end = start;
        foreach (var shape in shapes)
        {
            cursor.At = start;
            if (shape() is not { } phrase || cursor.At <= end)
                continue;
            (best, end) = (phrase, cursor.At);
        }

        cursor.At = end == start ? start : end;
        if (best is null)
            return null;
        var (first, last) = (Token(start), Token(end - 1));
        best = best with { Start = first.Start, End = last.End, IsPublication = IsPublication(start) };
        return
            IsReturn(start)
            && best is { Duration: null, To: null, IsWholeDay: false, IsNight: false, IsRange: false, Days.Count: <= 1 }
            ? best with
            {
                IsReturn = true,
                IsUntil = true,
                To = best.From,
                From = null,
                IsOpenEnded = false,
                MayBeDuration = false,
            }
            : best;
    }

    // « le 12 mai de 8h à 10h et de 14h à 16h »: the second range goes with the same day.
    private DateSyntax? NextRangeOfSameDays(DateSyntax phrase)
    {
        if (phrase is { IsTwoSided: true } or { From: null } or { To: null } || !cursor.Take("et", "puis", ","))
            return null;
        cursor.Take("puis");
        if (hours.Hours() is not { From.Hour: not null, To.Hour: not null } more)
            return null;
        var end = cursor.At;
        cursor.Take(",");
        cursor.Take("le", "les");
        if (days.Day() is not null)
            return null;
        cursor.At = end;
        return phrase with
        {
            From = more.From,
            To = more.To,
            IsOpenEnded = false,
            Duration = null,
            End = Token(end - 1).End,
        };
    }

    private DateToken Token(int index) => cursor.Peek(index - cursor.At);
}
