using System.Globalization;

namespace HopEn.Audit.Sources.Tables.Xlsx;

/// <summary>Writes the numbers of a workbook as an export would have written what the sheet shows.</summary>
internal static class XlsxNumber
{
    private const int DaysTo1904 = 1462;
    private const double LastDay = 2958466;

    /// <summary>The text of a number.</summary>
    /// <param name="raw">The number, as the file holds it.</param>
    /// <param name="form">How it is shown.</param>
    /// <param name="from1904">Whether days are counted from 1904, as on a Mac.</param>
    public static string Text(string raw, NumberForm form, bool from1904)
    {
        var text = raw.Trim();
        if (!double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
            return text;
        if (form.IsMoment && number >= 0 && number < LastDay)
            return Moment(number, form, from1904);
        // Digits are kept as they are: a number of eighteen digits is more than a double holds.
        var digits = text.Length > 0 && text.All(char.IsAsciiDigit) ? text : CellText.Of(number);
        return form.Zeros > 1 && digits.All(char.IsAsciiDigit) ? digits.PadLeft(form.Zeros, '0') : digits;
    }

    private static string Moment(double number, NumberForm form, bool from1904)
    {
        if (!form.HasDay && number < 1)
            return TimeOnly
                .MinValue.Add(TimeSpan.FromSeconds(Math.Round(number * 86400)))
                .ToString("HH:mm:ss", CultureInfo.InvariantCulture);
        // Spreadsheets believe that there was a 29 February 1900.
        var days =
            from1904 ? number + DaysTo1904
            : number < 60 ? number + 1
            : number;
        return CellText.Of(DateTime.FromOADate(days));
    }
}
