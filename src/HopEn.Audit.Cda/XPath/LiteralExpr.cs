namespace HopEn.Audit.Cda.XPath;

/// <summary>A literal, or a value known when compiling.</summary>
internal sealed class LiteralExpr(Item value) : Expr
{
    public Item Value { get; } = value;

    public override StaticType Type =>
        Value.IsNumber ? StaticType.Number
        : Value.Kind == ItemKind.Boolean ? StaticType.Boolean
        : StaticType.Text;

    public override Dependencies DependsOn => Dependencies.None;

    public override void Evaluate(DynamicContext context, in Focus focus, Sequence output) => output.Add(Value);
}
