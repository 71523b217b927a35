using System.Globalization;

namespace HopEn.Audit.Cli.Demo;

/// <summary>Invented FINESS of department 99, with a right key.</summary>
internal static class DemoFiness
{
    public const string LegalEntity = "990000010";
    public const string North = "990000028";
    public static readonly string South = Number(99000003);
    public static readonly string Hills = Number(99000004);
    public static readonly string Closed = Number(99000005);
    public static readonly string OtherEntity = Number(99000010);
    public static readonly string OtherSite = Number(99000011);
    public static readonly string Unregistered = Number(99000777);

    public static string Number(int body)
    {
        var digits = body.ToString(CultureInfo.InvariantCulture);
        var sum = 0;
        for (var i = 0; i < digits.Length; i++)
        {
            var digit = digits[^(i + 1)] - '0';
            if (i % 2 == 0) digit = digit * 2 > 9 ? (digit * 2) - 9 : digit * 2;
            sum += digit;
        }

        return digits + ((10 - (sum % 10)) % 10).ToString(CultureInfo.InvariantCulture);
    }
}
