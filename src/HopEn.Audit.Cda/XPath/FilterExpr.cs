namespace HopEn.Audit.Cda.XPath;

/// <summary>A filter: <c>$x[…]</c>, <c>(a, b)[1]</c>.</summary>
internal sealed class FilterExpr(Expr source, Predicates predicates) : Expr
{
    public override StaticType Type => source.Type == StaticType.Nodes ? StaticType.Nodes : StaticType.Unknown;

    public override Dependencies Depends => source.Depends | predicates.Depends;

    public override IReadOnlyList<Expr> Operands { get; } = [source];

    public override void Select(Evaluation e, in Focus focus, ItemList output)
    {
        var from = output.Count;
        source.Select(e, focus, output);
        predicates.Filter(e, output, from);
    }
}
