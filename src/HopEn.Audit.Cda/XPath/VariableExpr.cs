namespace HopEn.Audit.Cda.XPath;

/// <summary>A reference to a let of the schema, a pattern or a rule.</summary>
internal sealed class VariableExpr(int slot) : Expr
{
    public int Slot { get; } = slot;

    public override Dependencies DependsOn => Dependencies.Variables;

    public override bool MayExposeContent(Func<int, bool> variableReveals) => variableReveals(Slot);

    public override void Evaluate(DynamicContext context, in Focus focus, Sequence output) =>
        output.AddRange(context.Variable(Slot));

    public override bool EffectiveBooleanValue(DynamicContext context, in Focus focus) =>
        EffectiveBooleanValue(context.Variable(Slot));

    public override int Count(DynamicContext context, in Focus focus) => context.Variable(Slot).Count;
}
