using System.Globalization;
using System.Text;

namespace HopEn.Audit.Outages.Dates;

/// <summary>
/// A text without case, accents or typographic variants, character for character:
/// a place in it is a place in the original.
/// </summary>
public static class FoldedText
{
    /// <summary>Folds a text already composed (form C).</summary>
    public static string Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return string.Create(text.Length, text, static (target, source) =>
        {
            for (var i = 0; i < source.Length; i++)
                target[i] = Fold(source[i]);
        });
    }

    private static char Fold(char letter) =>
        letter switch
        {
            '\n' or '\r' => '\n',
            '\u2019' or '\u02bc' or '`' or '\u00b4' => '\'',
            '\u2013' or '\u2014' or '\u2212' or '\u2010' or '\u2011' => '-',
            '\u2192' or '\u21d2' or '\u279c' => '>',
            '\u00ab' or '\u00bb' or '\u201c' or '\u201d' => '"',
            '\u00a0' or '\u202f' or '\u2009' or '\t' => ' ',
            < ' ' => ' ',
            < '\u0080' => char.ToLowerInvariant(letter),
            _ => Base(letter),
        };

    private static char Base(char letter)
    {
        if (char.IsSurrogate(letter))
            return '\u25a1';
        if (char.IsWhiteSpace(letter) || char.IsControl(letter) || letter == '\ufffd')
            return ' ';
        var parts = letter.ToString().Normalize(NormalizationForm.FormD);
        return CharUnicodeInfo.GetUnicodeCategory(parts[0]) is UnicodeCategory.NonSpacingMark
            ? letter
            : char.ToLowerInvariant(parts[0]);
    }
}
