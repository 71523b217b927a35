namespace HopEn.Audit.Cda.XPath;

/// <summary>for $x in a return b.</summary>
internal sealed class ForExpr(int slot, Expr source, Expr body) : Expr
{
    public override Dependencies Depends { get; } = source.Depends | body.Depends | Dependencies.Variables;

    public override IReadOnlyList<Expr> Operands { get; } = [source, body];

    public override bool Reveals(Func<int, bool> variableReveals) => body.Reveals(variableReveals);

    public override void Select(Evaluation e, in Focus focus, ItemList output)
    {
        var items = e.Rent();
        source.Select(e, focus, items);
        for (var i = 0; i < items.Count; i++)
        {
            e.Tick();
            e.SetRange(slot, items[i]);
            body.Select(e, focus, output);
        }

        e.Return(items);
    }
}
