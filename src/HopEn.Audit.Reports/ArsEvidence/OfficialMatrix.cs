using System.Globalization;
using System.IO.Compression;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using HopEn.Audit.Model;
using HopEn.Audit.Model.ArsEvidence;

namespace HopEn.Audit.Reports.ArsEvidence;

/// <summary>
/// Fills the user's own copy of the official matrix:
/// only cells under headers that are recognised, on lines that are empty or already name the month.
/// Nothing else of the file changes.
/// </summary>
/// <param name="name">Name of the file, for messages.</param>
/// <param name="header">How its columns are recognised.</param>
internal sealed class OfficialMatrix(string name, MatrixHeader header)
{
    private const int HeaderZone = 60;
    private const long MostBytes = 64L << 20;

    /// <summary>The bytes of the matrix, filled.</summary>
    /// <exception cref="ConfigurationException">The file is no workbook, or no sheet has the columns.</exception>
    public byte[] Fill(byte[] workbook, IReadOnlyList<MatrixRow> rows, Func<MatrixRow, string> comment)
    {
        Bound(workbook);
        using var stream = new MemoryStream();
        stream.Write(workbook);
        try
        {
            using var document = SpreadsheetDocument.Open(stream, isEditable: true);
            Fill(document, rows, comment);
        }
        catch (Exception fault)
            when (fault
                    is OpenXmlPackageException
                        or FileFormatException
                        or InvalidDataException
                        or System.Xml.XmlException
                        or ArgumentException
                        or FormatException
            )
        {
            throw new SourceUnreadableException(
                $"La matrice «\u202f{name}\u202f» ne peut pas être lue comme un classeur XLSX\u202f: "
                    + "ouvrez-la dans un tableur, enregistrez-la au format "
                    + "«\u202fClasseur Excel (.xlsx)\u202f» sans mot de passe, et recommencez.",
                fault
            );
        }

        return WorkbookFile.Repacked(stream.ToArray());
    }

    private void Bound(byte[] workbook)
    {
        try
        {
            using var archive = new ZipArchive(new MemoryStream(workbook));
            if (archive.Entries.Sum(entry => entry.Length) <= MostBytes)
                return;
        }
        catch (InvalidDataException fault)
        {
            throw new SourceUnreadableException(
                $"La matrice «\u202f{name}\u202f» n’est pas un classeur XLSX, ou elle est protégée par un mot de passe\u202f: "
                    + "enregistrez-la au format «\u202fClasseur Excel (.xlsx)\u202f» sans mot de passe.",
                fault
            );
        }

        throw new SourceUnreadableException(
            $"La matrice «\u202f{name}\u202f» dépasse {MostBytes >> 20} Mo une fois ouverte\u202f: ce n’est pas une matrice de réponse."
        );
    }

    private void Fill(SpreadsheetDocument document, IReadOnlyList<MatrixRow> rows, Func<MatrixRow, string> comment)
    {
        var book = document.WorkbookPart ?? throw new InvalidDataException();
        var shared = book.SharedStringTablePart?.SharedStringTable?.Elements<SharedStringItem>()
            .Select(item => item.InnerText)
            .ToArray()
            ?? [];
        var seen = new List<string>();
        foreach (var sheet in book.Workbook!.Descendants<Sheet>())
        {
            if (
                sheet.Id?.Value is not { } id
                || book.GetPartById(id) is not WorksheetPart { Worksheet: { } worksheet }
                || worksheet.GetFirstChild<SheetData>() is not { } data
            )
                continue;
            foreach (var row in data.Elements<Row>().Where(row => row.RowIndex?.Value <= HeaderZone))
            {
                var columns = Columns(row, shared);
                if (!columns.ContainsKey("numerator") || !columns.ContainsKey("denominator"))
                {
                    if (columns.Count > 0)
                        seen.Add(
                            $"{sheet.Name?.Value}, ligne {row.RowIndex!.Value}\u202f: {string.Join(", ", columns.Keys)}"
                        );
                    continue;
                }

                new MatrixLines(data, row.RowIndex!.Value, columns, shared).Write(rows, comment);
                worksheet.GetFirstChild<SheetDimension>()?.Remove();
                // Formulas of the matrix, the rate for instance, are computed again when it is opened.
                book.Workbook.CalculationProperties = new CalculationProperties { FullCalculationOnLoad = true };
                return;
            }
        }

        var found = seen.Count > 0 ? $" (trouvé\u202f: {string.Join(" ; ", seen)})" : string.Empty;
        throw new ConfigurationException(
            $"Aucune feuille de la matrice «\u202f{name}\u202f» n’a, parmi ses {HeaderZone} premières lignes, "
                + $"une colonne de numérateur et une de dénominateur{found}. "
                + "Indiquez leurs en-têtes sous «\u202fevidence: columns\u202f» dans dossier.yml."
        );
    }

    private Dictionary<string, int> Columns(Row row, string[] shared)
    {
        var columns = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var cell in row.Elements<Cell>())
        {
            if (header.ColumnOf(MatrixLines.TextOf(cell, shared)) is { } column)
                columns.TryAdd(column, MatrixLines.IndexOf(cell));
        }

        return columns;
    }
}
