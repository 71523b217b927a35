using System.Xml;

namespace HopEn.Audit.Reports.ArsEvidence;

/// <summary>Texts that a spreadsheet can't take for anything but texts.</summary>
internal static class SafeText
{
    /// <summary>The text, with an apostrophe where it would begin as a formula, and without what XML can't hold.</summary>
    public static string Of(string text)
    {
        var clean = text.All(XmlConvert.IsXmlChar) ? text : new string([.. text.Where(XmlConvert.IsXmlChar)]);
        return clean.Length > 0 && clean[0] is '=' or '+' or '-' or '@' or '\t' or '\r' or '\n' or '|' or '%'
            ? "'" + clean
            : clean;
    }
}
