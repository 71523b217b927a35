namespace HopEn.Audit.Cda.Schematron;

/// <summary>A concrete rule: where it applies and what it does there, <c>extends</c> already copied in.</summary>
internal sealed record SchematronRule(RuleContext Context, RuleItem[] Items)
{
    /// <summary>True when two variables of the rule have the same name: they are then evaluated in order, not on demand.</summary>
    public bool EvaluatesLetsInOrder { get; } = Items.OfType<LetDeclaration>().Any(let => let.IsRedefinition);
}
