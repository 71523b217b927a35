namespace HopEn.Audit.Cda.XPath;

/// <summary>An expression whose value is one boolean.</summary>
internal abstract class BooleanExpr : Expr
{
    public override StaticType Type => StaticType.Boolean;

    public override bool MayExposeContent(Func<int, bool> variableReveals) => false;

    public abstract override bool EffectiveBooleanValue(DynamicContext context, in Focus focus);

    public override void Evaluate(DynamicContext context, in Focus focus, Sequence output) =>
        output.Add(Item.Of(EffectiveBooleanValue(context, focus)));

    public override bool Exists(DynamicContext context, in Focus focus)
    {
        EffectiveBooleanValue(context, focus);
        return true;
    }
}
