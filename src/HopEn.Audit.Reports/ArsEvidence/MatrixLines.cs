using System.Globalization;
using DocumentFormat.OpenXml.Spreadsheet;
using HopEn.Audit.Model;
using HopEn.Audit.Model.ArsEvidence;
using HopEn.Audit.Reports.French;

namespace HopEn.Audit.Reports.ArsEvidence;

/// <summary>The lines under the headers of a matrix.</summary>
/// <param name="data">Rows of the sheet.</param>
/// <param name="headerRow">Number of the row of headers.</param>
/// <param name="columns">Place of each column recognised, from 0.</param>
/// <param name="shared">Shared texts of the workbook.</param>
internal sealed class MatrixLines(
    SheetData data,
    uint headerRow,
    IReadOnlyDictionary<string, int> columns,
    string[] shared
)
{
    /// <summary>Writes each line where its month already stands, else on the first line that is free.</summary>
    public void Write(IReadOnlyList<MatrixRow> rows, Func<MatrixRow, string> comment)
    {
        var years = rows.Select(row => row.Month.First.Year).Distinct().ToArray();
        var taken = new HashSet<uint>();
        foreach (var row in rows)
        {
            var line = Line(row, years, taken);
            taken.Add(line);
            Put(line, "finess", reference => WorkbookFile.TextCell(reference, row.Finess, null));
            Put(
                line,
                "month",
                reference => WorkbookFile.TextCell(reference, FrenchNumbers.Month(row.Month), null),
                onlyIfEmpty: true
            );
            Put(line, "numerator", reference => WorkbookFile.NumberCell(reference, row.Numerator, null));
            Put(line, "denominator", reference => WorkbookFile.NumberCell(reference, row.Denominator, null));
            if (row.Rate is { } rate)
                Put(line, "rate", reference => WorkbookFile.NumberCell(reference, Ratio.RoundedDown(rate), null));
            Put(line, "comment", reference => WorkbookFile.TextCell(reference, comment(row), null));
        }
    }

    /// <summary>What a cell shows; empty when nothing.</summary>
    public static string TextOf(Cell cell, string[] shared)
    {
        if (cell.DataType?.Value == CellValues.InlineString)
            return cell.InlineString?.InnerText ?? string.Empty;
        var value = cell.CellValue?.Text ?? string.Empty;
        return
            cell.DataType?.Value == CellValues.SharedString
            && int.TryParse(value, CultureInfo.InvariantCulture, out var index)
            && index >= 0
            && index < shared.Length
            ? shared[index]
            : value;
    }

    /// <summary>Column of a cell, from 0.</summary>
    public static int IndexOf(Cell cell)
    {
        var index = 0;
        foreach (var letter in cell.CellReference?.Value ?? throw new FormatException())
        {
            if (!char.IsAsciiLetterUpper(letter))
                break;
            index = (index * 26) + letter - 'A' + 1;
        }

        return index - 1;
    }

    private uint Line(MatrixRow row, int[] years, HashSet<uint> taken)
    {
        var after = data.Elements<Row>()
            .Where(one => one.RowIndex?.Value > headerRow && !taken.Contains(one.RowIndex.Value))
            .ToArray();
        if (
            columns.TryGetValue("month", out var month)
            && after.FirstOrDefault(one => Named(one, month, years) == row.Month && IsFree(one)) is { } named
        )
            return named.RowIndex!.Value;
        for (var number = headerRow + 1; ; number++)
        {
            if (taken.Contains(number))
                continue;
            if (after.FirstOrDefault(one => one.RowIndex!.Value == number) is not { } there)
                return number;
            if (
                IsFree(there)
                && (
                    !columns.TryGetValue("month", out var at)
                    || Find(there, at) is not { } cell
                    || TextOf(cell, shared).Length == 0
                )
            )
                return number;
        }
    }

    private Month? Named(Row row, int column, int[] years) =>
        Find(row, column) is { } cell ? MatrixMonth.Read(TextOf(cell, shared), years) : null;

    // A line where figures already stand is somebody's work.
    private bool IsFree(Row row) => IsEmpty(row, "numerator") && IsEmpty(row, "denominator");

    private bool IsEmpty(Row row, string column) =>
        Find(row, columns[column]) is not { } cell || TextOf(cell, shared).Length == 0;

    private static Cell? Find(Row row, int column) =>
        row.Elements<Cell>().FirstOrDefault(cell => IndexOf(cell) == column);

    private void Put(uint line, string column, Func<string, Cell> make, bool onlyIfEmpty = false)
    {
        if (!columns.TryGetValue(column, out var index))
            return;
        var row = data.Elements<Row>().FirstOrDefault(one => one.RowIndex?.Value == line) ?? Insert(line);
        var old = Find(row, index);
        // The matrix computes some of its cells itself: its formulas stay.
        if (old?.CellFormula is not null || (onlyIfEmpty && old is not null && TextOf(old, shared).Length > 0))
            return;
        var cell = make(WorkbookFile.ColumnName(index) + line.ToString(CultureInfo.InvariantCulture));
        if (old is not null)
        {
            cell.StyleIndex = old.StyleIndex;
            row.ReplaceChild(cell, old);
            return;
        }

        var next = row.Elements<Cell>().FirstOrDefault(one => IndexOf(one) > index);
        if (next is null)
            row.Append(cell);
        else
            row.InsertBefore(cell, next);
    }

    private Row Insert(uint line)
    {
        var row = new Row { RowIndex = line };
        var next = data.Elements<Row>().FirstOrDefault(one => one.RowIndex?.Value > line);
        if (next is null)
            data.Append(row);
        else
            data.InsertBefore(row, next);
        return row;
    }
}
