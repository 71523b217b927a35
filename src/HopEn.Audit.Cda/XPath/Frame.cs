namespace HopEn.Audit.Cda.XPath;

/// <summary>The variables of one level (schema, pattern, rule), by their number; a variable that a level lacks is asked of the outer one.</summary>
internal sealed class Frame(int size, Frame? outer)
{
    public readonly Let[] Slots = new Let[size];
    public Focus Focus;

    public Frame? Outer { get; set; } = outer;

    public void Set(int slot, Expr expression) => Slots[slot] = new Let { Expression = expression };
}
