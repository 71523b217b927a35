using HopEn.Audit.Cda.Xml;
using HopEn.Audit.Cda.XPath;

namespace HopEn.Audit.Cda.Schematron;

/// <summary>One schema over one document.</summary>
internal sealed class SchemaRun(
    SchematronSchema schema,
    XmlTree document,
    SchematronOptions options,
    List<SchematronFinding> findings,
    NotAssessedList notAssessed,
    DynamicContext evaluation,
    RunBuffers buffers
)
{
    private readonly Sequence?[] _paths = buffers.ContextNodes(schema.Contexts.Count);
    private readonly int[] _taken = buffers.MatchSerials(document.Count);
    private readonly List<(int Node, SchematronRule Rule)> _matches = [];
    private readonly NotAssessedReporter _notAssessed = new(schema, options, notAssessed);
    private readonly MessageWriter _messages = new(options, evaluation);

    /// <summary>How many times a rule met a node.</summary>
    public int FiredRules { get; private set; }

    public void Run()
    {
        try
        {
            RunPatterns();
        }
        finally
        {
            buffers.ReleaseDocument(schema.Contexts.Count);
        }
    }

    private void RunPatterns()
    {
        var start = new Focus(Item.Of(document, 0));
        var (global, inner, local) = (buffers.Scopes[0], buffers.Scopes[1], buffers.Scopes[2]);
        global.Reset(schema.VariableCount, null, start);
        inner.Reset(schema.VariableCount, global, start);
        local.Reset(schema.VariableCount, global, start);
        foreach (var let in schema.FallbackLets)
            global.Define(let.Slot, let.Value);
        foreach (var let in schema.Lets)
            global.Define(let.Slot, let.Value);
        foreach (var pattern in schema.Patterns)
        {
            if (pattern.Unsupported is { } why)
            {
                _notAssessed.ReportUnsupported(why);
                continue;
            }

            var frame = pattern.Lets.Count > 0 ? inner : global;
            foreach (var let in pattern.Lets)
                frame.Define(let.Slot, let.Value);
            evaluation.Variables = frame;
            evaluation.CurrentFocus = start;
            Match(pattern, buffers.NextPatternSerial(), start);
            local.Outer = frame;
            foreach (var (node, rule) in _matches)
                Fire(rule, local, new Focus(Item.Of(document, node)));
            foreach (var let in pattern.Lets)
                frame.Slots[let.Slot] = default;
        }

        foreach (var nodes in _paths.AsSpan(0, schema.Contexts.Count))
        {
            if (nodes is not null)
                evaluation.Return(nodes);
        }
    }

    /// <summary>Gives each node to the first rule of the pattern that matches it.</summary>
    private void Match(Pattern rules, int serial, in Focus start)
    {
        _matches.Clear();
        foreach (var rule in rules.Rules)
        {
            try
            {
                foreach (var path in rule.Context.Paths)
                    AddMatches(schema.Contexts.Nodes(path, _paths, evaluation, start), rule, serial);
                foreach (var pattern in rule.Context.Patterns)
                    AddMatches(pattern, rule, serial, start);
            }
            catch (Exception fault) when (fault is XPathException or MissingDocumentException)
            {
                _notAssessed.Report(rule.Context.Text, fault);
            }

            _notAssessed.ReportUnavailable(rule.Context.Text, evaluation);
        }

        // Nodes are met in document order, whatever the rules' order.
        _matches.Sort(static (a, b) => a.Node.CompareTo(b.Node));
    }

    private void AddMatches(Expr context, SchematronRule rule, int serial, in Focus start)
    {
        for (var node = 0; node < document.Count; node++)
        {
            if (_taken[node] == serial)
                continue;
            evaluation.CurrentFocus = new Focus(Item.Of(document, node));
            if (!ContextPattern.Matches(context, evaluation, evaluation.CurrentFocus.Item))
                continue;
            _taken[node] = serial;
            _matches.Add((node, rule));
        }

        evaluation.CurrentFocus = start;
    }

    private void AddMatches(Sequence nodes, SchematronRule rule, int serial)
    {
        foreach (ref readonly var item in nodes.Span)
        {
            if (!item.IsNode || !ReferenceEquals(item.Tree, document) || _taken[item.Node] == serial)
                continue;
            _taken[item.Node] = serial;
            _matches.Add((item.Node, rule));
        }
    }

    private void Fire(SchematronRule rule, VariableScope frame, in Focus focus)
    {
        FiredRules++;
        frame.Focus = focus;
        evaluation.Variables = frame;
        evaluation.CurrentFocus = focus;
        if (!rule.EvaluatesLetsInOrder)
        {
            foreach (var item in rule.Items)
            {
                if (item is LetDeclaration let)
                    frame.Define(let.Slot, let.Value);
            }
        }

        foreach (var item in rule.Items)
        {
            if (item is Assertion check)
                Evaluate(check, focus);
            else if (rule.EvaluatesLetsInOrder)
                Define((LetDeclaration)item, frame, focus);
        }

        foreach (var item in rule.Items)
        {
            if (item is LetDeclaration let)
                frame.Slots[let.Slot] = default;
        }
    }

    /// <summary>Evaluates a variable at its place, so that a second one of the same name changes nothing before it.</summary>
    private void Define(LetDeclaration let, VariableScope frame, in Focus focus)
    {
        var value = new Sequence();
        try
        {
            var unavailable = evaluation.EvaluateApart(let.Value, focus, value);
            frame.Slots[let.Slot] = new LazyVariable { Value = value, Unavailable = unavailable };
        }
        catch (MissingDocumentException missing)
        {
            frame.Slots[let.Slot] = new LazyVariable { Missing = missing };
        }
        catch (XPathException)
        {
            // The error belongs to the tests that read the variable: it comes again there.
            frame.Define(let.Slot, let.Value);
        }
    }

    private void Evaluate(Assertion check, in Focus focus)
    {
        try
        {
            var truth = check.Expression.EffectiveBooleanValue(evaluation, focus);
            if (truth == (check.Kind == SchematronFindingKind.SuccessfulReport))
            {
                findings.Add(
                    new SchematronFinding(
                        Schematron: schema.Name,
                        Kind: check.Kind,
                        Role: check.Role,
                        Test: check.Test,
                        Message: _messages.Write(check, focus),
                        Location: Location.Of(document, focus.Item.Node),
                        Line: document.Line(focus.Item.Node)
                    )
                );
            }
        }
        catch (Exception fault) when (fault is XPathException or MissingDocumentException)
        {
            _notAssessed.Report(check.Test, fault);
        }

        _notAssessed.ReportUnavailable(check.Test, evaluation);
    }
}
