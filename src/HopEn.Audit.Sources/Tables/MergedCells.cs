namespace HopEn.Audit.Sources.Tables;

/// <summary>Repeats the text of a cell merged downwards on each row it spreads over, as a person reads it.</summary>
/// <remarks>A row that holds nothing of its own stays blank; columns to the right of a merged cell stay blank too.</remarks>
/// <param name="areas">Merged areas of more than one row.</param>
internal sealed class MergedCells(IReadOnlyList<MergedArea> areas)
{
    private readonly Dictionary<long, List<MergedArea>> openings = areas
        .GroupBy(area => area.FirstRow)
        .ToDictionary(group => group.Key, group => group.ToList());

    private readonly Dictionary<int, (string Text, long LastRow)> held = [];

    /// <summary>Completes a row, the rows being given in their order.</summary>
    public SheetRow Complete(SheetRow row)
    {
        if (held.Count > 0 && !row.Cells.TrueForAll(string.IsNullOrWhiteSpace))
            Repeat(row);
        foreach (var area in openings.GetValueOrDefault(row.Number) ?? [])
            Hold(area, row);
        return row;
    }

    /// <summary>Keeps the text of a cell that is merged downwards from a row already completed.</summary>
    public void Hold(MergedArea area, SheetRow row) =>
        held[area.Column] = (area.Column < row.Cells.Count ? row.Cells[area.Column] : string.Empty, area.LastRow);

    private void Repeat(SheetRow row)
    {
        foreach (var (column, (text, lastRow)) in held)
        {
            if (row.Number > lastRow)
            {
                held.Remove(column);
                continue;
            }

            while (row.Cells.Count <= column)
                row.Cells.Add(string.Empty);
            if (string.IsNullOrWhiteSpace(row.Cells[column]))
                row.Cells[column] = text;
        }
    }
}

/// <summary>A merged area of a sheet.</summary>
/// <param name="FirstRow">Its first row, from 1.</param>
/// <param name="LastRow">Its last row.</param>
/// <param name="Column">Its first column, from 0.</param>
internal readonly record struct MergedArea(long FirstRow, long LastRow, int Column);
