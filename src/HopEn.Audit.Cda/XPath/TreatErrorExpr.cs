namespace HopEn.Audit.Cda.XPath;

/// <summary>What a failed treat as becomes: an error when it is reached.</summary>
internal sealed class TreatErrorExpr : Expr
{
    public override Dependencies DependsOn => Dependencies.OutsideWorld;

    public override void Evaluate(DynamicContext context, in Focus focus, Sequence output) =>
        throw new XPathException("XPDY0050", "une valeur n’a pas le type que treat as annonce");
}
