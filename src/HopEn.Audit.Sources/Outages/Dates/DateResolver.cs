using HopEn.Audit.Model;

namespace HopEn.Audit.Sources.Outages.Dates;

/// <summary>Turns a phrase as written into the ways to understand it.</summary>
internal static class DateResolver
{
    private const int LongestRange = 366;

    /// <summary>Resolves a phrase; null when it names no day that exists.</summary>
    public static OutageTime? Resolve(DateSyntax syntax, string words, DateContext context)
    {
        if (syntax.Instants is { Start: { } start } instants) return Instants(words, start, instants.End, syntax.Duration);
        if (Days(syntax, context) is not { Count: > 0 } days) return null;
        var readings = HourReadings.Of(syntax, [.. days.Select(day => day.Date)]);
        var doubts = days.SelectMany(day => day.Doubts).Concat(Doubts(syntax, readings.Readings[0])).Distinct(StringComparer.Ordinal).ToArray();
        var others = Alternatives(syntax, days).ToArray();
        var because = string.Join("\u202f; ", days.Select(day => day.Why).Append(readings.Because).OfType<string>().Distinct(StringComparer.Ordinal));
        return new OutageTime(words, [.. readings.Readings, .. others], readings.Readings.Count + others.Length > 1 && because.Length > 0 ? because : null, doubts);
    }

    /// <summary>The moment of a token: its own offset, else the clock of France.</summary>
    public static DateTimeOffset InstantOf(DateToken token) => token.First == 1 ? ParisTime.Of(token.Moment!.Value) : ParisTime.Instants(token.Moment!.Value.UtcDateTime).First;

    /// <summary>The time of a start and end that a machine wrote.</summary>
    public static OutageTime Instants(string words, DateTimeOffset start, DateTimeOffset? end, TimeSpan? duration)
    {
        var last = end ?? (duration is { } length ? start + length : null);
        string[] doubts = last is null ? ["La fin n’est pas annoncée."] : last < start ? ["La fin annoncée précède le début."] : [];
        var window = new OutageWindow(OutageMoment.Exactly(start), last is { } known ? OutageMoment.Exactly(ParisTime.Of(known)) : OutageMoment.Unknown);
        return new OutageTime(words, [new OutageReading("plain", [window], "début et fin tels qu’ils sont écrits")], null, doubts);
    }

    private static List<ResolvedDay>? Days(DateSyntax syntax, DateContext context)
    {
        var written = Completed(syntax);
        var days = new List<ResolvedDay>();
        foreach (var (day, index) in written.Select((day, index) => (day, index)))
        {
            var after = index > 0 && day.Year is null ? days[index - 1].Date : (DateOnly?)null;
            if (DayResolver.Resolve(day, context, after) is not { } resolved) return null;
            days.Add(resolved);
        }

        return syntax.IsRange && days[^1].Date < days[0].Date ? null : days;
    }

    // « le 17 et le 18 mai »: the last day lends its month and year to those before it, or the month and year before.
    private static DaySyntax[] Completed(DateSyntax syntax)
    {
        var days = syntax.Days.ToArray();
        for (var i = days.Length - 2; i >= 0; i--)
        {
            var (day, next) = (days[i], days[i + 1]);
            if (day.Offset is not null || day.Day is null || next.Month is null) continue;
            if (day.Month is null)
            {
                var wraps = day.Day > next.Day;
                var month = wraps ? next.Month == 1 ? 12 : next.Month - 1 : next.Month;
                day = day with { Month = month, Year = day.Year ?? (wraps && next.Month == 1 ? next.Year - 1 : next.Year) };
            }
            else if (day.Year is null && next.Year is { } year)
            {
                day = day with { Year = (day.Month, day.Day).CompareTo((next.Month, next.Day)) > 0 ? year - 1 : year };
            }

            days[i] = day;
        }

        return days;
    }

    private static IEnumerable<OutageReading> Alternatives(DateSyntax syntax, List<ResolvedDay> days)
    {
        foreach (var (day, index) in days.Select((day, index) => (day, index)))
        {
            if (day.Alternative is not { } other) continue;
            var moved = days.Select((one, at) => at == index ? other : day.AlternativeCode is "other-year" or "by-date" ? one.Date.AddYears(other.Year - day.Date.Year) : one.Date).ToArray();
            if (moved.Zip(moved.Skip(1)).Any(pair => pair.First > pair.Second)) continue;
            var explanation = day.AlternativeCode switch
            {
                "by-weekday" => "le jour de la semaine est juste, la date est fausse",
                "by-date" => "la date la plus proche est juste, le jour de la semaine est faux",
                _ => "une autre année",
            };
            yield return HourReadings.Of(syntax, moved).Readings[0] with { Code = day.AlternativeCode, Explanation = explanation };
        }
    }

    private static IEnumerable<string> Doubts(DateSyntax syntax, OutageReading retained)
    {
        if (retained.Windows.Any(window => window.PossibleStart > window.PossibleEnd)) yield return "La fin annoncée précède le début.";
        if (syntax.IsUntil) yield return "Le début n’est pas annoncé.";
        else if (retained.Windows[^1].End is { Earliest: null, Latest: null } or { Latest: null }) yield return "La fin n’est pas annoncée.";
        if (syntax.From is { IsAbout: true } || syntax.To is { IsAbout: true }) yield return "L’heure est approximative.";
        if (syntax.IsDurationAbout) yield return "La durée est approximative.";
        if (retained.Windows.Any(window => window.Start.Words is not null || (window.End.Words is not null && window.End.Latest is not null)) && syntax.From is not { IsAbout: true } && syntax.To is not { IsAbout: true })
        {
            yield return retained.Windows.Any(window => window.Start.Words?.Contains("changement", StringComparison.Ordinal) == true || window.End.Words?.Contains("changement", StringComparison.Ordinal) == true)
                ? "L’horloge change cette nuit-là\u202f: l’heure annoncée a lieu deux fois, ou n’existe pas."
                : retained.Windows is [{ Start.IsExact: true }] ? $"L’heure de fin n’est pas précisée («\u202f{retained.Windows[0].End.Words}\u202f»)."
                : "L’heure n’est pas précisée\u202f: la durée n’est que bornée.";
        }

        if (syntax.IsRange && retained.Windows.Count > 0 && retained.Windows[^1].End.Latest - retained.Windows[0].Start.Earliest > TimeSpan.FromDays(LongestRange)) yield return "La période annoncée dépasse un an.";
    }
}
