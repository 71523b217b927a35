using System.Globalization;

namespace HopEn.Audit.Sources.Tables;

/// <summary>Writes the typed values of spreadsheets as an export would have written them.</summary>
internal static class CellText
{
    /// <summary>The text of a value: ISO dates, numbers without exponent, so that a matricule kept as a number is whole.</summary>
    public static string Of(object? value) =>
        value switch
        {
            null => string.Empty,
            DateTime moment => Of(moment.AddMilliseconds(500)),
            double number => number.ToString(
                Math.Abs(number) < 1e15 ? "0.##########" : "R",
                CultureInfo.InvariantCulture
            ),
            bool flag => flag ? "1" : "0",
            IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
            _ => value.ToString() ?? string.Empty,
        };

    // A day is a number whose decimals are the hour: 10:15 may be written a few thousandths of a second before.
    private static string Of(DateTime moment) =>
        moment.ToString(
            moment.TimeOfDay < TimeSpan.FromSeconds(1) ? "yyyy-MM-dd" : "yyyy-MM-dd HH:mm:ss",
            CultureInfo.InvariantCulture
        );
}
