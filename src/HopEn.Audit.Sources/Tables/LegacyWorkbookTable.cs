using System.Text;
using ExcelDataReader;
using ExcelDataReader.Exceptions;
using HopEn.Audit.Model;
using HopEn.Audit.Sources.Files;

namespace HopEn.Audit.Sources.Tables;

/// <summary>Opens the sheets of old binary workbooks (.xls of Excel 97–2003).</summary>
internal static class LegacyWorkbookTable
{
    /// <summary>Opens the sheets asked for.</summary>
    public static IEnumerable<TableFile> Open(
        string path,
        string name,
        TableFormat format,
        CancellationToken cancellation
    )
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var facts = ByteProbe.ReadBinary(path, name, cancellation);
        var sheets = Guard(name, () => Sheets(path));
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
        using var reader = Guard(name, () => ExcelReaderFactory.CreateBinaryReader(stream));
        while (reader.Name != sheet && Guard(name, reader.NextResult)) { }
        for (var line = 1L; Guard(name, reader.Read); line++)
        {
            if (line % 1024 == 0)
                cancellation.ThrowIfCancellationRequested();
            yield return new SheetRow(
                line,
                [.. Enumerable.Range(0, reader.FieldCount).Select(i => CellText.Of(reader.GetValue(i)))]
            );
        }
    }

    private static T Guard<T>(string name, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception fault)
            when (fault
                    is ExcelReaderException
                        or IOException
                        or InvalidDataException
                        or InvalidOperationException
                        or ArgumentException
                        or NotSupportedException
                        or IndexOutOfRangeException
                        or NullReferenceException
                        or InvalidCastException
            )
        {
            throw new SourceUnreadableException(
                $"L’ancien classeur «\u202f{name}\u202f» (.xls) ne se lit pas\u202f: "
                    + $"ouvrez-le dans un tableur et enregistrez-le au format «\u202fClasseur Excel (.xlsx)\u202f» ou CSV.",
                fault
            );
        }
    }
}
