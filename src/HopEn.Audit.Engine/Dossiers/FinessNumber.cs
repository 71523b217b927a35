using System.Text.RegularExpressions;
using HopEn.Audit.Model;

namespace HopEn.Audit.Engine.Dossiers;

/// <summary>The C# twin of the SQL macros on FINESS; both are tested with the same vectors.</summary>
public static partial class FinessNumber
{
    // Longer cells hold a label too.
    private const int LongestNumber = 10;

    /// <summary>Reads a number as people write it.</summary>
    /// <returns>The number, or null when it can't be one, with what was found.</returns>
    public static (Finess? Value, FinessState State) Read(string? written)
    {
        var text = (written ?? string.Empty).Trim();
        if (Decimals().Match(text) is { Success: true } decimals)
            text = decimals.Groups[1].Value;
        else if (text.Length > LongestNumber && Labelled().Matches(text) is [var alone])
            text = alone.Value;
        var squeezed = string.Concat(text.Where(c => !char.IsWhiteSpace(c) && c != '.')).ToUpperInvariant();
        if (string.IsNullOrWhiteSpace(written))
            return (null, FinessState.Missing);
        var repaired = squeezed.Length switch
        {
            9 => squeezed,
            8 when squeezed.All(char.IsAsciiDigit) => "0" + squeezed,
            10 when squeezed[0] == '1' => squeezed[1..],
            _ => null,
        };
        if (Finess.Of(repaired) is not { } finess)
            return (null, FinessState.Malformed);
        if (HasWrongLuhn(finess))
            return (finess, FinessState.Luhn);
        return (finess, repaired == written?.Trim() ? FinessState.Ok : FinessState.Repaired);
    }

    [GeneratedRegex("^([0-9]{8,10})[.,]0+$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Decimals();

    [GeneratedRegex(@"(?<![0-9A-Za-z_])[0-9][0-9ABab][0-9]{7}(?![0-9A-Za-z_])", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Labelled();

    // No text read says how the letters of Corsica count: the key is not judged when there is one.
    private static bool HasWrongLuhn(string value)
    {
        if (!char.IsAsciiDigit(value[1]))
            return false;
        var sum = 0;
        for (var i = 0; i < 9; i++)
        {
            var digit = value[8 - i] - '0';
            if (i % 2 == 1)
                digit = digit * 2 > 9 ? (digit * 2) - 9 : digit * 2;
            sum += digit;
        }

        return sum % 10 != 0;
    }
}
