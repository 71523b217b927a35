namespace HopEn.Audit.Cda.XPath;

/// <summary>doc-available(). A file that is not there is noted: a test that passes because of it has judged nothing.</summary>
internal sealed class DocumentAvailableExpr(Expr href) : BooleanExpr
{
    public override Dependencies Depends => href.Depends | Dependencies.Outside;

    public override IReadOnlyList<Expr> Operands { get; } = [href];

    public override bool Test(Evaluation e, in Focus focus)
    {
        if (href.Single(e, focus) is not { } item)
            return false;
        if (e.Documents.Find(item.Text()) is not null)
            return true;
        e.NoteUnavailable(item.Text());
        return false;
    }
}
