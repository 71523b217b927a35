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
    public static IEnumerable<TableFile> Open(string path, string name, TableFormat format, CancellationToken cancellation)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var facts = ByteProbe.ReadBinary(path, name, cancellation);
        var sheets = Guard(name, () => Sheets(path));
        var left = SheetChoice.Left(sheets, format.Sheet, name, sheet => Rows(path, name, sheet, cancellation));
        foreach (var sheet in SheetChoice.Filled(SheetChoice.Of(sheets, format.Sheet, name), format.Sheet, sheet => Rows(path, name, sheet, cancellation)))
        {
            var label = format.Sheet is null ? name : $"{name}#{sheet}";
            yield return SheetRecords.Table(label, facts, FileTime.ModifiedOn(path), format.SkippedLines, () => Rows(path, name, sheet, cancellation)) with { Notice = left };
        }
    }

    private static List<string> Sheets(string path)
    {
        using var stream = SourceBytes.Open(path);
        using var reader = ExcelReaderFactory.CreateBinaryReader(stream);
        var names = new List<string>();
        do
        {
            names.Add(reader.Name);
        }
        while (reader.NextResult());
        return names;
    }

    private static IEnumerable<SheetRow> Rows(string path, string name, string sheet, CancellationToken cancellation)
    {
        using var stream = SourceBytes.Open(path);
        using var reader = Guard(name, () => ExcelReaderFactory.CreateBinaryReader(stream));
        while (reader.Name != sheet && Guard(name, reader.NextResult)) { }
        for (var line = 1L; Guard(name, reader.Read); line++)
        {
            if (line % 1024 == 0) cancellation.ThrowIfCancellationRequested();
            yield return new SheetRow(line, [.. Enumerable.Range(0, reader.FieldCount).Select(i => CellText.Of(reader.GetValue(i)))]);
        }
    }

    private static T Guard<T>(string name, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception fault) when (fault is ExcelReaderException or IOException or InvalidDataException or InvalidOperationException or ArgumentException or NotSupportedException or IndexOutOfRangeException or NullReferenceException or InvalidCastException)
        {
            throw new SourceUnreachableException($"L’ancien classeur «\u202f{name}\u202f» (.xls) ne se lit pas\u202f: ouvrez-le dans un tableur et enregistrez-le au format «\u202fClasseur Excel (.xlsx)\u202f» ou CSV.", fault);
        }
    }
}
