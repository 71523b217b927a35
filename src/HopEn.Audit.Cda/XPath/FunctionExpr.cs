namespace HopEn.Audit.Cda.XPath;

/// <summary>A call of a function of <see cref="FunctionLibrary"/>.</summary>
internal sealed class FunctionExpr(Function function, IReadOnlyList<Expr> arguments) : Expr
{
    public override StaticType Type => function.Type;

    public override Dependencies DependsOn { get; } =
        arguments.Aggregate(function.Implicit, (sum, argument) => sum | argument.DependsOn);

    public override IReadOnlyList<Expr> Operands { get; } = arguments;

    public override bool MayExposeContent(Func<int, bool> variableReveals) =>
        !function.Safe
        && function.Type != StaticType.Boolean
        && (function.Implicit.HasFlag(Dependencies.Focus) || base.MayExposeContent(variableReveals));

    public override void Evaluate(DynamicContext context, in Focus focus, Sequence output) =>
        function.Body(context, focus, Operands, output);
}
