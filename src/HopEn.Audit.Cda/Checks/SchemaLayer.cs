using HopEn.Audit.Cda.Documents;
using HopEn.Audit.Cda.Findings;
using HopEn.Audit.Cda.Schema;

namespace HopEn.Audit.Cda.Checks;

/// <summary>The official XML schema.</summary>
/// <param name="schema">The schema of the user's kit, shared by all workers.</param>
public sealed class SchemaLayer(CdaSchema schema) : IDocumentLayer
{
    private static readonly Finding Truncated = new(
        Layer: FindingLayer.Xsd,
        Schematron: null,
        Kind: FindingKind.Xsd,
        Role: FindingRole.Error,
        Test: "truncated",
        Message: "Le document a plus de fautes de schéma qu’il n’en est listé."
    );

    /// <inheritdoc />
    public LayerResult Check(CdaDocument document, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(document);
        var result = schema.Validate(document.Tree, cancellation);
        return new LayerResult([
            .. result.Findings.Select(fault => Finding(fault, FindingRole.Error)),
            // Not a fault: other validators accept these values. Told, so that two tools can be compared.
            .. result.Tolerated.Select(fault => Finding(fault, FindingRole.Info)),
            .. result.Truncated ? [Truncated] : Array.Empty<Finding>(),
        ]);
    }

    private static Finding Finding(SchemaFinding fault, FindingRole role) =>
        new(
            Layer: FindingLayer.Xsd,
            Schematron: null,
            Kind: FindingKind.Xsd,
            Role: role,
            Test: fault.Code,
            Message: SchematronFindings.Sentence(fault.Message),
            Location: fault.Location,
            Line: fault.Line > 0 ? fault.Line : null
        );
}
