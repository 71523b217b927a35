namespace HopEn.Audit.Cda.XPath;

/// <summary>a to b. A range too long to hold is refused rather than built.</summary>
internal sealed class RangeExpr(Expr from, Expr to) : Expr
{
    private const int Longest = 1_000_000;

    public override Dependencies Depends { get; } = from.Depends | to.Depends;

    public override IReadOnlyList<Expr> Operands { get; } = [from, to];

    public override bool Reveals(Func<int, bool> variableReveals) => false;

    public override void Select(Evaluation e, in Focus focus, ItemList output)
    {
        if (from.Single(e, focus) is not { } low || to.Single(e, focus) is not { } high)
            return;
        var last = Casts.Integer(high);
        var first = Casts.Integer(low);
        if ((double)last - (double)first >= Longest)
            throw new XPathException("FOAR0002", $"un intervalle de plus de {Longest} nombres n’est pas évalué");
        if (last < first)
            return;
        for (decimal past = 0; past <= last - first; past++)
        {
            e.Tick();
            output.Add(Item.Integer(first + past));
        }
    }
}
