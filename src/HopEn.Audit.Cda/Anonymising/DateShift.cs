using System.Globalization;
using System.Text.RegularExpressions;

namespace HopEn.Audit.Cda.Anonymising;

/// <summary>Moves every date of a document by the same number of days, so that its delays stay and its days don't.</summary>
/// <param name="documentDay">Day of the document, which becomes <see cref="Day"/>; null when it can't be read.</param>
internal sealed partial class DateShift(DateTime? documentDay)
{
    /// <summary>The day every anonymised document was written.</summary>
    public static DateTime Day { get; } = new(2020, 1, 15);

    private readonly TimeSpan shift = documentDay is { } day ? Day - day : TimeSpan.Zero;

    /// <summary>The day of a point in time; null when it is none.</summary>
    public static DateTime? Read(string? value) =>
        value is not null
        && Time().IsMatch(value)
        && DateTime.TryParseExact(
            value[..8],
            "yyyyMMdd",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var day
        )
            ? day
            : null;

    /// <summary>Whether a value is written as a day or more precisely.</summary>
    public static bool IsTime(string value) => Time().IsMatch(value);

    /// <summary>The value moved, as precise as it was; that of the document when it is no date.</summary>
    public string Move(string value)
    {
        value = value.Trim();
        var format = value.Length switch
        {
            4 => "yyyy",
            6 => "yyyyMM",
            _ => "yyyyMMdd",
        };
        var length = format.Length;
        if (
            documentDay is null
            || value.Length < length
            || !DateTime.TryParseExact(
                value[..length],
                format,
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out var day
            )
            || (value.Length > 8 && !Time().IsMatch(value))
        )
            return Day.ToString(format, CultureInfo.InvariantCulture);
        var moved =
            day.Ticks + shift.Ticks is > 0 and var ticks && ticks < DateTime.MaxValue.Ticks ? new DateTime(ticks) : Day;
        return moved.ToString(format, CultureInfo.InvariantCulture) + value[length..];
    }

    [GeneratedRegex(@"^[12]\d{7}(\d{2,6}(\.\d{1,6})?)?([+-]\d{4})?$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Time();
}
