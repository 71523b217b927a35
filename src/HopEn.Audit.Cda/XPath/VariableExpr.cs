namespace HopEn.Audit.Cda.XPath;

/// <summary>A reference to a let of the schema, a pattern or a rule.</summary>
internal sealed class VariableExpr(int slot) : Expr
{
    public int Slot { get; } = slot;

    public override Dependencies Depends => Dependencies.Variables;

    public override bool Reveals(Func<int, bool> variableReveals) => variableReveals(Slot);

    public override void Select(Evaluation e, in Focus focus, ItemList output) => output.AddRange(e.Variable(Slot));

    public override bool Test(Evaluation e, in Focus focus) => Truth(e.Variable(Slot));

    public override int Count(Evaluation e, in Focus focus) => e.Variable(Slot).Count;
}
