using HopEn.Audit.Model;

namespace HopEn.Audit.Outages.Dates;

/// <summary>Gives a phrase the end that the words tell further on, without a day: « rétabli à 23h », « durée : 3h ».</summary>
internal static class PhraseCompletion
{
    /// <summary>Completes the last phrase that has no end; nothing when there is none.</summary>
    /// <param name="found">The phrases found so far.</param>
    /// <param name="sources">How each was written, and what was known then.</param>
    /// <param name="completion">The hour, or the length.</param>
    /// <param name="words">As written.</param>
    public static void Complete(
        List<DatedPhrase> found,
        List<(DateSyntax Syntax, DateContext Context)> sources,
        DateSyntax completion,
        string words
    )
    {
        var rank = found.FindLastIndex(phrase => !phrase.IsPublication);
        if (
            rank < 0
            || sources[rank].Syntax is not { To: null, Duration: null, IsUntil: false, IsWholeDay: false } begun
        )
            return;
        var phrase = $"{found[rank].Text} … {words}";
        var time =
            completion.Duration is not null ? WithLength(begun, completion, phrase, sources[rank].Context)
            : begun.From is null ? UntilThatDay(found[rank].Time, completion, words)
            : DateResolver.Resolve(
                begun with
                {
                    To = completion.To,
                    IsOpenEnded = false,
                    MayBeDuration = false,
                },
                phrase,
                sources[rank].Context
            );
        if (time is null)
            return;
        found[rank] = found[rank] with { Text = phrase, Time = time };
        sources[rank] = (begun with { To = completion.To, Duration = completion.Duration }, sources[rank].Context);
    }

    private static OutageTime? WithLength(
        DateSyntax begun,
        DateSyntax completion,
        string phrase,
        DateContext context
    ) =>
        begun.Instants is { End: not null }
            ? null
            : DateResolver.Resolve(
                begun with
                {
                    Duration = completion.Duration,
                    IsDurationAbout = completion.IsDurationAbout,
                    MayBeDuration = false,
                },
                phrase,
                context
            );

    // A day alone, or a machine's start: the hour is that of the day it starts on, or the next when it is over by then.
    private static OutageTime? UntilThatDay(OutageTime begun, DateSyntax completion, string words)
    {
        if (begun.Retained.Windows is not [{ Start.Earliest: { } start } window])
            return null;
        var day = DateOnly.FromDateTime(start.DateTime);
        var end = MomentResolver.End(day, completion.To);
        if (window.Start.IsExact && end.Latest <= start)
            end = MomentResolver.End(day.AddDays(1), completion.To);
        return DateResolver.Ended(begun, DateResolver.Until(words, end));
    }
}
