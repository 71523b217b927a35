using HopEn.Audit.Cda.Documents;
using HopEn.Audit.Cda.Findings;
using HopEn.Audit.Cda.Xml;

namespace HopEn.Audit.Cda.Checks;

/// <summary>
/// What <c>rules/cda/unstructured-body.sch</c> can't say: whether the body decodes, whether it is a PDF, whether it declares
/// itself PDF/A.
/// </summary>
/// <remarks>
/// The official schematrons do not look inside the PDF, and none of the official level-1 examples declares PDF/A: the
/// declaration is a warning, a body that can't be opened is an error because nobody will read the document.
/// </remarks>
public sealed class EmbeddedBodyCheck : IDocumentLayer
{
    /// <summary>Name under which the findings are given: that of the rules they complete.</summary>
    public const string Schematron = "unstructured-body";

    /// <inheritdoc />
    public LayerResult Check(CdaDocument document, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(document);
        var body = EmbeddedBody.Read(document.Tree);
        return body?.MediaType == "application/pdf" && Judge(document.Tree, body) is { } finding
            ? new LayerResult([finding])
            : new LayerResult([]);
    }

    private static Finding? Judge(XmlTree tree, EmbeddedBody body)
    {
        if (tree.Value(body.Element, "representation") != "B64")
            return null;
        if (body.Content is null)
            return Found(
                FindingRole.Error,
                "body-base64",
                "Le base64 du corps est vide, abîmé ou coupé\u202f: personne ne pourra ouvrir le document."
            );
        var pdf = PdfFacts.Read(body.Content);
        if (!pdf.IsPdf)
            return Found(
                FindingRole.Error,
                "body-pdf",
                "Le corps est annoncé comme PDF, mais son contenu n’en est pas un."
            );
        return pdf.Part == 1 ? null : Found(FindingRole.Warning, "body-pdf-a", DeclarationFault(pdf));

        Finding Found(FindingRole role, string test, string message) =>
            new(
                Layer: FindingLayer.Builtin,
                Schematron: Schematron,
                Kind: FindingKind.FailedAssert,
                Role: role,
                Test: test,
                Message: message,
                Location: "/ClinicalDocument/component/nonXMLBody/text",
                Line: tree.Line(body.Element) is > 0 and var line ? line : null
            );
    }

    private static string DeclarationFault(PdfFacts pdf) =>
        pdf.Part is { } part
            ? $"Le PDF du corps se déclare PDF/A-{part} et non PDF/A-1."
            : "Le PDF du corps ne se déclare pas PDF/A-1 (déclaration cherchée, conformité non vérifiée).";
}
