using System.Globalization;
using System.Xml;
using HopEn.Audit.Sources.Tables.Xlsx;

namespace HopEn.Audit.Sources.Tables.OpenDocument;

/// <summary>What a cell of an OpenDocument sheet says of its value beside what it shows.</summary>
/// <param name="Type">Type of value; null for a text.</param>
/// <param name="Value">Number, as the file holds it.</param>
/// <param name="Day">Day or moment.</param>
/// <param name="Time">Duration.</param>
/// <param name="Flag">Truth.</param>
internal readonly record struct OdsValue(string? Type, string? Value, string? Day, string? Time, string? Flag)
{
    private const string Office = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";

    /// <summary>The value of the cell that the reader stands on.</summary>
    public static OdsValue Of(XmlReader xml) =>
        new(
            xml.GetAttribute("value-type", Office),
            xml.GetAttribute("value", Office),
            xml.GetAttribute("date-value", Office),
            xml.GetAttribute("time-value", Office),
            xml.GetAttribute("boolean-value", Office)
        );

    /// <summary>The text of the cell, as an export would have written it.</summary>
    /// <param name="shown">What the sheet shows.</param>
    public string Text(string shown) =>
        Type switch
        {
            "float" or "currency" or "percentage" when Value is not null => Number(shown),
            "date" when Day is not null => Moment(Day),
            "time" when Time is not null => Duration(Time, shown),
            "boolean" when Flag is not null => Flag == "true" ? "1" : "0",
            _ => shown,
        };

    // A number shown with leading zeros is the number of a patient or of a unit.
    private string Number(string shown)
    {
        var plain = XlsxNumber.Text(Value!, NumberForm.Plain, from1904: false);
        var digits = shown.Trim();
        return
            digits.Length > plain.Length
            && digits.All(char.IsAsciiDigit)
            && digits.TrimStart('0') == plain.TrimStart('0')
            ? digits
            : plain;
    }

    private static string Moment(string day)
    {
        var fraction = day.IndexOfAny(['.', ',']);
        var whole = fraction < 0 ? day : day[..fraction];
        return whole.EndsWith("T00:00:00", StringComparison.Ordinal) ? whole[..10] : whole.Replace('T', ' ');
    }

    private static string Duration(string time, string shown)
    {
        try
        {
            var span = XmlConvert.ToTimeSpan(time);
            return span < TimeSpan.FromDays(1) && span >= TimeSpan.Zero
                ? span.ToString("hh\\:mm\\:ss", CultureInfo.InvariantCulture)
                : shown;
        }
        catch (Exception fault) when (fault is FormatException or OverflowException)
        {
            return shown;
        }
    }
}
