namespace HopEn.Audit.Cda.XPath;

/// <summary>A step that is any expression: <c>a/string(.)</c>, <c>a/(b | c)</c>.</summary>
internal sealed class ExprStep(Expr expression) : Step
{
    public Expr Expression { get; } = expression;

    public override bool GivesNodes => Expression.Type == StaticType.Nodes;

    public override bool KeepsOrder => false;

    public override Dependencies DependsOn => Expression.DependsOn & ~(Dependencies.Focus | Dependencies.Position);

    public override bool MayExposeContent(Func<int, bool> variableReveals) =>
        Expression.MayExposeContent(variableReveals);

    public override void Select(DynamicContext context, in Focus focus, Sequence output) =>
        Expression.Evaluate(context, focus, output);

    public override bool Exists(DynamicContext context, in Focus focus) => Expression.Exists(context, focus);
}
