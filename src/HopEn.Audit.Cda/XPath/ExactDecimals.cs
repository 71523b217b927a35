using System.Globalization;
using System.Numerics;

namespace HopEn.Audit.Cda.XPath;

/// <summary>The decimal that a double is, to the last digit: the conversion of .NET keeps fifteen of them.</summary>
internal static class ExactDecimals
{
    private const int LargestScale = 28;
    private const double LargestLong = 9.2e18;

    /// <summary>The whole number that a double is cut to; null when it is too large.</summary>
    public static decimal? Whole(double value) =>
        Math.Abs(value) < LargestLong ? Of(Math.Truncate(value))
        // Beyond, Saxon takes the digits that the number is written with.
        : decimal.TryParse(
            value.ToString("R", CultureInfo.InvariantCulture),
            NumberStyles.Float,
            CultureInfo.InvariantCulture,
            out var whole
        )
            ? whole
        : null;

    /// <summary>The decimal equal to a finite double; null when System.Decimal has no place for its digits.</summary>
    public static decimal? Of(double value)
    {
        if (!double.IsFinite(value))
            return null;
        var bits = BitConverter.DoubleToInt64Bits(value);
        var stored = (int)((bits >> 52) & 0x7FF);
        var digits = new BigInteger(bits & 0xFFFFFFFFFFFFFL) + (stored == 0 ? BigInteger.Zero : BigInteger.One << 52);
        var exponent = Math.Max(stored, 1) - 1075;
        while (exponent < 0 && digits.IsEven && !digits.IsZero)
        {
            digits >>= 1;
            exponent++;
        }

        if (digits.IsZero)
            return 0;
        if (exponent < -LargestScale)
            return null;
        // A half is five tenths: as many decimals as halvings.
        var scale = Math.Max(-exponent, 0);
        digits = exponent < 0 ? digits * BigInteger.Pow(5, scale) : digits << exponent;
        if (digits.GetBitLength() > 96)
            return null;
        var one = (uint)(digits & uint.MaxValue);
        var two = (uint)((digits >> 32) & uint.MaxValue);
        var three = (uint)(digits >> 64);
        return new decimal((int)one, (int)two, (int)three, value < 0, (byte)scale);
    }
}
