using System.Globalization;
using HopEn.Audit.Model;
using HopEn.Audit.Sources.Files;
using MiniExcelLibs;

namespace HopEn.Audit.Sources.Tables;

/// <summary>Reads the rows of an XLSX sheet as text, numbered as the spreadsheet numbers them.</summary>
public static class WorkbookReader
{
    private const long LargeWorkbook = 100L * 1024 * 1024;

    /// <summary>Reads the rows; blank ones are passed over.</summary>
    /// <exception cref="SourceUnreachableException">The file isn't a workbook or has no such sheet.</exception>
    public static IEnumerable<ScannedRecord> Rows(string path, string name, string? sheet, CancellationToken cancellation)
    {
        if (!Archives.IsZip(path))
        {
            throw new SourceUnreachableException($"Le fichier «\u202f{name}\u202f» n’est pas un classeur XLSX\u202f: ouvrez-le dans un tableur et enregistrez-le au format «\u202fClasseur Excel (.xlsx)\u202f» ou CSV.");
        }

        CheckSize(path, name);
        CheckSheet(path, name, sheet);
        return Read(path, name, sheet, cancellation);
    }

    // A workbook is an archive: what it announces is bounded before anything is unpacked. Repetitive sheets pack well, so only
    // what is large as well as dense is suspect.
    private static void CheckSize(string path, string name) => Guard(name, () =>
    {
        using var archive = System.IO.Compression.ZipFile.OpenRead(path);
        var unpacked = archive.Entries.Sum(entry => entry.Length);
        var packed = Math.Max(1, archive.Entries.Sum(entry => entry.CompressedLength));
        return unpacked <= Archives.LargestMember && (unpacked < LargeWorkbook || unpacked / packed <= Archives.LargestRatio)
            ? unpacked
            : throw new SourceUnreachableException($"Le classeur «\u202f{name}\u202f» est démesuré une fois décompressé\u202f: il est refusé par sécurité. Refaites l’export en CSV.");
    });

    private static void CheckSheet(string path, string name, string? sheet)
    {
        var sheets = Guard(name, () => MiniExcel.GetSheetNames(path));
        if (sheet is null || sheets.Contains(sheet)) return;
        throw new ConfigurationException($"Le classeur «\u202f{name}\u202f» n’a pas de feuille «\u202f{sheet}\u202f»\u202f; il contient\u202f: {string.Join(", ", sheets)}. Corrigez «\u202fsheet\u202f» dans dossier.yml.");
    }

    private static IEnumerable<ScannedRecord> Read(string path, string name, string? sheet, CancellationToken cancellation)
    {
        using var rows = Guard(name, () => MiniExcel.Query(path, useHeaderRow: false, sheetName: sheet).GetEnumerator());
        var width = 0;
        for (var line = 1L; Guard(name, rows.MoveNext); line++)
        {
            cancellation.ThrowIfCancellationRequested();
            var cells = ((IDictionary<string, object?>)rows.Current).Values.Select(Text).ToList();
            if (cells.TrueForAll(string.IsNullOrWhiteSpace)) continue;
            if (width == 0) width = cells.FindLastIndex(cell => !string.IsNullOrWhiteSpace(cell)) + 1;
            var extra = cells.Skip(width).Any(cell => !string.IsNullOrWhiteSpace(cell));
            while (cells.Count < width) cells.Add(string.Empty);
            yield return new ScannedRecord(line, extra ? [] : cells[..width], extra ? "extra-cells" : null);
        }
    }

    private static string Text(object? value) => value switch
    {
        null => string.Empty,
        DateTime moment => moment.ToString(moment.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : "yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
        double number => number.ToString(Math.Abs(number) < 1e15 ? "0.##########" : "R", CultureInfo.InvariantCulture),
        bool flag => flag ? "1" : "0",
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? string.Empty,
    };

    private static T Guard<T>(string name, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception fault) when (fault is InvalidDataException or IOException or System.Xml.XmlException or KeyNotFoundException or NullReferenceException or InvalidOperationException)
        {
            throw new SourceUnreachableException($"Le classeur «\u202f{name}\u202f» est abîmé ou n’est pas un vrai fichier XLSX\u202f: ouvrez-le dans un tableur et enregistrez-le de nouveau.", fault);
        }
    }
}
