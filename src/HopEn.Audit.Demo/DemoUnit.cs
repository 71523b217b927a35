namespace HopEn.Audit.Demo;

/// <summary>A functional unit (UF).</summary>
/// <param name="Code">UF code.</param>
/// <param name="Label">Label.</param>
/// <param name="Service">Service; null when the structure file leaves it empty and the label stands for it.</param>
/// <param name="Pole">Pôle.</param>
/// <param name="Site">Its site.</param>
/// <param name="Kinds">Kinds of encounters it sees, one letter each: H C U S D (HAD) E (outside act).</param>
internal sealed record DemoUnit(string Code, string Label, string? Service, string Pole, DemoSite Site, string Kinds)
{
    /// <summary>What it adds to the qualification of its site.</summary>
    public double Quality { get; init; }

    /// <summary>Last month of activity, from 0; 6 is the end of the period.</summary>
    public int LastMonth { get; init; } = 6;

    public string ServiceName => Service ?? Label;
}
