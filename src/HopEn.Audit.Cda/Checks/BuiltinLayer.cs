using HopEn.Audit.Cda.Documents;
using HopEn.Audit.Cda.Findings;
using HopEn.Audit.Cda.Schematron;

namespace HopEn.Audit.Cda.Checks;

/// <summary>The rules of <c>rules/cda/</c>, and what they can't say of an unstructured body.</summary>
/// <param name="rules">The rules, shared by all workers.</param>
public sealed class BuiltinLayer(BuiltinRules rules) : IDocumentLayer
{
    private readonly SchematronRunner runner = new();
    private readonly EmbeddedBodyCheck body = new();

    /// <inheritdoc />
    public LayerResult Check(CdaDocument document, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(document);
        var result = SchematronFindings.Of(
            runner.Run(document.Tree, rules.Schemas, cancellation),
            FindingLayer.Builtin
        );
        return result with { Findings = [.. result.Findings, .. body.Check(document, cancellation).Findings] };
    }
}
