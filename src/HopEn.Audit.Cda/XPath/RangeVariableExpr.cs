namespace HopEn.Audit.Cda.XPath;

/// <summary>A reference to a variable of for, some or every.</summary>
internal sealed class RangeVariableExpr(int slot) : Expr
{
    public override Dependencies DependsOn => Dependencies.Variables;

    public override bool MayExposeContent(Func<int, bool> variableReveals) => true;

    public override void Evaluate(DynamicContext context, in Focus focus, Sequence output) =>
        output.Add(context.RangeVariables[slot]);
}
