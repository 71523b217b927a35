namespace HopEn.Audit.Reports.ArsEvidence;

/// <summary>How a cell looks; the value is its index among the formats of the workbook.</summary>
internal enum SheetStyle
{
    /// <summary>A text, kept as it is written.</summary>
    Text,

    /// <summary>A header of column.</summary>
    Header,

    /// <summary>A whole number.</summary>
    Whole,

    /// <summary>A rate.</summary>
    Percent,

    /// <summary>A number with one decimal.</summary>
    Decimal,

    /// <summary>A title.</summary>
    Title,

    /// <summary>A cell that a person fills in.</summary>
    ToFill,
}
