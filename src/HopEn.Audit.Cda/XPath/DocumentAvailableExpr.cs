namespace HopEn.Audit.Cda.XPath;

/// <summary>doc-available(). A file that is not there is noted: a test that passes because of it has judged nothing.</summary>
internal sealed class DocumentAvailableExpr(Expr href) : BooleanExpr
{
    public override Dependencies DependsOn => href.DependsOn | Dependencies.OutsideWorld;

    public override IReadOnlyList<Expr> Operands { get; } = [href];

    public override bool EffectiveBooleanValue(DynamicContext context, in Focus focus)
    {
        if (href.SingleAtomic(context, focus) is not { } item)
            return false;
        if (context.Documents.Resolve(item.Text()) is not null)
            return true;
        context.AddUnavailable(item.Text());
        return false;
    }
}
