using System.Xml;
using HopEn.Audit.Model;
using HopEn.Audit.Sources.Files;
using MiniExcelLibs;
using MiniExcelLibs.OpenXml;

namespace HopEn.Audit.Sources.Tables;

/// <summary>Opens the sheets of XLSX workbooks, rows numbered as the spreadsheet numbers them.</summary>
internal static class WorkbookTable
{
    private const int DaysTo1904 = 1462;
    private const long LargeWorkbook = 100L * 1024 * 1024;

    /// <summary>Opens the sheets asked for.</summary>
    /// <exception cref="SourceUnreadableException">The file isn't a workbook, or is out of bounds.</exception>
    /// <exception cref="ConfigurationException">It has no such sheet.</exception>
    public static IEnumerable<TableFile> Open(
        string path,
        string name,
        TableFormat format,
        CancellationToken cancellation
    )
    {
        CheckSize(path, name);
        var facts = ByteProbe.Read(path, name, cancellation) with { Encoding = FileEncoding.Utf8 };
        var sheets = Guard(name, () => Sheets(path));
        return SheetChoice.Open(path, name, format, facts, sheets, sheet => Rows(path, name, sheet, cancellation));
    }

    // A workbook is an archive: what it announces is bounded before anything is unpacked. Repetitive sheets pack well, so only
    // what is large as well as dense is suspect.
    private static void CheckSize(string path, string name) => Guard(name, () =>
        {
            using var archive = SourceBytes.OpenZip(path);
            var unpacked = archive.Entries.Sum(entry => entry.Length);
            var packed = Math.Max(1, archive.Entries.Sum(entry => entry.CompressedLength));
            return
                unpacked <= Archives.LargestMember
                && (unpacked < LargeWorkbook || unpacked / packed <= Archives.LargestRatio)
                ? unpacked
                : throw new SourceUnreadableException(
                    $"Le classeur «\u202f{name}\u202f» est démesuré une fois décompressé\u202f: il est refusé par sécurité. Refaites l’export en CSV."
                );
        });

    private static Sheet[] Sheets(string path)
    {
        using var stream = SourceBytes.Open(path);
        return
        [
            .. stream.GetSheetInformations().Select(sheet => new Sheet(sheet.Name, sheet.State != SheetState.Visible)),
        ];
    }

    // Workbooks born on a Mac may count their days from 1904: read as the others they would be four years too early.
    private static bool CountsFrom1904(string path)
    {
        using var archive = SourceBytes.OpenZip(path);
        if (archive.GetEntry("xl/workbook.xml") is not { } workbook)
            return false;
        using var text = workbook.Open();
        using var xml = XmlReader.Create(
            text,
            new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null }
        );
        return xml.ReadToFollowing("workbookPr", "http://schemas.openxmlformats.org/spreadsheetml/2006/main")
            && xml.GetAttribute("date1904") is "1" or "true";
    }

    private static IEnumerable<SheetRow> Rows(string path, string name, string sheet, CancellationToken cancellation)
    {
        var shift = Guard(name, () => CountsFrom1904(path)) ? DaysTo1904 : 0;
        using var stream = SourceBytes.Open(path, name);
        using var rows = Guard(name, () =>
            stream.Query(useHeaderRow: false, sheetName: sheet, excelType: ExcelType.XLSX).GetEnumerator()
        );
        for (var line = 1L; Guard(name, rows.MoveNext); line++)
        {
            if (line % 1024 == 0)
                cancellation.ThrowIfCancellationRequested();
            yield return new SheetRow(
                line,
                [
                    .. ((IDictionary<string, object?>)rows.Current).Values.Select(value =>
                        CellText.Of(value is DateTime moment ? moment.AddDays(shift) : value)
                    ),
                ]
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
                    is InvalidDataException
                        or IOException
                        or XmlException
                        or KeyNotFoundException
                        or NullReferenceException
                        or InvalidOperationException
                        or ArgumentException
            )
        {
            throw new SourceUnreadableException(
                $"Le classeur «\u202f{name}\u202f» est abîmé ou n’est pas un vrai fichier XLSX\u202f: "
                    + $"ouvrez-le dans un tableur et enregistrez-le de nouveau.",
                fault
            );
        }
    }
}
