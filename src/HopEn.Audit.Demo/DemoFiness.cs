using System.Globalization;

namespace HopEn.Audit.Demo;

/// <summary>FINESS of department 99, which does not exist, with a valid Luhn key.</summary>
internal static class DemoFiness
{
    public static string Of(int order)
    {
        var body = "990" + order.ToString("00000", CultureInfo.InvariantCulture);
        var sum = 0;
        for (var i = 0; i < body.Length; i++)
        {
            var digit = body[^(i + 1)] - '0';
            if (i % 2 == 0)
                digit = digit * 2 > 9 ? (digit * 2) - 9 : digit * 2;
            sum += digit;
        }

        return body + ((10 - (sum % 10)) % 10).ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>The same number with a wrong last digit.</summary>
    public static string WithWrongKey(string finess) => finess[..8] + (char)('0' + ((finess[8] - '0' + 1) % 10));
}
