using System.Xml;
using HopEn.Audit.Cda.Checks;
using HopEn.Audit.Cda.Findings;
using HopEn.Audit.Cda.Opening;

namespace HopEn.Audit.Cda.Output;

/// <summary>
/// The results as SVRL (Schematron Validation Report Language, ISO/IEC 19757-3):
/// one <c>schematron-output</c> per document and schematron.
/// </summary>
/// <remarks>
/// SVRL speaks of one document and one schema, so a root of ours (<c>documents</c>) holds them. Findings that come from no
/// schematron stand under the name of their layer.
/// </remarks>
public static class Svrl
{
    private const string Namespace = "http://purl.oclc.org/dsdl/svrl";

    /// <summary>Writes the results, document after document, then what was left aside.</summary>
    public static void Write(Stream output, IEnumerable<DocumentResult> results, IEnumerable<SkippedItem> aside)
    {
        ArgumentNullException.ThrowIfNull(results);
        ArgumentNullException.ThrowIfNull(aside);
        using var writer = XmlWriter.Create(
            output,
            new XmlWriterSettings
            {
                Indent = true,
                CheckCharacters = true,
                Encoding = new System.Text.UTF8Encoding(false),
            }
        );
        writer.WriteStartDocument();
        writer.WriteStartElement("documents");
        writer.WriteAttributeString("xmlns", "svrl", null, Namespace);
        foreach (var result in results)
            Write(writer, result);
        foreach (var item in aside)
        {
            writer.WriteStartElement("left-aside");
            writer.WriteAttributeString("path", Clean(item.Shown));
            writer.WriteAttributeString("reason", Clean(item.Reason));
            writer.WriteEndElement();
        }

        writer.WriteEndElement();
    }

    private static void Write(XmlWriter writer, DocumentResult result)
    {
        writer.WriteStartElement("document");
        writer.WriteAttributeString("path", Clean(result.Document));
        if (result.Sha256 is not null)
            writer.WriteAttributeString("sha256", result.Sha256);
        writer.WriteAttributeString("verdict", ResultJson.Code(result.Verdict));
        var titles = result.FiredRules.Keys.Concat(result.Findings.Select(Title)).Distinct(StringComparer.Ordinal);
        foreach (var title in titles)
        {
            writer.WriteStartElement("schematron-output", Namespace);
            writer.WriteAttributeString("title", title);
            foreach (var finding in result.Findings.Where(finding => Title(finding) == title))
                Write(writer, finding);
            writer.WriteEndElement();
        }

        writer.WriteEndElement();
    }

    private static void Write(XmlWriter writer, Finding finding)
    {
        // SVRL has no word for what was not evaluated, nor for a notice: they stand under elements of ours, in no namespace.
        if (finding.Kind is FindingKind.NotAssessed or FindingKind.Notice)
            writer.WriteStartElement(ResultJson.Code(finding.Kind));
        else
            writer.WriteStartElement(
                finding.Kind == FindingKind.SuccessfulReport ? "successful-report" : "failed-assert",
                Namespace
            );
        writer.WriteAttributeString("test", Clean(finding.Test ?? string.Empty));
        writer.WriteAttributeString("location", Clean(finding.Location ?? string.Empty));
        writer.WriteAttributeString("role", ResultJson.Code(finding.Role));
        writer.WriteElementString("text", Namespace, Clean(finding.Message));
        writer.WriteEndElement();
    }

    private static string Title(Finding finding) => finding.Schematron ?? ResultJson.Code(finding.Layer);

    // Names of files may hold what XML can't.
    private static string Clean(string text) => string.Concat(text.Select(c => XmlConvert.IsXmlChar(c) ? c : '\uFFFD'));
}
