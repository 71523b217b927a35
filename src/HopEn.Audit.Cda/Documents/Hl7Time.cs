using System.Globalization;

namespace HopEn.Audit.Cda.Documents;

/// <summary>Points in time as HL7 writes them: <c>AAAAMMJJ[hhmm[ss]][+zzzz]</c>, as precise as they are long.</summary>
internal static class Hl7Time
{
    /// <summary>Whether two points in time are the same, at the precision of the less precise one.</summary>
    /// <remarks>Metadata are in UTC and headers carry their offset: both readings of a metadata, UTC and local, are accepted.</remarks>
    public static bool SameInstant(string metadata, string header)
    {
        var (left, leftOffset) = Split(metadata);
        var (right, rightOffset) = Split(header);
        var length = Math.Min(left.Length, right.Length);
        if (length < 4)
            return false;
        if (left[..length] == right[..length])
            return true;
        return Utc(left, leftOffset ?? TimeSpan.Zero) is { } first
            && Utc(right, rightOffset ?? TimeSpan.Zero) is { } second
            && Math.Abs((first - second).TotalMinutes) < (length >= 14 ? 1.0 / 60 : 1);
    }

    private static (string Digits, TimeSpan? Offset) Split(string text)
    {
        var sign = text.IndexOfAny(['+', '-']);
        var digits = sign < 0 ? text : text[..sign];
        if (digits.IndexOf('.', StringComparison.Ordinal) is >= 0 and var fraction)
            digits = digits[..fraction];
        if (
            sign < 0
            || text.Length != sign + 5
            || !int.TryParse(text.AsSpan(sign + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var offset)
        )
            return (digits, null);
        var span = new TimeSpan(offset / 100, offset % 100, 0);
        return (digits, text[sign] == '-' ? -span : span);
    }

    private static DateTime? Utc(string digits, TimeSpan offset) =>
        digits.Length >= 12
        && DateTime.TryParseExact(
            digits.Length >= 14 ? digits[..14] : digits[..12] + "00",
            "yyyyMMddHHmmss",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var time
        )
        && time.Year is > 1 and < 9999
            ? time - offset
            : null;
}
