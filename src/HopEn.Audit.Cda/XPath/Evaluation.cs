using HopEn.Audit.Cda.Xml;

namespace HopEn.Audit.Cda.XPath;

/// <summary>What one worker needs to evaluate expressions on one document: variables, documents, pooled lists, and the way to stop.</summary>
/// <threadsafety>Used by one thread. The expressions themselves hold no state and are shared by all.</threadsafety>
internal sealed class Evaluation(
    IDocumentHost documents,
    XPath2Library library,
    CancellationToken cancellation,
    Stack<ItemList>? pool = null
)
{
    private readonly Stack<ItemList> _pool = pool ?? new Stack<ItemList>();
    private List<string>? _unavailable;
    private int _ticks;
    private int _depth;

    public IDocumentHost Documents { get; set; } = documents;

    public Frame? Variables { get; set; }

    /// <summary>What current() gives: the node a rule was fired on.</summary>
    public Focus Current { get; set; }

    /// <summary>The values of range variables (for, some, every), by their number.</summary>
    public Item[] Range { get; private set; } = new Item[4];

    public XPath2Library Library { get; } = library;

    /// <summary>Files that doc-available() was asked for and that are absent, since the last <see cref="TakeUnavailable"/>.</summary>
    public void NoteUnavailable(string href)
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
    public void Tick()
    {
        if ((++_ticks & 0xFF) == 0)
            cancellation.ThrowIfCancellationRequested();
    }

    public ItemList Rent() => _pool.TryPop(out var list) ? list : new ItemList();

    public void Return(ItemList list)
    {
        list.Clear();
        _pool.Push(list);
    }

    public XmlTree Document(string href) => Documents.Find(href) ?? throw new MissingDocumentException(href);

    public void SetRange(int slot, in Item item)
    {
        if (slot >= Range.Length)
        {
            var larger = new Item[slot * 2];
            Range.CopyTo(larger, 0);
            Range = larger;
        }

        Range[slot] = item;
    }

    /// <summary>The value of a variable, evaluated on first use at the node its level belongs to.</summary>
    public ItemList Variable(int slot)
    {
        var running = false;
        for (var frame = Variables; frame is not null; frame = frame.Outer)
        {
            ref var let = ref frame.Slots[slot];
            if (let.Value is not null)
            {
                foreach (var href in let.Unavailable ?? [])
                    NoteUnavailable(href);
                return let.Value;
            }

            if (let.Missing is not null)
                throw let.Missing;

            // Inside its own definition, a name is that of the level outside.
            running |= let.Running;
            if (let.Expression is not null && !let.Running)
                return Evaluate(frame, slot);
        }

        if (running)
            throw new XPathException("XTDE0640", "une variable se définit par elle-même");
        throw new XPathException(
            "XPST0008",
            "une variable est utilisée et n’est définie nulle part à cet endroit du schéma"
        );
    }

    /// <summary>Evaluates a variable apart from what asks for it: loops keep their own variables, and absent files are noted where the value is read.</summary>
    /// <returns>The files that doc-available() did not find; null for none.</returns>
    public List<string>? Fill(Expr expression, in Focus focus, ItemList value)
    {
        var (range, unavailable) = (Range, _unavailable);
        (Range, _unavailable) = ([], null);
        try
        {
            expression.Select(this, focus, value);
            return _unavailable;
        }
        finally
        {
            (Range, _unavailable) = (range, unavailable);
        }
    }

    private ItemList Evaluate(Frame frame, int slot)
    {
        if (_depth > 200)
            throw new XPathException("XTDE0640", "une variable se définit par elle-même");
        var here = Variables;
        frame.Slots[slot].Running = true;
        _depth++;
        Variables = frame;
        var value = new ItemList();
        try
        {
            frame.Slots[slot].Unavailable = Fill(frame.Slots[slot].Expression!, frame.Focus, value);
            frame.Slots[slot].Value = value;
            foreach (var href in frame.Slots[slot].Unavailable ?? [])
                NoteUnavailable(href);
            return value;
        }
        catch (MissingDocumentException missing)
        {
            frame.Slots[slot].Missing = missing;
            throw;
        }
        finally
        {
            frame.Slots[slot].Running = false;
            _depth--;
            Variables = here;
        }
    }
}
