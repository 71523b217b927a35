namespace HopEn.Audit.Sources.Tables.Xlsx;

/// <summary>How a spreadsheet shows a number.</summary>
/// <param name="IsMoment">As a day or a time.</param>
/// <param name="HasDay">Whether the moment has a day.</param>
/// <param name="Zeros">Digits shown at least, leading zeros included; 0 when it does not say.</param>
internal readonly record struct NumberForm(bool IsMoment, bool HasDay, int Zeros)
{
    /// <summary>As it is.</summary>
    public static NumberForm Plain { get; }

    /// <summary>A day, with its time or not.</summary>
    public static NumberForm Day { get; } = new(true, true, 0);

    /// <summary>A time of no day.</summary>
    public static NumberForm Time { get; } = new(true, false, 0);

    /// <summary>What a format code says; that of positive numbers is read.</summary>
    public static NumberForm Of(string code)
    {
        var letters = Letters(code.Split(';')[0]);
        if (letters.Length > 0 && letters.All(character => character is '0' or ' '))
            return new NumberForm(false, false, letters.Count(character => character == '0'));
        var lower = letters.ToLowerInvariant();
        if (
            lower is "standard"
            || lower.Contains("general", StringComparison.Ordinal)
            || lower.AsSpan().IndexOfAny('0', '#', '?') >= 0 && !IsClock(lower)
        )
            return Plain;
        // A French format says jj and aaaa when a program wrote it as the screen shows it.
        return lower.AsSpan().IndexOfAny("ydja") >= 0 || lower.Contains("mmm", StringComparison.Ordinal) ? Day
            : lower.AsSpan().IndexOfAny("hs") >= 0 ? Time
            : Plain;
    }

    // Hundredths of a second are the only digits of a moment.
    private static bool IsClock(string code) => code.Contains('h') || code.Contains('s') || code.Contains('y');

    // The code without texts, colours and conditions; elapsed hours are hours.
    private static string Letters(string code)
    {
        var kept = new System.Text.StringBuilder();
        for (var i = 0; i < code.Length; i++)
        {
            if (code[i] is '\\' or '_' or '*')
                i++;
            else if (code[i] == '"')
                i = End(code, '"', i);
            else if (code[i] == '[')
            {
                var end = End(code, ']', i);
                var inside = code[(i + 1)..Math.Min(end, code.Length)];
                if (inside.Length > 0 && inside.All(character => character is 'h' or 'm' or 's' or 'H' or 'M' or 'S'))
                    kept.Append(inside);
                i = end;
            }
            else
                kept.Append(code[i]);
        }

        return kept.ToString();
    }

    private static int End(string code, char mark, int from) =>
        code.IndexOf(mark, from + 1) is >= 0 and var end ? end : code.Length;
}
