using System.Globalization;
using HopEn.Audit.Model;

namespace HopEn.Audit.Reports.French;

/// <summary>Writes numbers, rates and dates as French readers expect them, the same on every machine.</summary>
public static class FrenchNumbers
{
    /// <summary>Narrow no-break space, before « : ; ? ! % » and in thousands.</summary>
    public const char Narrow = '\u202f';

    /// <summary>A count: 11 902.</summary>
    public static string Count(long value) => value.ToString("#,0", FrenchFormat.Numbers);

    /// <summary>A number with at most one decimal: 62,5.</summary>
    public static string Number(decimal value) => value.ToString("#,0.#", FrenchFormat.Numbers);

    /// <summary>A gain in points: +1,2; never a false +0.</summary>
    public static string Gain(decimal points) =>
        points <= 0 ? "—"
        : points < 0.1m ? "< 0,1"
        : "+" + Number(points);

    /// <summary>A rate of 0 to 1 as a percentage with one decimal, rounded downwards; never a false 0 % nor a false 100 %.</summary>
    public static string Rate(decimal rate)
    {
        var percent = Math.Floor(rate * 1000) / 10;
        return rate is > 0 and < 0.001m
            ? $"moins de 0,1{Narrow}%"
            : percent.ToString("0.0", FrenchFormat.Numbers) + Narrow + "%";
    }

    /// <summary>A target of 0 to 1: 70 %.</summary>
    public static string Target(decimal target) => (target * 100).ToString("0.#", FrenchFormat.Numbers) + Narrow + "%";

    /// <summary>Points: 1 point, 2,4 points.</summary>
    public static string Points(decimal points) => $"{Number(points)} {(Math.Abs(points) < 2 ? "point" : "points")}";

    /// <summary>Points with their sign: +2,4 points, -1 point.</summary>
    public static string SignedPoints(decimal points) => (points > 0 ? "+" : string.Empty) + Points(points);

    /// <summary>A count with its whole: 6 939 / 11 902.</summary>
    public static string Fraction(long part, long whole) => $"{Count(part)} / {Count(whole)}";

    /// <summary>A day: 31/07/2025.</summary>
    public static string Day(DateOnly day) => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);

    /// <summary>A period: du 01/01/2025 au 31/07/2025; au 31/07/2025 when it is one day.</summary>
    public static string Period(Model.ReportPeriod period)
    {
        ArgumentNullException.ThrowIfNull(period);
        return period.Start == period.End ? $"au {Day(period.End)}" : $"du {Day(period.Start)} au {Day(period.End)}";
    }

    /// <summary>A month: janv. 2025.</summary>
    public static string Month(Month month)
    {
        string[] names =
        [
            "janv.",
            "févr.",
            "mars",
            "avr.",
            "mai",
            "juin",
            "juil.",
            "août",
            "sept.",
            "oct.",
            "nov.",
            "déc.",
        ];
        return $"{names[month.First.Month - 1]} {month.First.ToString("yyyy", CultureInfo.InvariantCulture)}";
    }

    /// <summary>A count with its noun: 1 ligne, 2 lignes.</summary>
    public static string Plural(long count, string singular, string plural) =>
        $"{Count(count)} {(count is 0 or 1 ? singular : plural)}";

    /// <summary>Rows that a file loses: 1 200 de ses 9 000 lignes, sa seule ligne.</summary>
    public static string LostRows(long lost, long rows) =>
        rows == 1 ? "sa seule ligne"
        : lost == rows ? $"ses {Count(rows)} lignes"
        : $"{Count(lost)} de ses {Count(rows)} lignes";
}
