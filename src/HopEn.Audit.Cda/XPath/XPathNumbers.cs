using System.Globalization;

namespace HopEn.Audit.Cda.XPath;

/// <summary>Numbers and text, as XML Schema and XPath write them.</summary>
internal static class XPathNumbers
{
    private const int LongestDecimal = 28;
    private const NumberStyles Plain = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;

    public static string Text(decimal value)
    {
        var text = value.ToString(CultureInfo.InvariantCulture);
        return text.Contains('.', StringComparison.Ordinal) ? text.TrimEnd('0').TrimEnd('.') : text;
    }

    public static string Text(double value) => Text(value, value.ToString("R", CultureInfo.InvariantCulture));

    /// <summary>A float has fewer digits than a double, and the same forms.</summary>
    public static string Text(float value) => Text(value, value.ToString("R", CultureInfo.InvariantCulture));

    /// <summary>A number as XPath writes it.</summary>
    /// <param name="value">The number.</param>
    /// <param name="shortest">The fewest digits that give the number back, in any of the forms of .NET.</param>
    private static string Text(double value, string shortest)
    {
        if (double.IsNaN(value))
            return "NaN";
        if (double.IsInfinity(value))
            return value > 0 ? "INF" : "-INF";
        if (value == 0)
            return double.IsNegative(value) ? "-0" : "0";
        var sign = value < 0 ? "-" : "";
        if (Math.Abs(value) is >= 1e-6 and < 1e6)
            return Text(decimal.Parse(shortest, Plain | NumberStyles.AllowExponent, CultureInfo.InvariantCulture));
        var parts = shortest.TrimStart('-').Split('E');
        var point = parts[0].IndexOf('.', StringComparison.Ordinal);
        var whole = point < 0 ? parts[0].Length : point;
        var all = parts[0].Replace(".", "", StringComparison.Ordinal);
        var digits = all.TrimStart('0');
        var exponent =
            whole
            - 1
            - (all.Length - digits.Length)
            + (parts.Length > 1 ? int.Parse(parts[1], CultureInfo.InvariantCulture) : 0);
        digits = digits.TrimEnd('0');
        var fraction = digits.Length > 1 ? digits[1..] : "0";
        return $"{sign}{digits[0]}.{fraction}E{exponent.ToString(CultureInfo.InvariantCulture)}";
    }

    /// <summary>fn:round: halves go up, and what is between −0.5 and 0 is −0. Adding 0.5 first would lose digits.</summary>
    public static double Round(double value)
    {
        var below = Math.Floor(value);
        return Math.CopySign(value - below >= 0.5 ? below + 1 : below, value);
    }

    /// <summary>The xs:double of a text, or null when it is none.</summary>
    public static double? Double(string text)
    {
        var trimmed = XPathStrings.Trim(text);
        return trimmed switch
        {
            "INF" or "+INF" => double.PositiveInfinity,
            "-INF" => double.NegativeInfinity,
            "NaN" => double.NaN,
            _ => IsNumeric(trimmed, exponent: true)
            && double.TryParse(trimmed, Plain | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out var value)
                ? value
                : null,
        };
    }

    /// <summary>The xs:decimal of a text, or null when it is none.</summary>
    public static decimal? Decimal(string text)
    {
        var trimmed = XPathStrings.Trim(text);
        // Digits beyond those of System.Decimal would be lost without a word.
        return
            IsNumeric(trimmed, exponent: false)
            && IsExact(trimmed)
            && decimal.TryParse(trimmed, Plain, CultureInfo.InvariantCulture, out var value)
            ? value
            : null;
    }

    /// <summary>True when the text is an xs:integer, however long.</summary>
    public static bool IsInteger(string text)
    {
        var digits = XPathStrings.Trim(text).AsSpan();
        if (digits.Length > 0 && digits[0] is '+' or '-')
            digits = digits[1..];
        return digits.Length > 0 && !digits.ContainsAnyExceptInRange('0', '9');
    }

    /// <summary>True when the text is an xs:decimal, however long.</summary>
    public static bool IsDecimal(string text) => IsNumeric(XPathStrings.Trim(text), exponent: false);

    // A whole number is exact or too large; only a fraction is rounded.
    private static bool IsExact(string number) =>
        !number.Contains('.', StringComparison.Ordinal)
        || number.TrimStart('+', '-').TrimStart('0').TrimEnd('0').Length - 1 <= LongestDecimal;

    private static bool IsNumeric(string text, bool exponent)
    {
        var i = 0;
        if (i < text.Length && text[i] is '+' or '-')
            i++;
        var digits = Digits(text, ref i);
        if (i < text.Length && text[i] == '.')
        {
            i++;
            digits += Digits(text, ref i);
        }

        if (digits == 0)
            return false;
        if (exponent && i < text.Length && text[i] is 'e' or 'E')
        {
            i++;
            if (i < text.Length && text[i] is '+' or '-')
                i++;
            if (Digits(text, ref i) == 0)
                return false;
        }

        return i == text.Length;
    }

    private static int Digits(string text, ref int i)
    {
        var start = i;
        while (i < text.Length && text[i] is >= '0' and <= '9')
            i++;
        return i - start;
    }
}
