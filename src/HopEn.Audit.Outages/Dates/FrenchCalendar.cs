namespace HopEn.Audit.Outages.Dates;

/// <summary>The French words of the calendar, folded.</summary>
internal static class FrenchCalendar
{
    private static readonly Dictionary<string, int> Months = new(StringComparer.Ordinal)
    {
        ["janvier"] = 1,
        ["janv"] = 1,
        ["jan"] = 1,
        ["fevrier"] = 2,
        ["fevr"] = 2,
        ["fev"] = 2,
        ["mars"] = 3,
        ["avril"] = 4,
        ["avr"] = 4,
        ["mai"] = 5,
        ["juin"] = 6,
        ["juillet"] = 7,
        ["juil"] = 7,
        ["aout"] = 8,
        ["septembre"] = 9,
        ["sept"] = 9,
        ["sep"] = 9,
        ["octobre"] = 10,
        ["oct"] = 10,
        ["novembre"] = 11,
        ["nov"] = 11,
        ["decembre"] = 12,
        ["dec"] = 12,
    };

    private static readonly Dictionary<string, int> Weekdays = new(StringComparer.Ordinal)
    {
        ["dimanche"] = 0,
        ["dim"] = 0,
        ["lundi"] = 1,
        ["lun"] = 1,
        ["mardi"] = 2,
        ["mercredi"] = 3,
        ["merc"] = 3,
        ["jeudi"] = 4,
        ["jeu"] = 4,
        ["vendredi"] = 5,
        ["ven"] = 5,
        ["vend"] = 5,
        ["samedi"] = 6,
        ["sam"] = 6,
    };

    private static readonly Dictionary<string, int> Numbers = new(StringComparer.Ordinal)
    {
        ["un"] = 1,
        ["une"] = 1,
        ["premier"] = 1,
        ["deux"] = 2,
        ["trois"] = 3,
        ["quatre"] = 4,
        ["cinq"] = 5,
        ["six"] = 6,
        ["sept"] = 7,
        ["huit"] = 8,
        ["neuf"] = 9,
        ["dix"] = 10,
        ["onze"] = 11,
        ["douze"] = 12,
        ["quinze"] = 15,
        ["vingt"] = 20,
        ["trente"] = 30,
    };

    private static readonly string[] DayNames =
    [
        "dimanche",
        "lundi",
        "mardi",
        "mercredi",
        "jeudi",
        "vendredi",
        "samedi",
    ];

    /// <summary>Whether a year may be that of an announcement; any other is a slip, or malice, and no date.</summary>
    public static bool Holds(int year) => year is >= 1990 and <= 2100;

    public static int? Month(string word) => Months.TryGetValue(word, out var month) ? month : null;

    public static int? Weekday(string word) =>
        Weekdays.TryGetValue(word, out var day) ? day
        : Weekdays.TryGetValue(word.TrimEnd('s'), out day) && word.Length > 5 ? day
        : null;

    public static int? Number(string word) => Numbers.TryGetValue(word, out var number) ? number : null;

    public static string Name(DayOfWeek day) => DayNames[(int)day];
}
