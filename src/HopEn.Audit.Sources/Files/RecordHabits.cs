namespace HopEn.Audit.Sources.Files;

/// <summary>How the first records of a text are written: how many cells they have, and what each column holds.</summary>
/// <remarks>
/// A record with a cell more or a cell less is a blank that its program left out, or a record whose cells slid into the next
/// columns: only the other records tell which.
/// </remarks>
internal sealed class RecordHabits
{
    private const int Sample = 1000;
    private const int Enough = 3;
    private readonly int width;
    private readonly CellShape[] seen;
    private readonly int[] filled;
    private readonly Dictionary<int, int> widths = [];

    /// <summary>Learns from the records of a text.</summary>
    /// <param name="named">Cells of the header, without those that are blank at its end.</param>
    /// <param name="records">Cells of each record, as they are written.</param>
    public RecordHabits(int named, IEnumerable<IReadOnlyList<string>> records)
    {
        width = named;
        (seen, filled) = (new CellShape[named], new int[named]);
        var sample = records.Take(Sample).ToArray();
        foreach (var record in sample)
            widths[record.Count] = widths.GetValueOrDefault(record.Count) + 1;
        var whole = widths.Where(pair => pair.Key >= named).DefaultIfEmpty().MaxBy(pair => (pair.Value, pair.Key)).Key;
        Usual =
            whole > 0 ? whole
            : widths.Count > 0 ? widths.MaxBy(pair => (pair.Value, pair.Key)).Key
            : named;
        foreach (var record in sample.Where(record => record.Count == Usual || record.Count == named))
            Learn(record);
    }

    /// <summary>Cells of most records, of those that lack none when there are any.</summary>
    public int Usual { get; }

    /// <summary>Whether what a record holds may stand in the columns where it stands.</summary>
    public bool Fit(IReadOnlyList<string> cells)
    {
        for (var i = 0; i < Math.Min(cells.Count, width); i++)
        {
            var shape = CellShapes.Of(cells[i]);
            if (shape != CellShape.Blank && filled[i] >= Enough && !Holds(seen[i], shape))
                return false;
        }

        return true;
    }

    /// <summary>Whether some column, of those a record fills, would refuse another text: otherwise fitting says nothing.</summary>
    public bool CanTell =>
        Array.Exists(seen, shape => (shape & (CellShape.Letters | CellShape.Mixed)) == 0 && shape > CellShape.Blank);

    /// <summary>Whether the last column holds days or numbers, which no text that slid into it would be.</summary>
    public bool EndsWithFigures => filled[^1] >= Enough && (seen[^1] & (CellShape.Letters | CellShape.Mixed)) == 0;

    /// <summary>Whether the cells that a record lacks at its end may be blanks that were not written.</summary>
    public bool MayOmit(int count)
    {
        var alike = widths.GetValueOrDefault(count);
        if (alike == widths.Values.Sum() || (alike > 1 && alike * 20 >= widths.Values.Sum()))
            return count > 1 || width < 3;
        for (var i = count; i < width - 1; i++)
        {
            if (!seen[i].HasFlag(CellShape.Blank))
                return false;
        }

        return count > 1 || width < 3;
    }

    private void Learn(IReadOnlyList<string> cells)
    {
        for (var i = 0; i < Math.Min(cells.Count, width); i++)
        {
            var shape = CellShapes.Of(cells[i]);
            seen[i] |= shape;
            if (shape != CellShape.Blank)
                filled[i]++;
        }
    }

    private static bool Holds(CellShape seen, CellShape shape) =>
        seen.HasFlag(shape)
        || (seen.HasFlag(CellShape.Mixed) && shape is CellShape.Digits or CellShape.Letters)
        || (seen.HasFlag(CellShape.Letters) && seen.HasFlag(CellShape.Digits) && shape == CellShape.Mixed);
}
