using System.Xml;
using HopEn.Audit.Cda.Privacy;
using HopEn.Audit.Model;
using HopEn.Audit.Sources.Files;
using HopEn.Audit.Sources.Tables.Xlsx;

namespace HopEn.Audit.Sources.Tables;

/// <summary>Opens the sheets of XLSX workbooks, rows numbered as the spreadsheet numbers them.</summary>
internal static class WorkbookTable
{
    private static readonly DamageGuard Guard = DamageGuard.OfPackage("XLSX");

    /// <summary>Opens the sheets asked for.</summary>
    /// <exception cref="SourceUnreadableException">The file isn't a workbook, is damaged, or is out of bounds.</exception>
    /// <exception cref="ConfigurationException">It has no such sheet.</exception>
    public static IEnumerable<TableFile> Open(
        string path,
        string name,
        TableFormat format,
        CancellationToken cancellation
    )
    {
        var facts = ByteProbe.ReadBinary(path, name, cancellation);
        var workbook = Guard.Read(name, () => XlsxWorkbook.Open(path, name));
        if (format.Sheet is { } asked && workbook.IsChart(asked))
            throw new ConfigurationException(
                $"La feuille «\u202f{ShownName.Of(asked, null)}\u202f» du classeur «\u202f{name}\u202f» est un graphique\u202f: "
                    + "indiquez sous «\u202fsheet\u202f», dans dossier.yml, la feuille qui contient le tableau."
            );
        return SheetChoice.Open(path, name, format, facts, workbook.Sheets, sheet =>
            Rows(workbook, name, sheet, cancellation)
        );
    }

    private static IEnumerable<SheetRow> Rows(
        XlsxWorkbook workbook,
        string name,
        string sheet,
        CancellationToken cancellation
    )
    {
        var merged = new MergedCells(Guard.Read(name, () => workbook.Merges(sheet)));
        var (archive, part) = Guard.Read(name, () => workbook.Open(sheet));
        using (archive)
        using (part)
        {
            var rows = new XlsxRows(workbook, part);
            for (var read = 0L; Guard.Read(name, rows.Next) is { } row; read++)
            {
                if (read % 1024 == 0)
                    cancellation.ThrowIfCancellationRequested();
                yield return merged.Complete(row);
            }
        }
    }
}
