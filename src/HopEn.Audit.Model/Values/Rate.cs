using System.Globalization;
using System.Text.Json.Serialization;

namespace HopEn.Audit.Model;

/// <summary>A share of a whole, 0 to 1, exact: what is reached among what is counted, or the target set for it.</summary>
/// <remarks>
/// Part and whole stand beside it in the report; a rate carries neither, since one may be weighted by volumes, or set by a text. What may
/// pass 1 (a weighting that no text caps) or be negative (a difference) is no rate, but a plain number. The default value is 0.
/// </remarks>
[JsonConverter(typeof(RateConverter))]
public readonly record struct Rate : IComparable<Rate>, IFormattable
{
    private readonly decimal share;

    private Rate(decimal share) => this.share = share;

    /// <summary>Percentage, 0 to 100, to one decimal.</summary>
    public decimal Percent => Ratio.Points(share);

    /// <summary>What a part makes of a whole that is not empty.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The part is larger than the whole, or negative.</exception>
    public static Rate Of(long part, long whole) => From((decimal)part / whole);

    /// <summary>The rate of that share.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is under 0 or above 1.</exception>
    public static Rate From(decimal share) =>
        TryFrom(share, out var rate)
            ? rate
            : throw new ArgumentOutOfRangeException(nameof(share), share, "A rate is between 0 and 1.");

    /// <summary>The rate of that share; false when it is under 0 or above 1.</summary>
    public static bool TryFrom(decimal share, out Rate rate)
    {
        var isRate = share is >= 0 and <= 1;
        rate = isRate ? new Rate(share) : default;
        return isRate;
    }

    /// <summary>The lower first.</summary>
    public int CompareTo(Rate other) => share.CompareTo(other.share);

    /// <summary>Whether a rate is lower than another.</summary>
    public static bool operator <(Rate left, Rate right) => left.share < right.share;

    /// <summary>Whether a rate is lower than another, or the same.</summary>
    public static bool operator <=(Rate left, Rate right) => left.share <= right.share;

    /// <summary>Whether a rate is higher than another.</summary>
    public static bool operator >(Rate left, Rate right) => left.share > right.share;

    /// <summary>Whether a rate is higher than another, or the same.</summary>
    public static bool operator >=(Rate left, Rate right) => left.share >= right.share;

    /// <summary>0 to 1, to reckon with.</summary>
    public static implicit operator decimal(Rate rate) => rate.share;

    /// <summary>0 to 1, as a machine writes it.</summary>
    public override string ToString() => ToString(null, CultureInfo.InvariantCulture);

    /// <inheritdoc />
    public string ToString(string? format, IFormatProvider? formatProvider) => share.ToString(format, formatProvider);
}
