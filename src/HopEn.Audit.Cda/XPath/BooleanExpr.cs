namespace HopEn.Audit.Cda.XPath;

/// <summary>An expression whose value is one boolean.</summary>
internal abstract class BooleanExpr : Expr
{
    public override StaticType Type => StaticType.Boolean;

    public override bool Reveals(Func<int, bool> variableReveals) => false;

    public abstract override bool Test(Evaluation e, in Focus focus);

    public override void Select(Evaluation e, in Focus focus, ItemList output) => output.Add(Item.Of(Test(e, focus)));

    public override bool Exists(Evaluation e, in Focus focus)
    {
        Test(e, focus);
        return true;
    }
}
