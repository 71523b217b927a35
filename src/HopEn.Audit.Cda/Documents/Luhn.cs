namespace HopEn.Audit.Cda.Documents;

/// <summary>The key of the RPPS and of the FINESS.</summary>
internal static class Luhn
{
    /// <summary>The digits followed by their key.</summary>
    public static string WithKey(string digits)
    {
        var sum = 0;
        for (var i = 0; i < digits.Length; i++)
        {
            var digit = digits[^(i + 1)] - '0';
            if (i % 2 == 0)
                digit = digit > 4 ? (2 * digit) - 9 : 2 * digit;
            sum += digit;
        }

        return digits + (char)('0' + ((10 - (sum % 10)) % 10));
    }
}
