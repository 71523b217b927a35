namespace HopEn.Audit.Cda.XPath;

/// <summary>An expression that could not be compiled: an error each time it is asked, never a value.</summary>
internal sealed class InvalidExpr(XPathException fault) : Expr
{
    public override Dependencies Depends => Dependencies.Outside;

    public override void Select(Evaluation e, in Focus focus, ItemList output) =>
        throw new XPathException("XPST0003", fault.Message, fault);
}
