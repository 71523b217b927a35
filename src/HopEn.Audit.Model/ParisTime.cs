namespace HopEn.Audit.Model;

/// <summary>Civil time of France, the only one reports speak of, wherever the machine stands.</summary>
public static class ParisTime
{
    /// <summary>The Europe/Paris time zone.</summary>
    /// <remarks>A Windows without ICU (Windows Server 2016) knows it by its own name only.</remarks>
    public static TimeZoneInfo Zone { get; } =
        TimeZoneInfo.TryFindSystemTimeZoneById("Europe/Paris", out var paris)
            ? paris
            : TimeZoneInfo.FindSystemTimeZoneById(WindowsName);

    /// <summary>What Windows calls the time zone of Paris.</summary>
    public const string WindowsName = "Romance Standard Time";

    /// <summary>The present moment with its Europe/Paris offset.</summary>
    public static DateTimeOffset Now(TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(clock);
        return TimeZoneInfo.ConvertTime(clock.GetUtcNow(), Zone);
    }

    /// <summary>Today's date in France.</summary>
    public static DateOnly Today(TimeProvider clock) => DateOnly.FromDateTime(Now(clock).DateTime);

    /// <summary>A moment with its Europe/Paris offset.</summary>
    public static DateTimeOffset Of(DateTimeOffset moment) => TimeZoneInfo.ConvertTime(moment, Zone);

    /// <summary>The instant of an hour of the clock; in the two nights when clocks change, the first of the two it may be.</summary>
    public static DateTimeOffset At(DateOnly day, TimeOnly time) => Instants(day.ToDateTime(time)).First;

    /// <summary>
    /// The instants that an hour of the clock may be, in order. They differ only when clocks go back (the hour happens twice) and
    /// when they go forward (it does not happen: whoever wrote it thought in winter time or in summer time).
    /// </summary>
    public static (DateTimeOffset First, DateTimeOffset Last) Instants(DateTime local)
    {
        local = DateTime.SpecifyKind(local, DateTimeKind.Unspecified);
        if (!Zone.IsAmbiguousTime(local) && !Zone.IsInvalidTime(local))
        {
            var only = new DateTimeOffset(local, Zone.GetUtcOffset(local));
            return (only, only);
        }

        var winter = Zone.BaseUtcOffset;
        return (Of(new DateTimeOffset(local, winter + TimeSpan.FromHours(1))), Of(new DateTimeOffset(local, winter)));
    }
}
