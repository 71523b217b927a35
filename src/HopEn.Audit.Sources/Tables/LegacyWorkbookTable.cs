using System.Text;
using ExcelDataReader;
using ExcelDataReader.Exceptions;
using HopEn.Audit.Model;
using HopEn.Audit.Sources.Files;
using HopEn.Audit.Sources.Tables.Xlsx;

namespace HopEn.Audit.Sources.Tables;

/// <summary>Opens the sheets of old binary workbooks (.xls of Excel 97–2003).</summary>
internal static class LegacyWorkbookTable
{
    // What the library throws at bytes that it does not expect.
    private static readonly DamageGuard Guard = new(
        fault =>
            fault
                is ExcelReaderException
                    or IOException
                    or InvalidDataException
                    or InvalidOperationException
                    or ArgumentException
                    or NotSupportedException
                    or IndexOutOfRangeException
                    or NullReferenceException
                    or InvalidCastException,
        (name, fault) =>
            fault is InvalidPasswordException
                ? UnreadableForms.Locked(name)
                : new SourceUnreadableException(
                    $"L’ancien classeur «\u202f{name}\u202f» (.xls) ne se lit pas\u202f: "
                        + $"ouvrez-le dans un tableur et enregistrez-le au format «\u202fClasseur Excel (.xlsx)\u202f» ou CSV.",
                    fault
                )
    );

    /// <summary>Opens the sheets asked for.</summary>
    /// <exception cref="SourceUnreadableException">It is damaged, or asks for a password.</exception>
    public static IEnumerable<TableFile> Open(
        string path,
        string name,
        TableFormat format,
        CancellationToken cancellation
    )
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var facts = ByteProbe.ReadBinary(path, name, cancellation);
        var sheets = Guard.Read(name, () => Sheets(path));
        return SheetChoice.Open(path, name, format, facts, sheets, sheet => Rows(path, name, sheet, cancellation));
    }

    private static List<Sheet> Sheets(string path)
    {
        using var stream = SourceBytes.Open(path);
        using var reader = ExcelReaderFactory.CreateBinaryReader(stream);
        var sheets = new List<Sheet>();
        do
        {
            sheets.Add(new Sheet(reader.Name, reader.VisibleState != "visible"));
        } while (reader.NextResult());
        return sheets;
    }

    private static IEnumerable<SheetRow> Rows(string path, string name, string sheet, CancellationToken cancellation)
    {
        using var stream = SourceBytes.Open(path);
        using var reader = Guard.Read(name, () => ExcelReaderFactory.CreateBinaryReader(stream));
        while (reader.Name != sheet && Guard.Read(name, reader.NextResult)) { }
        var merged = new MergedCells([
            .. (reader.MergeCells ?? [])
                .Where(area => area.ToRow > area.FromRow)
                .Select(area => new MergedArea(area.FromRow + 1, area.ToRow + 1, area.FromColumn)),
        ]);
        for (var line = 1L; Guard.Read(name, reader.Read); line++)
        {
            if (line % 1024 == 0)
                cancellation.ThrowIfCancellationRequested();
            yield return merged.Complete(
                new SheetRow(line, [.. Enumerable.Range(0, reader.FieldCount).Select(i => Text(reader, i))])
            );
        }
    }

    private static string Text(IExcelDataReader reader, int column)
    {
        var text = CellText.Of(reader.GetValue(column)).ReplaceLineEndings("\n");
        return
            text.All(char.IsAsciiDigit)
            && reader.GetFieldType(column) == typeof(double)
            && NumberForm.Of(reader.GetNumberFormatString(column) ?? string.Empty).Zeros is > 1 and var zeros
            ? text.PadLeft(zeros, '0')
            : text;
    }
}
