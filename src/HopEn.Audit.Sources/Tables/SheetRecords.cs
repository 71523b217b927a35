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
        var remarks = new TableRemarks();
        var habits = new Lazy<RecordHabits>(() => Habits(rows(), skipped, width));
        return new TableFile(
            name,
            facts,
            header.Cells[..width],
            modifiedOn,
            () =>
            {
                remarks.Begin();
                return Filled(rows(), skipped).Skip(1).Select(row => Record(row, width, habits, remarks));
            },
            null
        )
        {
            Remarks = () => remarks.Of(name),
        };
    }

    private static IEnumerable<SheetRow> Filled(IEnumerable<SheetRow> rows, int skipped) =>
        rows.Where(row => row.Number > skipped && !row.Cells.TrueForAll(string.IsNullOrWhiteSpace));

    private static RecordHabits Habits(IEnumerable<SheetRow> rows, int skipped, int width) =>
        new(
            width,
            Filled(rows, skipped)
                .Skip(1)
                .Where(row => row.Cells.Skip(width).All(string.IsNullOrWhiteSpace))
                .Select(row => Fill(row, width))
        );

    private static ScannedRecord Record(SheetRow row, int width, Lazy<RecordHabits> habits, TableRemarks remarks)
    {
        var beside = row.Cells.Skip(width).Count(cell => !string.IsNullOrWhiteSpace(cell));
        var cells = Fill(row, width);
        if (beside > 0 && !IsNote(row.Cells, cells, habits.Value))
            return new ScannedRecord(row.Number, [], "extra-cells");
        remarks.CountCellsBeside(beside);
        foreach (var cell in cells)
            remarks.Look(cell);
        return new ScannedRecord(row.Number, cells, null);
    }

    // What somebody wrote beside the table, and no cell that slid out of it: the row holds what its columns do.
    private static bool IsNote(List<string> row, List<string> cells, RecordHabits habits) =>
        habits.Fit(cells) && (string.IsNullOrWhiteSpace(row[cells.Count]) || habits.EndsWithFigures);

    private static List<string> Fill(SheetRow row, int width)
    {
        var cells = row.Cells.Take(width).ToList();
        while (cells.Count < width)
            cells.Add(string.Empty);
        return cells;
    }
}
