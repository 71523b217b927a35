namespace HopEn.Audit.Model;

/// <summary>Every reason for which a row is left aside. The words are in <c>Reports/Words</c>.</summary>
/// <remarks>
/// A row table keeps <c>code|column|parameter…</c>. In a <see cref="Rejection"/> the label of the column, when there is one, is the
/// first parameter. A code never changes once released.
/// </remarks>
public static class RejectCodes
{
    /// <summary>A cell that can't do without is empty: label.</summary>
    public const string Missing = "missing";

    /// <summary>A cell is no date: label.</summary>
    public const string Date = "date";

    /// <summary>A date has its month before its day: label.</summary>
    public const string MonthFirst = "month-first";

    /// <summary>A code is not among those mapped: label.</summary>
    public const string UnknownCode = "code";

    /// <summary>A spreadsheet damaged the cell: label.</summary>
    public const string Damaged = "damaged";

    /// <summary>A key was turned into a rounded number by a spreadsheet: label.</summary>
    public const string DamagedKey = "damaged-key";

    /// <summary>A key is that of several persons: nothing is joined on it: label.</summary>
    public const string SharedKey = "shared-key";

    /// <summary>A cell holds sharps alone, what a spreadsheet shows in a column too narrow: label.</summary>
    public const string Narrow = "narrow";

    /// <summary>A cell has not the form of what it should hold: label.</summary>
    public const string Malformed = "malformed";

    /// <summary>The line has more cells than the header.</summary>
    public const string ExtraCells = "extra-cells";

    /// <summary>The line has fewer cells than the header.</summary>
    public const string MissingCells = "missing-cells";

    /// <summary>A quotation mark is never closed.</summary>
    public const string Quote = "quote";

    /// <summary>The header again: no record.</summary>
    public const string Header = "header";

    /// <summary>A total or the foot of a page: no record.</summary>
    public const string Total = "total";

    /// <summary>A numerator and its denominator that can't be.</summary>
    public const string Figure = "figure";

    /// <summary>One identifier where two are to be linked.</summary>
    public const string Alone = "alone";

    /// <summary>No record of the national file it stands in: the kind of source.</summary>
    public const string Record = "record";

    /// <summary>All of them.</summary>
    public static IReadOnlySet<string> All { get; } =
        new HashSet<string>(StringComparer.Ordinal)
        {
            Missing,
            Date,
            MonthFirst,
            UnknownCode,
            Damaged,
            DamagedKey,
            SharedKey,
            Narrow,
            Malformed,
            ExtraCells,
            MissingCells,
            Quote,
            Header,
            Total,
            Figure,
            Alone,
            Record,
        };
}
