namespace HopEn.Audit.Cda.XPath;

/// <summary>Ranges of characters beyond the first plane, as pairs of UTF-16 units in a regular expression of .NET.</summary>
internal static class SurrogatePairs
{
    private const int LowFirst = 0xDC00;
    private const int LowLast = 0xDFFF;

    /// <summary>One expression or a few that match the characters of a range, both ends included.</summary>
    public static IEnumerable<string> Of(int from, int to)
    {
        while (from <= to)
        {
            var high = High(from);
            if (Low(from) != LowFirst || high == High(to))
            {
                // What is left of the block of one first half.
                var end = high == High(to) ? Low(to) : LowLast;
                yield return Pair(high, high, Low(from), end);
                from += end - Low(from) + 1;
                continue;
            }

            // As many whole blocks as there are, then the rest.
            var last = Low(to) == LowLast ? High(to) : High(to) - 1;
            yield return Pair(high, last, LowFirst, LowLast);
            from += (last - high + 1) * 0x400;
        }
    }

    /// <summary>A UTF-16 unit in an expression.</summary>
    public static string Unit(int code) => $@"\u{code:X4}";

    private static string Pair(int highFrom, int highTo, int lowFrom, int lowTo) =>
        $"[{Unit(highFrom)}-{Unit(highTo)}][{Unit(lowFrom)}-{Unit(lowTo)}]";

    private static int High(int code) => 0xD800 + ((code - 0x10000) >> 10);

    private static int Low(int code) => LowFirst + ((code - 0x10000) & 0x3FF);
}
