namespace HopEn.Audit.Cda.XPath;

/// <summary>Paths, and the joining of their steps.</summary>
internal sealed partial class XPathCompiler
{
    /// <summary>The steps of a relative path, made to start anywhere in the document: how a rule's context reads.</summary>
    public static IReadOnlyList<Step> AtAnyDepth(IReadOnlyList<Step> steps) =>
        MergeDescendantSteps([DescendantOrSelfStep(), .. steps]);

    private Expr Path()
    {
        var steps = new List<Step>();
        if (_scanner.Take("//"))
            steps.Add(DescendantOrSelfStep());
        else if (!_scanner.Take("/"))
            return RelativePath();
        else if (!StartsStep())
            return new PathExpr(fromRoot: true, null, []);
        steps.Add(AsStep(StepExpression()));
        RemainingSteps(steps);
        return new PathExpr(fromRoot: true, null, MergeDescendantSteps(steps));
    }

    private Expr RelativePath()
    {
        var first = StepExpression();
        if (!_scanner.NextIs("/"))
            return first;
        var steps = new List<Step>();
        Expr? start = null;
        if (first is PathExpr { Start: null, FromRoot: false } path)
            steps.AddRange(path.Steps);
        else if (first is not ContextItemExpr { IsCurrent: false })
            start = first;
        RemainingSteps(steps);
        return new PathExpr(fromRoot: false, start, MergeDescendantSteps(steps));
    }

    private void RemainingSteps(List<Step> steps)
    {
        while (true)
        {
            if (_scanner.Take("//"))
                steps.Add(DescendantOrSelfStep());
            else if (!_scanner.Take("/"))
                return;
            steps.Add(AsStep(StepExpression()));
        }
    }

    private bool StartsStep()
    {
        var next = _scanner.Peek;
        return next is '@' or '.' or '*' or '(' or '$' or '"' or '\''
            || char.IsAsciiDigit(next)
            || System.Xml.XmlConvert.IsStartNCNameChar(next);
    }

    private static AxisStep DescendantOrSelfStep() => new(Axis.DescendantOrSelf, NodeTest.AnyNode, new Predicates([]));

    private static Step AsStep(Expr expression) =>
        expression is PathExpr { Start: null, FromRoot: false, Steps: [var only] } ? only : new ExprStep(expression);

    /// <summary>
    /// Turns <c>descendant-or-self::node()/child::a[…]</c> into <c>descendant::a[…]</c>,
    /// which is the same when no predicate counts positions.
    /// </summary>
    private static List<Step> MergeDescendantSteps(List<Step> steps)
    {
        var result = new List<Step>(steps.Count);
        foreach (var step in steps)
        {
            if (IsDownward(step) && result.Count > 0 && IsAnyDescendant(result[^1]))
                result[^1] = AsDescendant((AxisStep)step);
            else if (step is not AxisStep { Axis: Axis.Self, Test.Kind: null, HasPredicates: false })
                result.Add(step);
        }

        return result;
    }

    private static bool IsDownward(Step step) =>
        step
            is AxisStep
            {
                Axis: Axis.Child or Axis.Descendant or Axis.DescendantOrSelf,
                Predicates.ArePositional: false
            };

    private static bool IsAnyDescendant(Step step) =>
        step is AxisStep { Axis: Axis.DescendantOrSelf, Test: { Kind: null }, HasPredicates: false };

    private static AxisStep AsDescendant(AxisStep step) =>
        new(step.Axis == Axis.DescendantOrSelf ? Axis.DescendantOrSelf : Axis.Descendant, step.Test, step.Predicates);
}
