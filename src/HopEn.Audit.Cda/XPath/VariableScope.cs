namespace HopEn.Audit.Cda.XPath;

/// <summary>
/// The variables of one level (schema, pattern, rule), by their number; a variable that a level lacks is asked of the
/// outer one.
/// </summary>
internal sealed class VariableScope
{
    private int _size;

    public LazyVariable[] Slots { get; private set; } = [];

    public Focus Focus { get; set; }

    public VariableScope? Outer { get; set; }

    /// <summary>Makes the frame one of a schema with so many variables, none defined. It was cleared after its last use.</summary>
    public void Reset(int size, VariableScope? outer, in Focus focus)
    {
        if (Slots.Length < size)
            Slots = new LazyVariable[size];
        (_size, Outer, Focus) = (size, outer, focus);
    }

    public void Define(int slot, Expr expression) => Slots[slot] = new LazyVariable { Expression = expression };

    /// <summary>Forgets every variable, and with them the nodes they hold.</summary>
    public void Clear()
    {
        Slots.AsSpan(0, _size).Clear();
        (_size, Outer, Focus) = (0, null, default);
    }
}
