namespace HopEn.Audit.Reports.ArsEvidence;

/// <summary>A cell of a workbook of ours: a text or a number, never a formula.</summary>
internal sealed record SheetCell(string? Text, decimal? Number, SheetStyle Style)
{
    public static SheetCell Of(string? text, SheetStyle style = SheetStyle.Text) => new(text, null, style);

    public static SheetCell Of(decimal? number, SheetStyle style = SheetStyle.Whole) => new(null, number, style);

    /// <summary>A row of headers.</summary>
    public static SheetCell[] Headers(IReadOnlyList<string> texts) =>
        [.. texts.Select(text => Of(text, SheetStyle.Header))];
}
