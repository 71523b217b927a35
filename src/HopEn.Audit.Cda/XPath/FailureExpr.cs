namespace HopEn.Audit.Cda.XPath;

/// <summary>What a failed treat as becomes: an error when it is reached.</summary>
internal sealed class FailureExpr : Expr
{
    public override Dependencies Depends => Dependencies.Outside;

    public override void Select(Evaluation e, in Focus focus, ItemList output) =>
        throw new XPathException("XPDY0050", "une valeur n’a pas le type que treat as annonce");
}
