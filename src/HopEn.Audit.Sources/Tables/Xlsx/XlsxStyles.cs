using System.Globalization;
using System.Xml;

namespace HopEn.Audit.Sources.Tables.Xlsx;

/// <summary>What the formats of a workbook say of its numbers: a day, a time, or a number shown with leading zeros.</summary>
internal sealed class XlsxStyles
{
    private readonly NumberForm[] forms;

    private XlsxStyles(NumberForm[] forms) => this.forms = forms;

    /// <summary>A workbook without formats.</summary>
    public static XlsxStyles None { get; } = new([]);

    /// <summary>Reads the part of styles.</summary>
    public static XlsxStyles Read(XmlReader xml)
    {
        var codes = new Dictionary<int, string>();
        var forms = new List<NumberForm>();
        var inCells = false;
        while (xml.Read())
        {
            if (xml.LocalName == "cellXfs")
                inCells = xml.NodeType == XmlNodeType.Element && !xml.IsEmptyElement;
            else if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "numFmt")
                codes[Number(xml, "numFmtId")] = xml.GetAttribute("formatCode") ?? string.Empty;
            else if (inCells && xml.NodeType == XmlNodeType.Element && xml.LocalName == "xf")
                forms.Add(Form(Number(xml, "numFmtId"), codes));
        }

        return new XlsxStyles([.. forms]);
    }

    /// <summary>The form of the numbers of a style.</summary>
    public NumberForm Of(string? style) =>
        int.TryParse(style, CultureInfo.InvariantCulture, out var index) && index >= 0 && index < forms.Length
            ? forms[index]
            : NumberForm.Plain;

    private static NumberForm Form(int id, Dictionary<int, string> codes) =>
        codes.TryGetValue(id, out var code) ? NumberForm.Of(code)
        : id is (>= 14 and <= 17) or 22 or (>= 27 and <= 31) or 36 or (>= 50 and <= 58) ? NumberForm.Day
        : id is (>= 18 and <= 21) or (>= 32 and <= 35) or (>= 45 and <= 47) ? NumberForm.Time
        : NumberForm.Plain;

    private static int Number(XmlReader xml, string attribute) =>
        int.TryParse(xml.GetAttribute(attribute), CultureInfo.InvariantCulture, out var number) ? number : 0;
}
