using System.Text.RegularExpressions;

namespace HopEn.Audit.Engine.Yaml;

/// <summary>Looks for the number of a patient in what people type and reports copy.</summary>
public static partial class PatientNumbers
{
    /// <summary>A matricule without its key has thirteen digits; a telephone number has ten.</summary>
    public const int Digits = 13;

    // What may stand between two groups of a matricule.
    private const string Gap = @"[\s._/-]{0,3}";

    /// <summary>
    /// Whether a text holds that many digits in a row, spaces and dots aside, or the groups of a matricule however they are
    /// set apart (Corsica included).
    /// </summary>
    public static bool HoldsMatricule(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var run = 0;
        foreach (var character in text)
        {
            if (char.IsAsciiDigit(character))
                run++;
            else if (character is not (' ' or '\u00a0' or '\u202f' or '.'))
                run = 0;
            if (run >= Digits)
                return true;
        }

        return Grouped().IsMatch(text);
    }

    // Sex, year, month, department, commune, order: two dates side by side are cut elsewhere.
    [GeneratedRegex(
        "(?<![0-9])[1-478]"
            + Gap
            + "[0-9]{2}"
            + Gap
            + "[0-9]{2}"
            + Gap
            + "([0-9]{2}|2[ABab])"
            + Gap
            + "[0-9]{3}"
            + Gap
            + "[0-9]{3}(?![0-9]{3})",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Grouped();
}
