using System.Globalization;
using System.Text.Json.Serialization;

namespace HopEn.Audit.Model;

/// <summary>A month of a year, written yyyy-MM.</summary>
/// <remarks>
/// Indicators of usage are counted by calendar month. The default value is no month: it has no text, comes before every month
/// and can not be written.
/// </remarks>
[JsonConverter(typeof(ReportValueConverter<Month>))]
public readonly record struct Month : IComparable<Month>, IReportValue<Month>
{
    private const int InYear = 12;
    private const int Written = 7;
    private const int Dash = 4;

    // Months since January of the year 0, which is never written: 0 is no month.
    private readonly int count;

    private Month(int count) => this.count = count;

    static string IReportValue<Month>.Expected => "un mois AAAA-MM (2025-06)";

    /// <summary>The first day.</summary>
    public DateOnly First => new(count / InYear, (count % InYear) + 1, 1);

    /// <summary>The last day.</summary>
    public DateOnly Last => new(First.Year, First.Month, DateTime.DaysInMonth(First.Year, First.Month));

    /// <summary>The month of a day.</summary>
    public static Month Of(DateOnly day) => new((day.Year * InYear) + day.Month - 1);

    /// <summary>Reads a month.</summary>
    /// <exception cref="FormatException">The text has another shape.</exception>
    public static Month Parse(string text) =>
        TryParse(text, out var month) ? month : throw new FormatException($"« {text} » is no month (yyyy-MM).");

    /// <summary>Reads a month; false when the text has another shape.</summary>
    public static bool TryParse(string? text, out Month value)
    {
        value = default;
        if (
            text is not { Length: Written }
            || text[Dash] != '-'
            || !int.TryParse(text.AsSpan(0, Dash), NumberStyles.None, CultureInfo.InvariantCulture, out var year)
            || !int.TryParse(text.AsSpan(Dash + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            || year < 1
            || number is < 1 or > InYear
        )
            return false;
        value = new Month((year * InYear) + number - 1);
        return true;
    }

    /// <summary>The month that comes so many months later; earlier when negative.</summary>
    public Month Plus(int months) => Of(First.AddMonths(months));

    /// <summary>Months from another one to this one; negative when it comes later.</summary>
    public int Since(Month other) => count - other.count;

    /// <summary>Months in the order of time.</summary>
    public int CompareTo(Month other) => count.CompareTo(other.count);

    /// <summary>Whether a month comes before another.</summary>
    public static bool operator <(Month left, Month right) => left.CompareTo(right) < 0;

    /// <summary>Whether a month comes before another, or is the same.</summary>
    public static bool operator <=(Month left, Month right) => left.CompareTo(right) <= 0;

    /// <summary>Whether a month comes after another.</summary>
    public static bool operator >(Month left, Month right) => left.CompareTo(right) > 0;

    /// <summary>Whether a month comes after another, or is the same.</summary>
    public static bool operator >=(Month left, Month right) => left.CompareTo(right) >= 0;

    /// <summary>The month as it is written; empty by default.</summary>
    public override string ToString() =>
        count == 0
            ? string.Empty
            : string.Create(CultureInfo.InvariantCulture, $"{count / InYear:0000}-{(count % InYear) + 1:00}");
}
