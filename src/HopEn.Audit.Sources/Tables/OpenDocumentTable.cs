using System.Xml;
using HopEn.Audit.Model;
using HopEn.Audit.Sources.Files;
using HopEn.Audit.Sources.Tables.OpenDocument;
using HopEn.Audit.Sources.Tables.Xlsx;

namespace HopEn.Audit.Sources.Tables;

/// <summary>Opens the sheets of OpenDocument spreadsheets (.ods), as LibreOffice writes them.</summary>
internal static class OpenDocumentTable
{
    private const string Content = "content.xml";
    private const string Namespace = "urn:oasis:names:tc:opendocument:xmlns:table:1.0";

    private static readonly DamageGuard Guard = DamageGuard.OfPackage("ODS");

    /// <summary>Whether a ZIP is a spreadsheet of that form.</summary>
    public static bool Is(ZipFileReader archive) =>
        archive.Has("META-INF/manifest.xml") && (archive.Has(Content) || archive.Has("encrypted-package"));

    /// <summary>Opens the sheets asked for.</summary>
    /// <exception cref="SourceUnreadableException">It is damaged, out of bounds, or asks for a password.</exception>
    public static IEnumerable<TableFile> Open(
        string path,
        string name,
        TableFormat format,
        CancellationToken cancellation
    )
    {
        var facts = ByteProbe.ReadBinary(path, name, cancellation);
        var sheets = Guard.Read(name, () => Sheets(path, name));
        return SheetChoice.Open(path, name, format, facts, sheets, sheet => Rows(path, name, sheet, cancellation));
    }

    private static List<Sheet> Sheets(string path, string name)
    {
        using var archive = ZipFileReader.Open(path, name);
        RefuseEncrypted(archive, name);
        using var part = archive.Open(Content);
        using var xml = XlsxWorkbook.Xml(part);
        var (sheets, hidden, style) = (new List<Sheet>(), new HashSet<string>(StringComparer.Ordinal), string.Empty);
        while (xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element)
                continue;
            if (xml.LocalName == "style")
                style = Attribute(xml, "name");
            else if (xml.LocalName == "table-properties" && Attribute(xml, "display") == "false")
                hidden.Add(style);
            else if (IsSheet(xml))
            {
                sheets.Add(
                    new Sheet(
                        xml.GetAttribute("name", Namespace) ?? string.Empty,
                        hidden.Contains(xml.GetAttribute("style-name", Namespace) ?? string.Empty)
                    )
                );
                xml.Skip();
            }
        }

        part.Finish();
        return sheets;
    }

    private static IEnumerable<SheetRow> Rows(string path, string name, string sheet, CancellationToken cancellation)
    {
        using var archive = ZipFileReader.Open(path, name);
        using var part = archive.Open(Content);
        using var xml = XlsxWorkbook.Xml(part);
        while (Guard.Read(name, xml.Read) && !(IsSheet(xml) && xml.GetAttribute("name", Namespace) == sheet)) { }
        using var rows = new OdsRows(xml).Read().GetEnumerator();
        while (Guard.Read(name, rows.MoveNext))
        {
            if (rows.Current.Number % 1024 == 0)
                cancellation.ThrowIfCancellationRequested();
            yield return rows.Current;
        }
    }

    private static bool IsSheet(XmlReader xml) =>
        xml.NodeType == XmlNodeType.Element && xml.LocalName == "table" && xml.NamespaceURI == Namespace;

    private static string Attribute(XmlReader xml, string local)
    {
        var value = string.Empty;
        for (var found = xml.MoveToFirstAttribute(); found; found = xml.MoveToNextAttribute())
        {
            if (xml.LocalName == local)
                value = xml.Value;
        }

        xml.MoveToElement();
        return value;
    }

    private static void RefuseEncrypted(ZipFileReader archive, string name)
    {
        if (archive.Has("encrypted-package"))
            throw UnreadableForms.Locked(name);
        using var part = archive.Open("META-INF/manifest.xml");
        using var xml = XlsxWorkbook.Xml(part);
        while (xml.Read())
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "encryption-data")
                throw UnreadableForms.Locked(name);
        }
    }
}
