using HopEn.Audit.Model;
using HopEn.Audit.Sources.Files;

namespace HopEn.Audit.Sources.Tables;

/// <summary>Turns the rows of a spreadsheet or of a page into records of one width: blank rows pass, rows too wide are flagged.</summary>
internal static class SheetRecords
{
    /// <summary>Opens a table whose rows are enumerated again for each reading; its first filled row is the header.</summary>
    /// <param name="name">Name for messages.</param>
    /// <param name="facts">Facts of the file that holds the rows.</param>
    /// <param name="modifiedOn">Day of that file.</param>
    /// <param name="skipped">Rows before the header.</param>
    /// <param name="rows">Enumerates (row number from 1, cells).</param>
    public static TableFile Table(
        string name,
        FileFacts facts,
        DateOnly modifiedOn,
        int skipped,
        Func<IEnumerable<SheetRow>> rows
    )
    {
        var header = Filled(rows(), skipped).FirstOrDefault()
            ?? throw new SourceUnreadableException(
                $"Le fichier «\u202f{name}\u202f» ne contient aucune ligne remplie\u202f: vérifiez la feuille indiquée, ou refaites l’export."
            );
        var width = header.Cells.FindLastIndex(cell => !string.IsNullOrWhiteSpace(cell)) + 1;
        return new TableFile(
            name,
            facts,
            header.Cells[..width],
            modifiedOn,
            () => Filled(rows(), skipped).Skip(1).Select(row => Record(row, width)),
            null
        );
    }

    private static IEnumerable<SheetRow> Filled(IEnumerable<SheetRow> rows, int skipped) =>
        rows.Where(row => row.Number > skipped && !row.Cells.TrueForAll(string.IsNullOrWhiteSpace));

    private static ScannedRecord Record(SheetRow row, int width)
    {
        if (row.Cells.Skip(width).Any(cell => !string.IsNullOrWhiteSpace(cell)))
            return new ScannedRecord(row.Number, [], "extra-cells");
        var cells = row.Cells.Take(width).ToList();
        while (cells.Count < width)
            cells.Add(string.Empty);
        return new ScannedRecord(row.Number, cells, null);
    }
}
