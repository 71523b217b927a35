namespace HopEn.Audit.Sources.Cells;

/// <summary>What the cells of a file hold beyond plain values: each asks for a reading that costs, only where it is.</summary>
[Flags]
public enum CellNoise
{
    /// <summary>Every cell is what it looks like.</summary>
    None = 0,

    /// <summary>Cells may be empty texts, or have a space at an edge.</summary>
    Padding = 1,

    /// <summary>A cell is a word that says nothing: NULL, N/A, a dash, an error of a spreadsheet.</summary>
    Markers = 2,

    /// <summary>A cell is a zero, of a number or of a date.</summary>
    Zeros = 4,

    /// <summary>A cell holds characters nobody sees, or is protected: behind an apostrophe, between quotes, as a formula.</summary>
    Odd = 8,

    /// <summary>A number has sixteen digits or more and ends with a zero: a spreadsheet keeps fifteen.</summary>
    LongNumbers = 16,

    /// <summary>A number opens with a zero.</summary>
    LeadingZeros = 32,

    /// <summary>A tab was seen: odd, unless it parts the cells.</summary>
    Tabs = 64,

    /// <summary>A number may have null decimals behind a comma: displayed so, unless commas part the cells.</summary>
    CommaDecimals = 128,

    /// <summary>
    /// A number is as a program displays it: with null decimals, apart by thousands, with an exponent, or as a row of sharps.
    /// </summary>
    Displayed = 256,

    /// <summary>A day is written with its year first, as spreadsheets write those they converted.</summary>
    YearFirst = 512,

    /// <summary>What an odd cell may turn out to be once what nobody sees is gone.</summary>
    OddOnes = Odd | Displayed | Markers | Zeros | LeadingZeros | YearFirst,

    /// <summary>All of them, for what was not looked at.</summary>
    Any = OddOnes | Padding | LongNumbers,
}
