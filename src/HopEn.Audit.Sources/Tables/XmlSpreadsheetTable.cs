using System.Globalization;
using System.Xml;
using HopEn.Audit.Model;
using HopEn.Audit.Sources.Files;

namespace HopEn.Audit.Sources.Tables;

/// <summary>Opens the sheets of « XML Spreadsheet 2003 » files, another disguise of « .xls ».</summary>
internal static class XmlSpreadsheetTable
{
    private const string Namespace = "urn:schemas-microsoft-com:office:spreadsheet";

    private const string Office = "urn:schemas-microsoft-com:office:excel";

    // A sheet has no more columns than that.
    private const long Widest = 16384;

    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
    };

    private static readonly DamageGuard Guard = new(
        fault => fault is XmlException or InvalidDataException,
        (name, fault) =>
            new SourceUnreadableException(
                $"Le classeur XML «\u202f{name}\u202f» est abîmé\u202f: "
                    + $"ouvrez-le dans un tableur et enregistrez-le au format «\u202fClasseur Excel (.xlsx)\u202f» ou CSV.",
                fault
            )
    );

    /// <summary>Opens the sheets asked for.</summary>
    public static IEnumerable<TableFile> Open(
        string path,
        string name,
        TableFormat format,
        CancellationToken cancellation
    )
    {
        var facts = ByteProbe.ReadBinary(path, name, cancellation);
        var sheets = Guard.Read(name, () => Sheets(path));
        return SheetChoice.Open(path, name, format, facts, sheets, sheet => Rows(path, name, sheet, cancellation));
    }

    private static List<Sheet> Sheets(string path)
    {
        using var stream = SourceBytes.Open(path);
        using var xml = XmlReader.Create(stream, Settings);
        var sheets = new List<Sheet>();
        while (xml.ReadToFollowing("Worksheet", Namespace))
        {
            var name = xml.GetAttribute("Name", Namespace) ?? string.Empty;
            using var content = xml.ReadSubtree();
            sheets.Add(
                new Sheet(
                    name,
                    content.ReadToFollowing("Visible", Office)
                        && content.ReadElementContentAsString().Trim() is "SheetHidden" or "SheetVeryHidden"
                )
            );
        }

        return sheets;
    }

    private static IEnumerable<SheetRow> Rows(string path, string name, string sheet, CancellationToken cancellation)
    {
        using var stream = SourceBytes.Open(path);
        using var xml = XmlReader.Create(stream, Settings);
        while (
            Guard.Read(name, () => xml.ReadToFollowing("Worksheet", Namespace))
            && xml.GetAttribute("Name", Namespace) != sheet
        ) { }
        using var table = xml.ReadSubtree();
        var (number, hanging) = (0L, new Dictionary<int, (string Text, long Rows)>());
        while (Guard.Read(name, () => table.ReadToFollowing("Row", Namespace)))
        {
            cancellation.ThrowIfCancellationRequested();
            number = Index(table) ?? number + 1;
            using var row = table.ReadSubtree();
            yield return new SheetRow(number, Guard.Read(name, () => Cells(row, hanging)));
        }
    }

    // A cell merged downwards holds for each row it spreads over, as a person reads it; a row of nothing else is blank.
    private static List<string> Cells(XmlReader row, Dictionary<int, (string Text, long Rows)> hanging)
    {
        var (cells, isOwn) = (new List<string>(), false);
        while (row.ReadToFollowing("Cell", Namespace))
        {
            if (Index(row) > Widest || cells.Count > Widest)
                throw new InvalidDataException("A row is wider than a sheet.");
            while (Index(row) is { } index && cells.Count < Math.Min(index - 1, Widest))
                cells.Add(Held(hanging, cells.Count));
            var (merged, deep) = (Math.Min(Number(row, "MergeAcross") ?? 0, Widest), Number(row, "MergeDown") ?? 0);
            using var cell = row.ReadSubtree();
            var text = cell.ReadToFollowing("Data", Namespace) ? Data(cell) : string.Empty;
            isOwn = isOwn || !string.IsNullOrWhiteSpace(text);
            if (deep > 0)
                hanging[cells.Count] = (text, deep);
            cells.Add(text);
            for (var spanned = 0L; spanned < merged; spanned++)
                cells.Add(string.Empty);
        }

        var last = hanging.Count == 0 ? -1 : hanging.Keys.Max();
        while (cells.Count <= last)
            cells.Add(Held(hanging, cells.Count));
        return isOwn ? cells : [];
    }

    private static string Held(Dictionary<int, (string Text, long Rows)> hanging, int column)
    {
        if (!hanging.Remove(column, out var held))
            return string.Empty;
        if (held.Rows > 1)
            hanging[column] = held with { Rows = held.Rows - 1 };
        return held.Text;
    }

    private static string Data(XmlReader data)
    {
        var isMoment = data.GetAttribute("Type", Namespace) == "DateTime";
        var text = data.ReadElementContentAsString();
        return isMoment && text.EndsWith("T00:00:00.000", StringComparison.Ordinal) ? text[..10] : text;
    }

    private static long? Index(XmlReader xml) => Number(xml, "Index");

    private static long? Number(XmlReader xml, string attribute) =>
        long.TryParse(
            xml.GetAttribute(attribute, Namespace),
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var index
        )
            ? index
            : null;
}
