namespace HopEn.Audit.Cda.XPath;

/// <summary>An operation answered by <see cref="XPath2Library"/>, its arguments evaluated here.</summary>
internal sealed class LibraryExpr(string operation, IReadOnlyList<Expr> arguments) : Expr
{
    public override Dependencies DependsOn { get; } =
        arguments.Aggregate(Dependencies.OutsideWorld, (sum, argument) => sum | argument.DependsOn);

    public override IReadOnlyList<Expr> Operands { get; } = arguments;

    public override void Evaluate(DynamicContext context, in Focus focus, Sequence output)
    {
        var values = new Sequence[Operands.Count];
        for (var i = 0; i < values.Length; i++)
            Operands[i].Evaluate(context, focus, values[i] = context.Rent());
        context.Library.Evaluate(operation, output, values);
        foreach (var value in values)
            context.Return(value);
    }
}
