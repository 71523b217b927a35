using System.Globalization;
using System.IO.Compression;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using HopEn.Audit.Reports.Archives;

namespace HopEn.Audit.Reports.ArsEvidence;

/// <summary>Writes workbooks whose bytes depend on their content only.</summary>
internal static class WorkbookFile
{
    /// <summary>The bytes of a workbook.</summary>
    public static byte[] Bytes(params IReadOnlyList<SheetContent> contents)
    {
        using var stream = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
        {
            var book = document.AddWorkbookPart();
            // The library draws a name at random.
            document.ChangeIdOfPart(book, "rIdWorkbook");
            book.AddNewPart<WorkbookStylesPart>("rIdStyles").Stylesheet = Styles();
            var sheets = new Sheets();
            for (var i = 0; i < contents.Count; i++)
            {
                var id = string.Create(CultureInfo.InvariantCulture, $"rId{i + 1}");
                var part = book.AddNewPart<WorksheetPart>(id);
                part.Worksheet = new Worksheet(Widths(contents[i].Widths), Rows(contents[i].Rows));
                sheets.Append(
                    new Sheet
                    {
                        Id = id,
                        SheetId = (uint)i + 1,
                        Name = contents[i].Name,
                    }
                );
            }

            book.Workbook = new Workbook(sheets);
        }

        return Repacked(stream.ToArray());
    }

    /// <summary>The same workbook without the moment it was written.</summary>
    public static byte[] Repacked(byte[] workbook)
    {
        using var archive = new ZipArchive(new MemoryStream(workbook));
        return StoredZip.Bytes([
            .. archive
                .Entries.OrderBy(entry => entry.FullName != "[Content_Types].xml")
                .ThenBy(entry => entry.FullName, StringComparer.Ordinal)
                .Select(entry =>
                {
                    using var content = new MemoryStream();
                    using (var from = entry.Open())
                        from.CopyTo(content);
                    return (entry.FullName, content.ToArray());
                }),
        ]);
    }

    /// <summary>A text cell: what looks like a formula is marked as the text it is.</summary>
    public static Cell TextCell(string reference, string text, uint? style)
    {
        var cell = new Cell
        {
            CellReference = reference,
            DataType = CellValues.InlineString,
            InlineString = new InlineString(new Text(SafeText.Of(text)) { Space = SpaceProcessingModeValues.Preserve }),
        };
        if (style is { } index)
            cell.StyleIndex = index;
        return cell;
    }

    /// <summary>A cell with a number.</summary>
    public static Cell NumberCell(string reference, decimal number, uint? style)
    {
        var cell = new Cell
        {
            CellReference = reference,
            DataType = CellValues.Number,
            CellValue = new CellValue(number.ToString(CultureInfo.InvariantCulture)),
        };
        if (style is { } index)
            cell.StyleIndex = index;
        return cell;
    }

    /// <summary>Name of a column, from 0: A, B… AA.</summary>
    public static string ColumnName(int index) =>
        index < 26 ? ((char)('A' + index)).ToString() : ColumnName((index / 26) - 1) + (char)('A' + (index % 26));

    private static Columns Widths(IReadOnlyList<int> widths) =>
        new(
            widths.Select(
                (width, i) =>
                    new Column
                    {
                        Min = (uint)i + 1,
                        Max = (uint)i + 1,
                        Width = width,
                        CustomWidth = true,
                    }
            )
        );

    private static SheetData Rows(IReadOnlyList<IReadOnlyList<SheetCell>> rows)
    {
        var data = new SheetData();
        for (var i = 0; i < rows.Count; i++)
        {
            var number = (uint)i + 1;
            var row = new Row { RowIndex = number };
            for (var column = 0; column < rows[i].Count; column++)
            {
                var (cell, reference) = (
                    rows[i][column],
                    ColumnName(column) + number.ToString(CultureInfo.InvariantCulture)
                );
                if (cell.Number is { } value)
                    row.Append(NumberCell(reference, value, (uint)cell.Style));
                else
                    row.Append(TextCell(reference, cell.Text ?? string.Empty, (uint)cell.Style));
            }

            data.Append(row);
        }

        return data;
    }

    // In the order of SheetStyle.
    private static Stylesheet Styles()
    {
        static CellFormat Format(uint number, uint font = 0, uint fill = 0) =>
            new()
            {
                NumberFormatId = number,
                FontId = font,
                FillId = fill,
                BorderId = 0,
                FormatId = 0,
                ApplyNumberFormat = true,
                ApplyFont = true,
                ApplyFill = true,
                Alignment = new Alignment { WrapText = true, Vertical = VerticalAlignmentValues.Top },
                ApplyAlignment = true,
            };
        static Fill Solid(string colour) =>
            new(new PatternFill(new ForegroundColor { Rgb = colour }) { PatternType = PatternValues.Solid });
        return new Stylesheet(
            new NumberingFormats(new NumberingFormat { NumberFormatId = 164, FormatCode = "0.0" }),
            new Fonts(new Font(), new Font(new Bold()), new Font(new Bold(), new FontSize { Val = 14 })),
            new Fills(
                new Fill(new PatternFill { PatternType = PatternValues.None }),
                new Fill(new PatternFill { PatternType = PatternValues.Gray125 }),
                Solid("FFE6EDF5"),
                Solid("FFFFF6DB")
            ),
            new Borders(new Border()),
            new CellStyleFormats(new CellFormat()),
            new CellFormats(
                Format(49),
                Format(49, 1, 2),
                Format(3),
                Format(10),
                Format(164),
                Format(49, 2),
                Format(49, 0, 3)
            )
        );
    }
}
