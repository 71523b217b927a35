namespace HopEn.Audit.Model;

/// <summary>The eleven public holidays of metropolitan France (article L3133-1 of the Code du travail).</summary>
public static class PublicHolidays
{
    private static readonly (int Month, int Day)[] Fixed =
    [
        (1, 1),
        (5, 1),
        (5, 8),
        (7, 14),
        (8, 15),
        (11, 1),
        (11, 11),
        (12, 25),
    ];

    /// <summary>Whether a day is one of them.</summary>
    public static bool Contains(DateOnly day)
    {
        var easter = Easter(day.Year);
        return Fixed.Contains((day.Month, day.Day))
            || day == easter.AddDays(1)
            || day == easter.AddDays(39)
            || day == easter.AddDays(50);
    }

    /// <summary>Easter Sunday of the Gregorian calendar (anonymous algorithm published by Nature, 1876).</summary>
    public static DateOnly Easter(int year)
    {
        var (a, b, c) = (year % 19, year / 100, year % 100);
        var (d, e, f) = (b / 4, b % 4, (b + 8) / 25);
        var g = (b - f + 1) / 3;
        var h = ((19 * a) + b - d - g + 15) % 30;
        var (i, k) = (c / 4, c % 4);
        var l = (32 + (2 * e) + (2 * i) - h - k) % 7;
        var m = (a + (11 * h) + (22 * l)) / 451;
        var sum = h + l - (7 * m) + 114;
        return new DateOnly(year, sum / 31, (sum % 31) + 1);
    }
}
