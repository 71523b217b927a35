namespace HopEn.Audit.Model;

/// <summary>A window as hours of the clock in France, to lay over the dates and hours that exports write without an offset.</summary>
/// <remarks>
/// They differ from the instants in one night of the year: when clocks go back, an hour happens twice and an export does not tell
/// which of the two it means. <see cref="Sure"/> then keeps only the hours that are inside whichever it is, and <see cref="Possible"/>
/// all those that may be.
/// </remarks>
/// <param name="From">First hour inside, without offset.</param>
/// <param name="To">First hour after, without offset.</param>
public sealed record LocalSpan(DateTime From, DateTime To)
{
    /// <summary>The hours that are certainly inside; null when the window has no bounds that are sure.</summary>
    public static LocalSpan? Sure(OutageWindow window)
    {
        ArgumentNullException.ThrowIfNull(window);
        if (window is not { Start.Latest: { } start, End.Earliest: { } end } || end <= start)
            return null;
        var (from, to) = (Local(start, afterRepeated: true), Local(end, afterRepeated: false));
        return to > from ? new LocalSpan(from, to) : null;
    }

    /// <summary>The hours that may be inside; null when nothing bounds the window.</summary>
    public static LocalSpan? Possible(OutageWindow window)
    {
        ArgumentNullException.ThrowIfNull(window);
        return window is { PossibleStart: { } start, PossibleEnd: { } end } && end > start
            ? new LocalSpan(Local(start, afterRepeated: false), Local(end, afterRepeated: true))
            : null;
    }

    // In the repeated hour, an hour of the clock is two instants. A start in the second of them is sure only after that hour, one in the
    // first may already hold from its beginning; an end is the mirror image.
    private static DateTime Local(DateTimeOffset moment, bool afterRepeated)
    {
        var paris = ParisTime.Of(moment);
        var local = DateTime.SpecifyKind(paris.DateTime, DateTimeKind.Unspecified);
        if (!ParisTime.Zone.IsAmbiguousTime(local))
            return local;
        var (hour, isSecond) = (local.Date.AddHours(local.Hour), paris.Offset == ParisTime.Zone.BaseUtcOffset);
        var exact = afterRepeated ? !isSecond : isSecond;
        return exact ? local
            : afterRepeated ? hour.AddHours(1)
            : hour;
    }
}
