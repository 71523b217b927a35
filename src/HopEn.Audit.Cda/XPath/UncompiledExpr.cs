namespace HopEn.Audit.Cda.XPath;

/// <summary>An expression that could not be compiled: an error each time it is asked, never a value.</summary>
internal sealed class UncompiledExpr(XPathException fault) : Expr
{
    public override Dependencies DependsOn => Dependencies.OutsideWorld;

    public override void Evaluate(DynamicContext context, in Focus focus, Sequence output) =>
        throw new XPathException("XPST0003", fault.Message, fault);
}
