namespace HopEn.Audit.Cda.XPath;

/// <summary>a to b. A range too long to hold is refused rather than built.</summary>
internal sealed class RangeExpr(Expr from, Expr to) : Expr
{
    private const int Longest = 1_000_000;

    public override Dependencies DependsOn { get; } = from.DependsOn | to.DependsOn;

    public override IReadOnlyList<Expr> Operands { get; } = [from, to];

    public override bool MayExposeContent(Func<int, bool> variableReveals) => false;

    public override void Evaluate(DynamicContext context, in Focus focus, Sequence output)
    {
        if (from.SingleAtomic(context, focus) is not { } low || to.SingleAtomic(context, focus) is not { } high)
            return;
        var last = Casts.Integer(high);
        var first = Casts.Integer(low);
        if ((double)last - (double)first >= Longest)
            throw new XPathException("FOAR0002", $"un intervalle de plus de {Longest} nombres n’est pas évalué");
        if (last < first)
            return;
        for (decimal past = 0; past <= last - first; past++)
        {
            context.CheckCancellation();
            output.Add(Item.Integer(first + past));
        }
    }
}
