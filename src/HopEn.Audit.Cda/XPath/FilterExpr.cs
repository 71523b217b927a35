namespace HopEn.Audit.Cda.XPath;

/// <summary>A filter: <c>$x[…]</c>, <c>(a, b)[1]</c>.</summary>
internal sealed class FilterExpr(Expr source, Predicates predicates) : Expr
{
    public Expr Source { get; } = source;

    public Predicates Predicates { get; } = predicates;

    public override StaticType Type => Source.Type == StaticType.Nodes ? StaticType.Nodes : StaticType.Unknown;

    public override Dependencies DependsOn => Source.DependsOn | Predicates.DependsOn;

    public override IReadOnlyList<Expr> Operands { get; } = [source];

    public override void Evaluate(DynamicContext context, in Focus focus, Sequence output)
    {
        var from = output.Count;
        Source.Evaluate(context, focus, output);
        Predicates.Filter(context, output, from);
    }
}
