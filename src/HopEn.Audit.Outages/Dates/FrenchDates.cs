using System.Text;
using HopEn.Audit.Model;

namespace HopEn.Audit.Outages.Dates;

/// <summary>Reads the French dates of announcements, keeping every way to understand those that are ambiguous.</summary>
public static class FrenchDates
{
    /// <summary>Finds the dated phrases of a text, in order.</summary>
    /// <remarks>A year, once written, holds for the phrases that follow it without one.</remarks>
    /// <param name="text">A text of any length.</param>
    /// <param name="context">When it was written.</param>
    public static IReadOnlyList<DatedPhrase> Find(string text, DateContext context)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(context);
        var composed = Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)).Normalize(NormalizationForm.FormC);
        var found = new List<DatedPhrase>();
        var sources = new List<(DateSyntax Syntax, DateContext Context)>();
        context = context with { Written = context.Now };
        foreach (var syntax in DateGrammar.Find(DateLexer.Read(FoldedText.Of(composed))))
        {
            var words = string.Join(
                ' ',
                composed[syntax.Start..syntax.End].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            );
            if (syntax.IsCompletion)
            {
                PhraseCompletion.Complete(found, sources, syntax, words);
                continue;
            }

            if (DateResolver.Resolve(syntax, words, context) is not { } time)
                continue;
            // « jusqu’au 18 mai », « rétabli le 18 mai »: it ends the nearest phrase before it that has no end.
            var begun =
                syntax.IsUntil && !syntax.IsPublication ? found.FindLastIndex(phrase => !phrase.IsPublication) : -1;
            if (begun >= 0 && DateResolver.Ended(found[begun].Time, time) is { } whole)
                found[begun] = found[begun] with { Text = whole.Phrase, Time = whole };
            else
            {
                found.Add(new DatedPhrase(words, syntax.Start, syntax.IsPublication, time));
                sources.Add((syntax, context));
            }

            if (syntax.Days.Any(day => day.Month is not null) && !syntax.IsPublication)
                context = context with { Named = Named(time) };
            if (syntax.Days.FirstOrDefault(day => day.Year is not null) is not null && time.Start is { } start)
            {
                context = context with
                {
                    Reference = syntax.IsPublication
                        ? DateOnly.FromDateTime(start.DateTime)
                        : Later(context, DateOnly.FromDateTime(start.DateTime)),
                    IsPublication = true,
                    Written = syntax.IsPublication ? (DateOnly.FromDateTime(start.DateTime), true) : context.Written,
                };
            }
        }

        return found;
    }

    private static DateOnly[] Named(OutageTime time)
    {
        if (time is not { Start: { } start, End: { } end } || end - start > TimeSpan.FromDays(7))
            return [];
        var first = DateOnly.FromDateTime(start.DateTime);
        return
        [
            .. Enumerable
                .Range(0, DateOnly.FromDateTime(end.AddTicks(-1).DateTime).DayNumber - first.DayNumber + 1)
                .Select(first.AddDays),
        ];
    }

    // A written year tells more about its neighbours than the day of reading; a known day of publication is kept while it is near.
    private static DateOnly Later(DateContext context, DateOnly written) =>
        context.IsPublication && Math.Abs(context.Reference.DayNumber - written.DayNumber) < 180
            ? context.Reference
            : written;
}
