using System.Globalization;
using System.Xml;
using HopEn.Audit.Sources.Tables.Xlsx;

namespace HopEn.Audit.Sources.Tables.OpenDocument;

/// <summary>Reads the rows of the sheets of an OpenDocument spreadsheet one after the other.</summary>
/// <remarks>Blank rows, of which a sheet says that it has a million, are counted and not given.</remarks>
/// <param name="xml">The content of the spreadsheet.</param>
internal sealed class OdsRows(XmlReader xml)
{
    private const string Table = "urn:oasis:names:tc:opendocument:xmlns:table:1.0";
    private const long Longest = 1L << 20;
    private const long MostCopied = 50_000_000;

    /// <summary>The rows of the sheet that the reader stands on.</summary>
    public IEnumerable<SheetRow> Read()
    {
        if (xml.IsEmptyElement)
            yield break;
        var merged = new MergedCells([]);
        var (depth, number, copied) = (xml.Depth, 0L, 0L);
        while (xml.Read() && xml.Depth > depth)
        {
            if (xml.NodeType != XmlNodeType.Element || xml.LocalName != "table-row" || xml.NamespaceURI != Table)
                continue;
            var repeated = Math.Max(1, Number("number-rows-repeated"));
            var (cells, spans) = Row(number + 1);
            if (cells.Count == 0)
            {
                number += repeated;
                continue;
            }

            // A file of a thousand bytes may repeat a full row a million times.
            if ((copied += repeated > 1 ? repeated * cells.Count : 0) > MostCopied)
                throw new InvalidDataException("A sheet repeats more cells than a sheet holds.");
            for (var copy = 0L; copy < repeated; copy++)
            {
                if (++number > Longest)
                    throw new InvalidDataException("A sheet is longer than a sheet can be.");
                var row = merged.Complete(new SheetRow(number, [.. cells]));
                foreach (var span in spans)
                    merged.Hold(span, row);
                yield return row;
            }
        }
    }

    private (List<string> Cells, List<MergedArea> Spans) Row(long number)
    {
        var (cells, spans, column) = (new List<string>(), new List<MergedArea>(), 0L);
        if (xml.IsEmptyElement)
            return (cells, spans);
        var depth = xml.Depth;
        while (xml.Read() && xml.Depth > depth)
        {
            if (xml.NodeType != XmlNodeType.Element || xml.LocalName is not ("table-cell" or "covered-table-cell"))
                continue;
            var isCovered = xml.LocalName == "covered-table-cell";
            var (repeated, deep) = (Math.Max(1, Number("number-columns-repeated")), Number("number-rows-spanned"));
            var value = OdsValue.Of(xml);
            var shown = OdsText.Read(xml);
            var text = isCovered ? string.Empty : value.Text(shown);
            if (deep > 1 && column < CellReference.Widest)
                spans.Add(new MergedArea(number, number + deep - 1, (int)column));
            if (text.Length > 0)
                Put(cells, text, column, repeated);
            column = Math.Min(column + repeated, int.MaxValue);
        }

        return (cells, spans);
    }

    private static void Put(List<string> cells, string text, long column, long repeated)
    {
        if (column + repeated > CellReference.Widest)
            throw new InvalidDataException("A row is wider than a sheet.");
        while (cells.Count < column)
            cells.Add(string.Empty);
        for (var copy = 0L; copy < repeated; copy++)
            cells.Add(text);
    }

    private long Number(string attribute) =>
        long.TryParse(
            xml.GetAttribute(attribute, Table),
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var number
        )
            ? Math.Min(number, int.MaxValue)
            : 0;
}
