using HopEn.Audit.Cda.Findings;
using HopEn.Audit.Cda.Schematron;

namespace HopEn.Audit.Cda.Checks;

/// <summary>Turns what the Schematron engine says into findings of a layer.</summary>
internal static class SchematronFindings
{
    public static LayerResult Of(SchematronResult result, FindingLayer layer) =>
        new(
            [
                .. result.Findings.Select(one => new Finding(
                    Layer: layer,
                    Schematron: one.Schematron,
                    Kind: KindOf(one.Kind),
                    Role: RoleOf(one.Role),
                    Test: one.Test,
                    Message: one.Message,
                    Location: one.Location,
                    Line: one.Line > 0 ? one.Line : null
                )),
                .. result.NotAssessed.Select(one => new Finding(
                    Layer: layer,
                    Schematron: one.Schematron,
                    Kind: FindingKind.NotAssessed,
                    Role: FindingRole.NotAssessable,
                    Test: one.Test,
                    Message: Sentence(one.Message)
                )),
            ],
            result.FiredRules
        );

    /// <summary>A sentence begins with a capital and ends with a full stop.</summary>
    public static string Sentence(string text) =>
        text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..] + (text[^1] is '.' ? string.Empty : ".");

    private static FindingKind KindOf(SchematronFindingKind kind) =>
        kind switch
        {
            SchematronFindingKind.FailedAssert => FindingKind.FailedAssert,
            SchematronFindingKind.SuccessfulReport => FindingKind.SuccessfulReport,
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Unknown kind."),
        };

    // A missing role is an error: most of the official tests give none.
    private static FindingRole RoleOf(string? role) =>
        role?.Trim().ToLowerInvariant() switch
        {
            "warning" or "warn" => FindingRole.Warning,
            "info" or "information" => FindingRole.Info,
            _ => FindingRole.Error,
        };
}
