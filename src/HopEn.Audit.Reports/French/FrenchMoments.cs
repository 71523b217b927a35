using System.Globalization;
using HopEn.Audit.Model;

namespace HopEn.Audit.Reports.French;

/// <summary>Writes moments and windows as French readers say them, in the clock of Paris, the same on every machine.</summary>
public static class FrenchMoments
{
    private static readonly string[] Days = ["dimanche", "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi"];
    private static readonly string[] Months =
    [
        "janvier",
        "février",
        "mars",
        "avril",
        "mai",
        "juin",
        "juillet",
        "août",
        "septembre",
        "octobre",
        "novembre",
        "décembre",
    ];

    /// <summary>A day: samedi 17 mai 2025.</summary>
    public static string Day(DateOnly day) =>
        $"{Days[(int)day.DayOfWeek]} {(day.Day == 1 ? "1er" : Whole(day.Day))} {Months[day.Month - 1]} {Whole(day.Year)}";

    /// <summary>An hour of the clock: 21 h, 8 h 30.</summary>
    public static string Hour(DateTimeOffset moment) =>
        ParisTime.Of(moment) is var local && local.Minute == 0
            ? $"{Whole(local.Hour)}\u00a0h"
            : $"{Whole(local.Hour)}\u00a0h\u00a0{TwoDigits(local.Minute)}";

    /// <summary>A length: 16 h, 6 h 03, 45 min, 3 jours.</summary>
    public static string Length(TimeSpan length) =>
        length switch
        {
            { TotalMinutes: < 60 } => $"{Whole(length.TotalMinutes)}\u00a0min",
            { TotalHours: >= 72, Hours: 0, Minutes: 0 } => $"{Whole(length.TotalDays)}\u00a0jours",
            { Minutes: 0 } => $"{Whole(Math.Floor(length.TotalHours))}\u00a0h",
            _ => $"{Whole(Math.Floor(length.TotalHours))}\u00a0h\u00a0{TwoDigits(length.Minutes)}",
        };

    /// <summary>The windows of a reading.</summary>
    public static string Windows(OutageReading reading)
    {
        ArgumentNullException.ThrowIfNull(reading);
        return string.Join("\u202f; ", reading.Windows.Select(Window));
    }

    /// <summary>A window: du samedi 17 mai 2025 à 21 h au dimanche 18 mai 2025 à 13 h (16 h).</summary>
    public static string Window(OutageWindow window)
    {
        ArgumentNullException.ThrowIfNull(window);
        var (start, end) = (window.Start, window.End);
        if (start.Earliest is not { } first)
            return end.Latest is { } until
                ? $"jusqu’au {Moment(end, until, end: true)} (début non annoncé)"
                : "date non annoncée";
        if (end.Latest is not { } last)
            return $"à partir du {Moment(start, first, end: false)} ({(end.Words is { } words ? words : "fin non annoncée")})";
        var firstDay = DateOfStart(first);
        var lastDay = DateOfEnd(last);
        var length =
            window.IsExact ? $" ({Length(last - first)})"
            : window.Duration is { } told ? $" ({Length(told)})"
            : string.Empty;
        if (firstDay != lastDay)
            return $"du {Moment(start, first, end: false)} au {Moment(end, last, end: true)}{length}";
        if (window.IsExact)
            return $"{Day(firstDay)}, {Hours(first, last)}{length}";
        if (start.IsExact)
            return $"{Day(firstDay)}, de {Hour(first)} à {end.Words ?? Hour(last)}";
        return $"{Day(firstDay)}, {start.Words ?? "heure non précisée"}{length}";
    }

    private static string Hours(DateTimeOffset first, DateTimeOffset last) =>
        (IsMidnight(first), IsMidnight(last)) switch
        {
            (true, true) => "toute la journée",
            (_, true) => $"de {Hour(first)} à 24\u00a0h",
            _ => $"de {Hour(first)} à {Hour(last)}",
        };

    private static string Whole(double number) => number.ToString("0", CultureInfo.InvariantCulture);

    private static string TwoDigits(int number) => number.ToString("00", CultureInfo.InvariantCulture);

    private static string Moment(OutageMoment moment, DateTimeOffset shown, bool end)
    {
        var day = Day(end ? DateOfEnd(shown) : DateOfStart(shown));
        if (moment.IsExact)
            return end && IsMidnight(shown) ? $"{day} à 24\u00a0h" : $"{day} à {Hour(shown)}";
        return moment.Words is "heure non précisée" or null ? day : $"{day} ({moment.Words})";
    }

    private static bool IsMidnight(DateTimeOffset moment) => ParisTime.Of(moment).TimeOfDay == TimeSpan.Zero;

    private static DateOnly DateOfStart(DateTimeOffset moment) => DateOnly.FromDateTime(ParisTime.Of(moment).DateTime);

    // Midnight ends the day before it.
    private static DateOnly DateOfEnd(DateTimeOffset moment) =>
        DateOfStart(IsMidnight(moment) ? moment.AddMinutes(-1) : moment);
}
