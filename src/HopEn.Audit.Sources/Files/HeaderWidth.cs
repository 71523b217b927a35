namespace HopEn.Audit.Sources.Files;

/// <summary>How many cells the header of a text has.</summary>
/// <param name="Named">Up to the last that is named.</param>
/// <param name="Written">With the blank ones that separators open at its end.</param>
internal readonly record struct HeaderWidth(int Named, int Written)
{
    /// <summary>The width of a header.</summary>
    public static HeaderWidth Of(IReadOnlyList<string> headers)
    {
        var named = headers.Count;
        while (named > 1 && CellShapes.IsBlank(headers[named - 1]))
            named--;
        return new HeaderWidth(named, headers.Count);
    }

    /// <summary>Whether a whole record may have that many cells.</summary>
    /// <param name="cells">Cells of the record.</param>
    /// <param name="usual">Cells of most records; null when not known.</param>
    public bool Allows(int cells, int? usual) => cells == usual || (cells >= Named && cells <= Written);
}
