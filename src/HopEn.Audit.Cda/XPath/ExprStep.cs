namespace HopEn.Audit.Cda.XPath;

/// <summary>A step that is any expression: <c>a/string(.)</c>, <c>a/(b | c)</c>.</summary>
internal sealed class ExprStep(Expr expression) : Step
{
    public Expr Expression { get; } = expression;

    public override bool GivesNodes => Expression.Type == StaticType.Nodes;

    public override bool KeepsOrder => false;

    public override Dependencies Depends => Expression.Depends & ~(Dependencies.Focus | Dependencies.Position);

    public override bool Reveals(Func<int, bool> variableReveals) => Expression.Reveals(variableReveals);

    public override void Select(Evaluation e, in Focus focus, ItemList output) => Expression.Select(e, focus, output);

    public override bool Exists(Evaluation e, in Focus focus) => Expression.Exists(e, focus);
}
