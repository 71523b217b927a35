namespace HopEn.Audit.Cda.XPath;

/// <summary>document(), doc(): the document node of a file beside the schema. An absent file makes the test not assessable.</summary>
internal sealed class DocumentExpr(Expr href) : Expr
{
    public override StaticType Type => StaticType.Nodes;

    public override Dependencies DependsOn => href.DependsOn;

    public override IReadOnlyList<Expr> Operands { get; } = [href];

    public override bool MayExposeContent(Func<int, bool> variableReveals) => false;

    public override void Evaluate(DynamicContext context, in Focus focus, Sequence output)
    {
        var list = context.Rent();
        href.Evaluate(context, focus, list);
        for (var i = 0; i < list.Count; i++)
            output.Add(Item.Of(context.Document(list[i].Text()), 0));
        context.Return(list);
        if (list.Count > 1)
            output.SortInDocumentOrder();
    }
}
