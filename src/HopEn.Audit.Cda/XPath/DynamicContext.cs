using HopEn.Audit.Cda.Xml;

namespace HopEn.Audit.Cda.XPath;

/// <summary>
/// What one worker needs to evaluate expressions on one document: variables, documents, pooled lists,
/// and the way to stop.
/// </summary>
/// <threadsafety>Used by one thread. The expressions themselves hold no state and are shared by all.</threadsafety>
internal sealed class DynamicContext(
    IDocumentResolver documents,
    XPath2Library library,
    CancellationToken cancellation,
    Stack<Sequence>? pool = null
)
{
    private readonly Stack<Sequence> _pool = pool ?? new Stack<Sequence>();
    private List<string>? _unavailable;
    private int _checks;
    private int _depth;

    public IDocumentResolver Documents { get; set; } = documents;

    public VariableScope? Variables { get; set; }

    /// <summary>What current() gives: the node a rule was fired on.</summary>
    public Focus CurrentFocus { get; set; }

    /// <summary>The values of range variables (for, some, every), by their number.</summary>
    public Item[] RangeVariables { get; private set; } = new Item[4];

    public XPath2Library Library { get; } = library;

    /// <summary>Files that doc-available() was asked for and that are absent, since the last <see cref="TakeUnavailable"/>.</summary>
    public void AddUnavailable(string href)
    {
        _unavailable ??= [];
        if (!_unavailable.Contains(href))
            _unavailable.Add(href);
    }

    public bool HasUnavailable => _unavailable is not null;

    public IReadOnlyList<string> TakeUnavailable()
    {
        var taken = _unavailable;
        _unavailable = null;
        return taken ?? [];
    }

    /// <summary>Called inside every loop: an expression that never ends is stopped here.</summary>
    public void CheckCancellation()
    {
        if ((++_checks & 0xFF) == 0)
            cancellation.ThrowIfCancellationRequested();
    }

    public Sequence Rent() => _pool.TryPop(out var list) ? list : new Sequence();

    public void Return(Sequence list)
    {
        list.Clear();
        _pool.Push(list);
    }

    public XmlTree Document(string href) => Documents.Resolve(href) ?? throw new MissingDocumentException(href);

    public void SetRangeVariable(int slot, in Item item)
    {
        if (slot >= RangeVariables.Length)
        {
            var larger = new Item[slot * 2];
            RangeVariables.CopyTo(larger, 0);
            RangeVariables = larger;
        }

        RangeVariables[slot] = item;
    }

    /// <summary>The value of a variable, evaluated on first use at the node its level belongs to.</summary>
    public Sequence Variable(int slot)
    {
        var running = false;
        for (var frame = Variables; frame is not null; frame = frame.Outer)
        {
            ref var let = ref frame.Slots[slot];
            if (let.Value is not null)
            {
                foreach (var href in let.Unavailable ?? [])
                    AddUnavailable(href);
                return let.Value;
            }

            if (let.Missing is not null)
                throw let.Missing;

            // Inside its own definition, a name is that of the level outside.
            running |= let.IsRunning;
            if (let.Expression is not null && !let.IsRunning)
                return EvaluateVariable(frame, slot);
        }

        if (running)
            throw new XPathException("XTDE0640", "une variable se définit par elle-même");
        throw new XPathException(
            "XPST0008",
            "une variable est utilisée et n’est définie nulle part à cet endroit du schéma"
        );
    }

    /// <summary>
    /// Evaluates a variable apart from what asks for it: loops keep their own variables,
    /// and absent files are noted where the value is read.
    /// </summary>
    /// <returns>The files that doc-available() did not find; null for none.</returns>
    public List<string>? EvaluateApart(Expr expression, in Focus focus, Sequence value)
    {
        var (range, unavailable) = (RangeVariables, _unavailable);
        (RangeVariables, _unavailable) = ([], null);
        try
        {
            expression.Evaluate(this, focus, value);
            return _unavailable;
        }
        finally
        {
            (RangeVariables, _unavailable) = (range, unavailable);
        }
    }

    private Sequence EvaluateVariable(VariableScope frame, int slot)
    {
        if (_depth > 200)
            throw new XPathException("XTDE0640", "une variable se définit par elle-même");
        var (here, current) = (Variables, CurrentFocus);
        frame.Slots[slot].IsRunning = true;
        _depth++;
        (Variables, CurrentFocus) = (frame, frame.Focus);
        var value = new Sequence();
        try
        {
            frame.Slots[slot].Unavailable = EvaluateApart(frame.Slots[slot].Expression!, frame.Focus, value);
            frame.Slots[slot].Value = value;
            foreach (var href in frame.Slots[slot].Unavailable ?? [])
                AddUnavailable(href);
            return value;
        }
        catch (MissingDocumentException missing)
        {
            frame.Slots[slot].Missing = missing;
            throw;
        }
        finally
        {
            frame.Slots[slot].IsRunning = false;
            _depth--;
            (Variables, CurrentFocus) = (here, current);
        }
    }
}
