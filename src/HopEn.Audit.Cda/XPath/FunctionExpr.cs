namespace HopEn.Audit.Cda.XPath;

/// <summary>A call of a function of <see cref="Functions"/>.</summary>
internal sealed class FunctionExpr(Function function, IReadOnlyList<Expr> arguments) : Expr
{
    public override StaticType Type => function.Type;

    public override Dependencies Depends { get; } =
        arguments.Aggregate(function.Implicit, (sum, argument) => sum | argument.Depends);

    public override IReadOnlyList<Expr> Operands { get; } = arguments;

    public override bool Reveals(Func<int, bool> variableReveals) =>
        !function.Safe
        && function.Type != StaticType.Boolean
        && (function.Implicit.HasFlag(Dependencies.Focus) || base.Reveals(variableReveals));

    public override void Select(Evaluation e, in Focus focus, ItemList output) =>
        function.Body(e, focus, Operands, output);
}
