using HopEn.Audit.Model;

namespace HopEn.Audit.Outages.Dates;

/// <summary>The windows of time that the hours of a phrase make of its days.</summary>
internal static class HourWindows
{
    /// <summary>From the first hour on the first day to the last hour on the last day.</summary>
    public static OutageWindow Between(DateSyntax syntax, DateOnly first, DateOnly last) =>
        new(MomentResolver.Start(first, syntax.From), MomentResolver.End(last, syntax.To));

    /// <summary>From the first hour, for as long as is told, or without an end.</summary>
    public static OutageWindow StartingIn(DateSyntax syntax, DateOnly day)
    {
        var start = MomentResolver.Start(day, syntax.From);
        return syntax.Duration is { } length
            ? new OutageWindow(
                start,
                new OutageMoment(Shift(start.Earliest, length), Shift(start.Latest, length), start.Words),
                start.IsExact ? null : length
            )
            : new OutageWindow(start, new OutageMoment(start.Earliest, null, null));
    }

    /// <summary>From the first hour, for as long as is told, or at least past the start.</summary>
    public static OutageWindow OpenEnded(DateSyntax syntax, DateOnly day) =>
        syntax.Duration is null
            ? new OutageWindow(
                MomentResolver.Start(day, syntax.From),
                new OutageMoment(MomentResolver.Start(day, syntax.From).Earliest, null, null)
            )
            : StartingIn(syntax, day);

    /// <summary>A length inside whole days: the start is no later than what leaves room for it.</summary>
    public static OutageWindow Within(DateSyntax syntax, DateOnly first, DateOnly last)
    {
        var (from, to) = (MomentResolver.Midnight(first), MomentResolver.Midnight(last.AddDays(1)));
        if (syntax.Duration is not { } length)
            return new OutageWindow(MomentResolver.Start(first, null), MomentResolver.End(last, null));
        if (length > to - from)
            to = MomentResolver.Midnight(first.AddDays(1)) + length;
        return new OutageWindow(
            new OutageMoment(from, Shift(to, -length), MomentResolver.NoHour),
            new OutageMoment(Shift(from, length), ParisTime.Of(to), MomentResolver.NoHour),
            length
        );
    }

    /// <summary>Whether the last hour is that of the day after.</summary>
    public static bool CrossMidnight(DateSyntax syntax) =>
        syntax.To is { OpenWords: null } to && (to.NextDay || to.EndMinutes <= syntax.From!.StartMinutes);

    /// <summary>A moment later by a length of time; null when it is unknown.</summary>
    public static DateTimeOffset? Shift(DateTimeOffset? moment, TimeSpan length) =>
        moment is { } known ? ParisTime.Of(known + length) : null;
}
