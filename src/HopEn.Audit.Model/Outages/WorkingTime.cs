namespace HopEn.Audit.Model;

/// <summary>The hours when a hospital's documents are mostly produced: Monday to Friday, 8:00 to 18:00, public holidays left out.</summary>
/// <remarks>
/// An assumption of this project, said wherever it is used: hospitals work day and night,
/// but letters and reports follow office hours.
/// </remarks>
public static class WorkingTime
{
    /// <summary>The assumption, in French.</summary>
    public const string Assumption =
        "heures ouvrées supposées\u202f: du lundi au vendredi, de 8 h à 18 h, hors jours fériés";

    private static readonly TimeOnly Opening = new(8, 0);
    private static readonly TimeOnly Closing = new(18, 0);

    /// <summary>The working stretches of a month.</summary>
    public static IEnumerable<(DateTimeOffset From, DateTimeOffset To)> Of(int year, int month)
    {
        for (var day = new DateOnly(year, month, 1); day.Month == month; day = day.AddDays(1))
        {
            if (day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !PublicHolidays.Contains(day))
                yield return (ParisTime.At(day, Opening), ParisTime.At(day, Closing));
        }
    }
}
