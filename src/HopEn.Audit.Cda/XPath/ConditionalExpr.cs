namespace HopEn.Audit.Cda.XPath;

/// <summary>if (condition) then a else b.</summary>
internal sealed class ConditionalExpr(Expr condition, Expr then, Expr otherwise) : Expr
{
    public override StaticType Type => then.Type == otherwise.Type ? then.Type : StaticType.Unknown;

    public override Dependencies DependsOn { get; } = condition.DependsOn | then.DependsOn | otherwise.DependsOn;

    public override IReadOnlyList<Expr> Operands { get; } = [condition, then, otherwise];

    public override bool MayExposeContent(Func<int, bool> variableReveals) =>
        then.MayExposeContent(variableReveals) || otherwise.MayExposeContent(variableReveals);

    public override void Evaluate(DynamicContext context, in Focus focus, Sequence output) =>
        Chosen(context, focus).Evaluate(context, focus, output);

    public override bool EffectiveBooleanValue(DynamicContext context, in Focus focus) =>
        Chosen(context, focus).EffectiveBooleanValue(context, focus);

    private Expr Chosen(DynamicContext context, in Focus focus) =>
        condition.EffectiveBooleanValue(context, focus) ? then : otherwise;
}
