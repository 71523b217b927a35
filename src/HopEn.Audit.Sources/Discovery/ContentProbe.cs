using System.Globalization;
using HopEn.Audit.Cda.Documents;
using HopEn.Audit.Engine.Dossiers;

namespace HopEn.Audit.Sources.Discovery;

/// <summary>Recognises contents in the first rows of a table.</summary>
/// <remarks>It looks at a sample only, to know what a column is; what a cell is worth is decided by the loading.</remarks>
public static class ContentProbe
{
    private static readonly string[] DateForms =
    [
        "dd/MM/yyyy",
        "yyyy-MM-dd",
        "dd-MM-yyyy",
        "dd.MM.yyyy",
        "yyyyMMdd",
        "dd/MM/yy",
        "yyyy/MM/dd",
        "d/M/yyyy",
        "M/d/yyyy",
        "yyyyMMddHHmmss",
        "yyyyMMddHHmm",
    ];

    /// <summary>
    /// Whether a cell is of a class. A number of five digits may be the day count of a spreadsheet: it passes for a
    /// date.
    /// </summary>
    public static bool Is(ContentClass content, string cell)
    {
        ArgumentNullException.ThrowIfNull(cell);
        var text = cell.Trim();
        return content switch
        {
            ContentClass.Finess => text.Length is >= 8 and <= 12
                && FinessNumber.Read(text).State is FinessState.Ok or FinessState.Repaired,
            ContentClass.Rpps => Digits(text) && (text.Length == 11 || (text.Length == 12 && text[0] == '8')),
            ContentClass.Matricule => IsMatricule(text),
            ContentClass.Oid => text.Replace("urn:oid:", string.Empty, StringComparison.OrdinalIgnoreCase)
                is { Length: > 6 } oid
                && oid.Count(c => c == '.') >= 4
                && oid.All(c => char.IsAsciiDigit(c) || c == '.'),
            ContentClass.Address => text.IndexOf('@') > 0
                && text.LastIndexOf('.') > text.IndexOf('@')
                && !text.Contains(' ')
                && text.Count(c => c == '@') == 1,
            ContentClass.Date => IsDate(text),
            ContentClass.PlaceCode => text.Length == 5
                && char.IsAsciiDigit(text[0])
                && text.All(char.IsAsciiLetterOrDigit),
            ContentClass.Number => text.Length is > 0 and < 8 && Digits(text),
            _ => throw new ArgumentOutOfRangeException(nameof(content), content, "Unknown content."),
        };
    }

    private static bool IsDate(string text)
    {
        var day = text.Split(' ', 'T')[0];
        if (
            DateOnly.TryParseExact(day, DateForms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            && date.Year is > 1900 and < 2100
        )
            return true;
        if (text.Length == 5 && Digits(text))
            return int.Parse(text, CultureInfo.InvariantCulture) is > 3_000 and < 70_000;
        return text.Length is 14 or 12
            && DateTime.TryParseExact(text, DateForms, CultureInfo.InvariantCulture, DateTimeStyles.None, out _);
    }

    private static bool IsMatricule(string text) =>
        InsMatricule.IsValid(string.Concat(text.Where(c => c is not (' ' or '.'))).ToUpperInvariant());

    private static bool Digits(string text) => text.Length > 0 && text.All(char.IsAsciiDigit);
}
