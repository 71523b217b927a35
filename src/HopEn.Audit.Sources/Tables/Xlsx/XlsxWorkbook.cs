using System.Xml;
using HopEn.Audit.Sources.Files;

namespace HopEn.Audit.Sources.Tables.Xlsx;

/// <summary>The parts of a workbook that its sheets share: their names, the texts, the formats.</summary>
/// <remarks>
/// Elements are known by their local name: strict and transitional workbooks differ by namespace only. What a part says of another (its
/// dimension, its count) is never used.
/// </remarks>
internal sealed class XlsxWorkbook
{
    private const long MostTexts = 512L * 1024 * 1024;
    private readonly string path;
    private readonly string name;
    private readonly Dictionary<string, string> parts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, MergedArea[]> merges = new(StringComparer.Ordinal);
    private readonly HashSet<string> charts = new(StringComparer.Ordinal);

    private XlsxWorkbook(string path, string name) => (this.path, this.name) = (path, name);

    /// <summary>The sheets of cells, in their order.</summary>
    public IReadOnlyList<Sheet> Sheets { get; private set; } = [];

    /// <summary>Whether a sheet is a chart.</summary>
    public bool IsChart(string sheet) => charts.Contains(sheet);

    /// <summary>Whether days are counted from 1904.</summary>
    public bool CountsFrom1904 { get; private set; }

    /// <summary>The texts that cells name by their rank.</summary>
    public IReadOnlyList<string> Texts { get; private set; } = [];

    /// <summary>The formats of numbers.</summary>
    public XlsxStyles Styles { get; private set; } = XlsxStyles.None;

    /// <summary>Reads what the sheets share.</summary>
    public static XlsxWorkbook Open(string path, string name)
    {
        using var archive = ZipFileReader.Open(path, name);
        var workbook = new XlsxWorkbook(path, name);
        var relations = Relations(archive);
        workbook.ReadSheets(archive, relations);
        foreach (var (type, target) in relations.Values.Where(part => archive.Has(part.Target)))
        {
            if (type == "sharedStrings")
                workbook.Texts = SharedTexts(archive, target, name);
            else if (type == "styles")
                workbook.Styles = Of(archive, target, XlsxStyles.Read);
        }

        return workbook;
    }

    /// <summary>Opens the part of a sheet.</summary>
    public (ZipFileReader Archive, CheckedStream Part) Open(string sheet)
    {
        var archive = ZipFileReader.Open(path, name);
        try
        {
            return (archive, archive.Open(parts[sheet]));
        }
        catch
        {
            archive.Dispose();
            throw;
        }
    }

    /// <summary>The merged areas of a sheet, which it tells after its rows. The part is checked whole on the way.</summary>
    public MergedArea[] Merges(string sheet)
    {
        if (merges.TryGetValue(sheet, out var known))
            return known;
        var (archive, part) = Open(sheet);
        using (archive)
        using (part)
            return merges[sheet] = MergeScan.Finds(part) ? MergesOf(sheet) : [];
    }

    private MergedArea[] MergesOf(string sheet)
    {
        var (archive, part) = Open(sheet);
        using (archive)
        using (part)
        using (var xml = Xml(part))
        {
            var found = new List<MergedArea>();
            while (xml.Read())
            {
                if (
                    xml.NodeType == XmlNodeType.Element
                    && xml.LocalName == "mergeCell"
                    && CellReference.Area(xml.GetAttribute("ref")) is { } area
                )
                    found.Add(area);
            }

            return [.. found];
        }
    }

    /// <summary>A reader that fetches and expands nothing.</summary>
    public static XmlReader Xml(Stream part) =>
        XmlReader.Create(part, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });

    private static T Of<T>(ZipFileReader archive, string part, Func<XmlReader, T> read)
    {
        using var stream = archive.Open(part);
        using var xml = Xml(stream);
        var value = read(xml);
        stream.Finish();
        return value;
    }

    private static Dictionary<string, (string Type, string Target)> Relations(ZipFileReader archive) =>
        !archive.Has("xl/_rels/workbook.xml.rels") ? [] : Of(archive, "xl/_rels/workbook.xml.rels", xml =>
            {
                var found = new Dictionary<string, (string, string)>(StringComparer.Ordinal);
                while (xml.Read())
                {
                    if (xml.NodeType != XmlNodeType.Element || xml.LocalName != "Relationship")
                        continue;
                    var target = (xml.GetAttribute("Target") ?? string.Empty).Replace('\\', '/');
                    found[xml.GetAttribute("Id") ?? string.Empty] = (
                        (xml.GetAttribute("Type") ?? string.Empty).Split('/')[^1],
                        target.StartsWith('/') ? target[1..] : "xl/" + target
                    );
                }

                return found;
            });

    private void ReadSheets(ZipFileReader archive, Dictionary<string, (string Type, string Target)> relations) =>
        Sheets = Of(archive, "xl/workbook.xml", xml =>
        {
            var sheets = new List<Sheet>();
            while (xml.Read())
            {
                if (xml.NodeType != XmlNodeType.Element)
                    continue;
                if (xml.LocalName == "workbookPr")
                    CountsFrom1904 = xml.GetAttribute("date1904") is "1" or "true";
                if (xml.LocalName != "sheet" || xml.GetAttribute("name") is not { } title)
                    continue;
                var part = relations.GetValueOrDefault(Id(xml) ?? string.Empty);
                if (part.Type != "worksheet")
                    charts.Add(title);
                else if (archive.Has(part.Target) && parts.TryAdd(title, part.Target))
                    sheets.Add(new Sheet(title, xml.GetAttribute("state") is "hidden" or "veryHidden"));
            }

            return sheets;
        });

    // The identifier of the relation bears the namespace of the edition of the standard.
    private static string? Id(XmlReader xml)
    {
        string? id = null;
        for (var found = xml.MoveToFirstAttribute(); found; found = xml.MoveToNextAttribute())
        {
            if (xml.LocalName == "id" && xml.NamespaceURI.Length > 0)
                id = xml.Value;
        }

        xml.MoveToElement();
        return id;
    }

    private static List<string> SharedTexts(ZipFileReader archive, string part, string name) => Of(archive, part, xml =>
        {
            var (texts, weight) = (new List<string>(), 0L);
            while (xml.Read())
            {
                if (xml.NodeType != XmlNodeType.Element || xml.LocalName != "si")
                    continue;
                texts.Add(XlsxText.Read(xml));
                weight += texts[^1].Length + 16;
                if (weight > MostTexts)
                    throw Archives.OutOfBounds(name, "plus de textes que la mémoire n’en tient");
            }

            return texts;
        });
}
