using System.Text;
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
    private readonly List<(int Node, Rule Rule)> _matches = [];

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
                notAssessed.Add(schema.Name, "", NotAssessedReason.Unsupported, why);
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
    private void Match(Pattern pattern, int serial, in Focus start)
    {
        _matches.Clear();
        foreach (var rule in pattern.Rules)
        {
            try
            {
                foreach (var path in rule.Context.Paths)
                    Take(schema.Contexts.Nodes(path, _paths, evaluation, start), rule, serial);
                foreach (var other in rule.Context.OtherExpressions)
                {
                    var nodes = evaluation.Rent();
                    other.Evaluate(evaluation, start, nodes);
                    Take(nodes, rule, serial);
                    evaluation.Return(nodes);
                }
            }
            catch (Exception fault) when (fault is XPathException or MissingDocumentException)
            {
                Note(rule.Context.Text, fault);
            }

            NoteUnavailable(rule.Context.Text);
        }

        // Nodes are met in document order, whatever the rules' order.
        _matches.Sort(static (a, b) => a.Node.CompareTo(b.Node));
    }

    private void Take(Sequence nodes, Rule rule, int serial)
    {
        foreach (ref readonly var item in nodes.Span)
        {
            if (!item.IsNode || !ReferenceEquals(item.Tree, document) || _taken[item.Node] == serial)
                continue;
            _taken[item.Node] = serial;
            _matches.Add((item.Node, rule));
        }
    }

    private void Fire(Rule rule, VariableScope frame, in Focus focus)
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
                Judge(check, focus);
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

    private void Judge(Assertion check, in Focus focus)
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
                        Message: Message(check, focus),
                        Location: Location.Of(document, focus.Item.Node),
                        Line: document.Line(focus.Item.Node)
                    )
                );
            }
        }
        catch (Exception fault) when (fault is XPathException or MissingDocumentException)
        {
            Note(check.Test, fault);
        }

        NoteUnavailable(check.Test);
    }

    private void NoteUnavailable(string test)
    {
        if (!evaluation.HasUnavailable)
            return;
        foreach (var href in evaluation.TakeUnavailable())
            Note(test, new MissingDocumentException(href));
    }

    private void Note(string test, Exception fault) =>
        notAssessed.Add(
            schema.Name,
            test,
            fault switch
            {
                MissingDocumentException => NotAssessedReason.MissingTerminology,
                XPathException { Code: "XPST0003" } => NotAssessedReason.InvalidExpression,
                _ => NotAssessedReason.EvaluationError,
            },
            fault is MissingDocumentException missing
                ? $"non évaluable\u202f: terminologie {Terminology(missing.Href)} absente"
                : "non évaluable\u202f: " + fault.Message
        );

    /// <summary>
    /// The name of the file asked for, without folders. One that may hold text of the document is shown only when the
    /// schema writes it or it is an OID.
    /// </summary>
    private string Terminology(string href)
    {
        var name = Path.GetFileNameWithoutExtension(href);
        if (options.Terminologies.TryGetValue(name, out var known))
            return $"{known} ({name})";
        return
            name.Length is > 0 and < 120
            && (
                name.All(c => char.IsAsciiDigit(c) || c == '.')
                || schema.FileNameLiterals.Any(literal => literal.Contains(name, StringComparison.Ordinal))
            )
            ? name
            : options.Mask;
    }

    private string Message(Assertion check, in Focus focus)
    {
        var message = new StringBuilder();
        foreach (var part in check.Message)
        {
            if (part.Text is not null)
                message.Append(part.Text);
            else if (part.MayExposeContent && options.MaskDocumentContent)
                message.Append(options.Mask);
            else
                message.Append(Value(part, focus));
        }

        return XPathStrings.NormalizeSpace(message.ToString());
    }

    private string Value(MessagePart part, in Focus focus)
    {
        var list = evaluation.Rent();
        try
        {
            part.Value!.Evaluate(evaluation, focus, list);
            var texts = new List<string>();
            foreach (ref readonly var item in list.Span)
            {
                texts.Add(part.IsName && item.IsNode ? item.Tree.Name(item.Node) : item.Text());
                if (part.IsName)
                    break;
            }

            return string.Join(' ', texts);
        }
        catch (Exception fault) when (fault is XPathException or MissingDocumentException)
        {
            return "";
        }
        finally
        {
            evaluation.Return(list);
        }
    }
}
