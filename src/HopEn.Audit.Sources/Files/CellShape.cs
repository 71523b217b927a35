namespace HopEn.Audit.Sources.Files;

/// <summary>What a cell is made of, as coarse as tells a day from a code and a number from a text.</summary>
[Flags]
internal enum CellShape
{
    /// <summary>Nothing was looked at.</summary>
    None = 0,

    /// <summary>Nothing, or what prints as nothing.</summary>
    Blank = 1,

    /// <summary>Digits alone.</summary>
    Digits = 2,

    /// <summary>Digits and signs: a day, an amount.</summary>
    Figures = 4,

    /// <summary>Letters and signs.</summary>
    Letters = 8,

    /// <summary>Letters and digits.</summary>
    Mixed = 16,
}

/// <summary>Looks at cells.</summary>
internal static class CellShapes
{
    /// <summary>The shape of a cell.</summary>
    public static CellShape Of(ReadOnlySpan<char> cell)
    {
        var (digits, letters, signs) = (false, false, false);
        foreach (var character in cell.Trim())
        {
            if (char.IsDigit(character))
                digits = true;
            else if (char.IsLetter(character))
                letters = true;
            else if (!IsVoid(character))
                signs = true;
        }

        return (digits, letters) switch
        {
            (true, true) => CellShape.Mixed,
            (true, false) => signs ? CellShape.Figures : CellShape.Digits,
            (false, true) => CellShape.Letters,
            _ => signs ? CellShape.Letters : CellShape.Blank,
        };
    }

    /// <summary>Whether a text prints as nothing: spaces, the end of file of old systems, the zeros that fill a last block.</summary>
    public static bool IsBlank(ReadOnlySpan<char> text)
    {
        foreach (var character in text)
        {
            if (!IsVoid(character) && !char.IsWhiteSpace(character))
                return false;
        }

        return true;
    }

    private static bool IsVoid(char character) => character is '\0' or '\u001A' or '\uFEFF' or '\u200B';
}
