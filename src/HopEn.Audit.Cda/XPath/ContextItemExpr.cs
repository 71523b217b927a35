namespace HopEn.Audit.Cda.XPath;

/// <summary>The dot, or current(): the node the rule was fired on.</summary>
internal sealed class ContextItemExpr(bool current = false) : Expr
{
    public bool IsCurrent { get; } = current;

    public override Dependencies DependsOn =>
        IsCurrent ? Dependencies.Variables | Dependencies.Current : Dependencies.Focus;

    public override bool MayExposeContent(Func<int, bool> variableReveals) => true;

    public override void Evaluate(DynamicContext context, in Focus focus, Sequence output) =>
        output.Add(IsCurrent ? context.CurrentFocus.Item : focus.Item);
}
