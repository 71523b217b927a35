using System.Globalization;
using System.Xml;
using HopEn.Audit.Sources.Files;

namespace HopEn.Audit.Sources.Tables.Xlsx;

/// <summary>Reads the rows of a sheet one after the other, as they are: what a sheet says of its own size is not looked at.</summary>
/// <remarks>A row or a cell that does not say where it stands follows the one before. Rows that are not written are not given.</remarks>
/// <param name="workbook">What its sheets share.</param>
/// <param name="part">The part of the sheet.</param>
internal sealed class XlsxRows(XlsxWorkbook workbook, CheckedStream part)
{
    private readonly XmlReader xml = XlsxWorkbook.Xml(part);
    private long number;

    /// <summary>The next row; null at the end, when the part was found whole.</summary>
    public SheetRow? Next()
    {
        while (xml.Read())
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "row")
                return Row();
        }

        part.Finish();
        return null;
    }

    private SheetRow Row()
    {
        number =
            long.TryParse(xml.GetAttribute("r"), NumberStyles.None, CultureInfo.InvariantCulture, out var told)
            && told > number
                ? told
                : number + 1;
        var cells = new List<string>();
        if (xml.IsEmptyElement)
            return new SheetRow(number, cells);
        var (depth, next) = (xml.Depth, 0);
        while (xml.Read() && xml.Depth > depth)
        {
            if (xml.NodeType != XmlNodeType.Element || xml.LocalName != "c")
                continue;
            var column = xml.GetAttribute("r") is { } reference
                ? CellReference.Read(reference)?.Column
                    ?? throw new InvalidDataException("A cell stands beyond the widest sheet.")
                : next;
            if (column >= CellReference.Widest)
                throw new InvalidDataException("A row is wider than a sheet.");
            next = column + 1;
            var text = Cell();
            if (text.Length == 0)
                continue;
            while (cells.Count <= column)
                cells.Add(string.Empty);
            cells[column] = text;
        }

        return new SheetRow(number, cells);
    }

    private string Cell()
    {
        var (type, style, depth) = (xml.GetAttribute("t"), xml.GetAttribute("s"), xml.Depth);
        var text = string.Empty;
        if (xml.IsEmptyElement)
            return text;
        while (xml.Read() && xml.Depth > depth)
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName is "v" or "is")
                text = xml.LocalName == "is" ? XlsxText.Read(xml) : Value(XlsxText.Read(xml), type, style);
        }

        return text;
    }

    private string Value(string raw, string? type, string? style) =>
        raw.Length == 0
            ? raw
            : type switch
            {
                "s" => int.TryParse(raw, CultureInfo.InvariantCulture, out var rank)
                && rank >= 0
                && rank < workbook.Texts.Count
                    ? workbook.Texts[rank]
                    : throw new InvalidDataException("A cell names a text that the workbook has not."),
                "str" or "inlineStr" or "e" => raw,
                "b" => raw.Trim() is "1" or "true" ? "1" : "0",
                "d" => raw.EndsWith("T00:00:00", StringComparison.Ordinal) ? raw[..10] : raw.Replace('T', ' '),
                _ => XlsxNumber.Text(raw, workbook.Styles.Of(style), workbook.CountsFrom1904),
            };
}
