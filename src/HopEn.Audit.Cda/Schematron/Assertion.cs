using HopEn.Audit.Cda.XPath;

namespace HopEn.Audit.Cda.Schematron;

/// <summary>An assert or a report.</summary>
internal sealed record Assertion(
    SchematronFindingKind Kind,
    string Test,
    Expr Expression,
    string? Role,
    IReadOnlyList<MessagePart> Message
) : RuleItem;
