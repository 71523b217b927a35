namespace HopEn.Audit.Cda.XPath;

/// <summary>if (condition) then a else b.</summary>
internal sealed class ConditionalExpr(Expr condition, Expr then, Expr otherwise) : Expr
{
    public override StaticType Type => then.Type == otherwise.Type ? then.Type : StaticType.Unknown;

    public override Dependencies Depends { get; } = condition.Depends | then.Depends | otherwise.Depends;

    public override IReadOnlyList<Expr> Operands { get; } = [condition, then, otherwise];

    public override bool Reveals(Func<int, bool> variableReveals) =>
        then.Reveals(variableReveals) || otherwise.Reveals(variableReveals);

    public override void Select(Evaluation e, in Focus focus, ItemList output) =>
        Chosen(e, focus).Select(e, focus, output);

    public override bool Test(Evaluation e, in Focus focus) => Chosen(e, focus).Test(e, focus);

    private Expr Chosen(Evaluation e, in Focus focus) => condition.Test(e, focus) ? then : otherwise;
}
