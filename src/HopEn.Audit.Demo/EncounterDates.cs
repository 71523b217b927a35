using System.Globalization;

namespace HopEn.Audit.Demo;

/// <summary>Days of the period as a software package writes them.</summary>
internal sealed class EncounterDates
{
    private readonly string[] texts;
    private static readonly DateOnly Origin = new(2024, 12, 1);

    public EncounterDates(bool iso)
    {
        var format = iso ? "yyyy-MM-dd" : "dd/MM/yyyy";
        texts =
        [
            .. Enumerable
                .Range(0, 300)
                .Select(day => Origin.AddDays(day).ToString(format, CultureInfo.InvariantCulture)),
        ];
    }

    /// <summary>Last day of the period.</summary>
    public static DateOnly Last { get; } = new(2025, 7, 31);

    /// <summary>First day of a month of the period, as a rank.</summary>
    public static int FirstDay(int month) => new DateOnly(2025, month + 1, 1).DayNumber - Origin.DayNumber;

    public static int Days(int month) => DateTime.DaysInMonth(2025, month + 1);

    /// <summary>The day of a rank.</summary>
    public static DateOnly Day(int rank) => Origin.AddDays(rank);

    /// <summary>Whether the DMP was closed for a part of a day.</summary>
    public static bool IsClosed(int rank) => Day(rank) is { Year: 2025, Month: 5, Day: 17 or 18 };

    public string this[int day] => texts[day];

    public string Of(int year, int month, int day) =>
        texts[new DateOnly(year, month, day).DayNumber - Origin.DayNumber];
}
