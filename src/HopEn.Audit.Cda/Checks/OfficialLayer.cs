using HopEn.Audit.Cda.CiSis;
using HopEn.Audit.Cda.Documents;
using HopEn.Audit.Cda.Findings;
using HopEn.Audit.Cda.Schematron;

namespace HopEn.Audit.Cda.Checks;

/// <summary>The official Schematron sets: the five common ones, then the volet the document declares.</summary>
public sealed class OfficialLayer : IDocumentLayer
{
    private readonly SchematronRunner runner = new(new SchematronOptions { Terminologies = TerminologyNames.ByOid });
    private readonly OfficialSelector selector;

    /// <summary>A layer for one worker.</summary>
    /// <param name="official">The kit the user gave, shared by all workers.</param>
    /// <param name="volet">The volet that the user wants for all documents; null when each says its own.</param>
    public OfficialLayer(OfficialSet official, VoletReference? volet = null) =>
        selector = new OfficialSelector(official, runner, volet);

    /// <inheritdoc />
    public LayerResult Check(CdaDocument document, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(document);
        var selection = selector.Select(document.Tree, cancellation);
        var result = SchematronFindings.Of(
            runner.Run(document.Tree, selection.Schemas, cancellation),
            FindingLayer.Official
        );
        return selection.Notice is { } notice
            ? result with
            {
                Findings = [.. result.Findings, Notice(notice, selection.VoletMissing)],
            }
            : result;
    }

    private static Finding Notice(string text, bool missing) =>
        new(
            Layer: FindingLayer.Official,
            Schematron: null,
            Kind: missing ? FindingKind.NotAssessed : FindingKind.Notice,
            Role: missing ? FindingRole.NotAssessable : FindingRole.Info,
            Test: "volet",
            Message: SchematronFindings.Sentence(text),
            Location: "/ClinicalDocument/templateId"
        );
}
