namespace HopEn.Audit.Cda.XPath;

/// <summary>for $x in a return b.</summary>
internal sealed class ForExpr(int slot, Expr source, Expr body) : Expr
{
    public override Dependencies DependsOn { get; } = source.DependsOn | body.DependsOn | Dependencies.Variables;

    public override IReadOnlyList<Expr> Operands { get; } = [source, body];

    public override bool MayExposeContent(Func<int, bool> variableReveals) => body.MayExposeContent(variableReveals);

    public override void Evaluate(DynamicContext context, in Focus focus, Sequence output)
    {
        var items = context.Rent();
        source.Evaluate(context, focus, items);
        for (var i = 0; i < items.Count; i++)
        {
            context.CheckCancellation();
            context.SetRangeVariable(slot, items[i]);
            body.Evaluate(context, focus, output);
        }

        context.Return(items);
    }
}
