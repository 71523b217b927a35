using HopEn.Audit.Cda.XPath;

namespace HopEn.Audit.Cda.Schematron;

/// <summary>
/// Tells which expressions may show content of the document. A variable may be built from others, so the variables that
/// hold some are searched for until no more are found.
/// </summary>
internal sealed class ContentExposure
{
    private readonly HashSet<int> _known = [];
    private readonly HashSet<int> _revealing = [];

    public ContentExposure(
        SchemaOutline schema,
        ExpressionCompiler expressions,
        IEnumerable<IReadOnlyList<SchemaElement>> patterns
    )
    {
        var lets = schema
            .Lets.Concat(patterns.SelectMany(body => body).SelectMany(child => LetsOf(schema, child)))
            .Select(let => expressions.Let(let))
            .ToList();
        _known.UnionWith(lets.Select(let => let.Slot));
        int found;
        do
        {
            found = _revealing.Count;
            _revealing.UnionWith(lets.Where(let => MayExpose(let.Value)).Select(let => let.Slot));
        } while (_revealing.Count > found);
    }

    public bool MayExpose(Expr expression) => expression.MayExposeContent(MayReveal);

    // A variable that is defined elsewhere (an abstract rule of another pattern) is taken to hold content.
    private bool MayReveal(int slot) => !_known.Contains(slot) || _revealing.Contains(slot);

    private static IEnumerable<SchemaElement> LetsOf(SchemaOutline schema, SchemaElement child) =>
        child.Is("let") ? [child]
        : child.Is("rule") ? schema.Children(child).Where(item => item.Is("let"))
        : [];
}
