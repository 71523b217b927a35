using System.Text;

namespace HopEn.Audit.Sources.Outages.Dates;

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
        foreach (var syntax in DateGrammar.Find(DateLexer.Read(FoldedText.Of(composed))))
        {
            var words = string.Join(' ', composed[syntax.Start..syntax.End].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
            if (DateResolver.Resolve(syntax, words, context) is not { } time) continue;
            found.Add(new DatedPhrase(words, syntax.Start, syntax.IsPublication, time));
            if (syntax.Days.FirstOrDefault(day => day.Year is not null) is not null && time.Start is { } start)
            {
                context = new DateContext(syntax.IsPublication ? DateOnly.FromDateTime(start.DateTime) : Later(context, DateOnly.FromDateTime(start.DateTime)), true);
            }
        }

        return found;
    }

    // A written year tells more about its neighbours than the day of reading; a known day of publication is kept while it is near.
    private static DateOnly Later(DateContext context, DateOnly written) =>
        context.IsPublication && Math.Abs(context.Reference.DayNumber - written.DayNumber) < 180 ? context.Reference : written;
}
