namespace HopEn.Audit.Cda.XPath;

/// <summary>The dot, or current(): the node the rule was fired on.</summary>
internal sealed class ContextItemExpr(bool current = false) : Expr
{
    public bool IsCurrent { get; } = current;

    public override Dependencies Depends => IsCurrent ? Dependencies.Variables : Dependencies.Focus;

    public override bool Reveals(Func<int, bool> variableReveals) => true;

    public override void Select(Evaluation e, in Focus focus, ItemList output) =>
        output.Add(IsCurrent ? e.Current.Item : focus.Item);
}
