namespace HopEn.Audit.Model;

/// <summary>Civil time of France, the only one reports speak of, wherever the machine stands.</summary>
public static class ParisTime
{
    /// <summary>The Europe/Paris time zone.</summary>
    public static TimeZoneInfo Zone { get; } = TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris");

    /// <summary>The present moment with its Europe/Paris offset.</summary>
    public static DateTimeOffset Now(TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(clock);
        return TimeZoneInfo.ConvertTime(clock.GetUtcNow(), Zone);
    }

    /// <summary>Today's date in France.</summary>
    public static DateOnly Today(TimeProvider clock) => DateOnly.FromDateTime(Now(clock).DateTime);
}
