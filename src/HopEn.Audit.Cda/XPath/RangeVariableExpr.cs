namespace HopEn.Audit.Cda.XPath;

/// <summary>A reference to a variable of for, some or every.</summary>
internal sealed class RangeVariableExpr(int slot) : Expr
{
    public override Dependencies Depends => Dependencies.Variables;

    public override bool Reveals(Func<int, bool> variableReveals) => true;

    public override void Select(Evaluation e, in Focus focus, ItemList output) => output.Add(e.Range[slot]);
}
