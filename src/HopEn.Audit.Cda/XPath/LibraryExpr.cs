namespace HopEn.Audit.Cda.XPath;

/// <summary>An operation answered by <see cref="XPath2Library"/>, its arguments evaluated here.</summary>
internal sealed class LibraryExpr(string operation, IReadOnlyList<Expr> arguments) : Expr
{
    public override Dependencies Depends { get; } =
        arguments.Aggregate(Dependencies.Outside, (sum, argument) => sum | argument.Depends);

    public override IReadOnlyList<Expr> Operands { get; } = arguments;

    public override void Select(Evaluation e, in Focus focus, ItemList output)
    {
        var values = new ItemList[Operands.Count];
        for (var i = 0; i < values.Length; i++)
            Operands[i].Select(e, focus, values[i] = e.Rent());
        e.Library.Evaluate(operation, output, values);
        foreach (var value in values)
            e.Return(value);
    }
}
