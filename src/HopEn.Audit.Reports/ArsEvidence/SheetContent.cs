namespace HopEn.Audit.Reports.ArsEvidence;

/// <summary>A sheet: its name, the width of its columns in characters, its rows; an empty row is a blank line.</summary>
internal sealed record SheetContent(
    string Name,
    IReadOnlyList<int> Widths,
    IReadOnlyList<IReadOnlyList<SheetCell>> Rows
);
