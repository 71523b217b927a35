namespace HopEn.Audit.Cda.XPath;

/// <summary>A filter: <c>$x[…]</c>, <c>(a, b)[1]</c>.</summary>
internal sealed class FilterExpr(Expr source, Predicates predicates) : Expr
{
    public override StaticType Type => source.Type == StaticType.Nodes ? StaticType.Nodes : StaticType.Unknown;

    public override Dependencies DependsOn => source.DependsOn | predicates.DependsOn;

    public override IReadOnlyList<Expr> Operands { get; } = [source];

    public override void Evaluate(DynamicContext context, in Focus focus, Sequence output)
    {
        var from = output.Count;
        source.Evaluate(context, focus, output);
        predicates.Filter(context, output, from);
    }
}
