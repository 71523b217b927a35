using HopEn.Audit.Cda.Xml;

namespace HopEn.Audit.Cda.XPath;

/// <summary>document(), doc(): the document node of a file beside the schema. An absent file makes the test not assessable.</summary>
internal sealed class DocumentExpr(Expr href) : Expr
{
    public override StaticType Type => StaticType.Nodes;

    public override Dependencies Depends => href.Depends;

    public override IReadOnlyList<Expr> Operands { get; } = [href];

    public override bool Reveals(Func<int, bool> variableReveals) => false;

    public override void Select(Evaluation e, in Focus focus, ItemList output)
    {
        var list = e.Rent();
        href.Select(e, focus, list);
        for (var i = 0; i < list.Count; i++)
            output.Add(Item.Of(e.Document(list[i].Text()), 0));
        e.Return(list);
        if (list.Count > 1)
            output.SortNodes();
    }
}
