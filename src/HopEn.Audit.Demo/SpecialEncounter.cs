namespace HopEn.Audit.Demo;

/// <summary>A row written on purpose among the ordinary ones.</summary>
/// <param name="Month">File it goes to, from 0.</param>
/// <param name="Row">Its cells; an empty IPP in a row without reject means an ordinary new patient.</param>
/// <param name="Unit">Unit that a new patient is first met in.</param>
/// <param name="Counted">Whether it puts its patient in the population (closed stay or consultation of the period and of the hospital).</param>
/// <param name="InView">Whether rules see it: usable, of the period, of the hospital.</param>
/// <param name="Reject">Reject code when it can't be used.</param>
/// <param name="Damage">What becomes of the line before it is written; null for nothing.</param>
/// <param name="Plant">Adds to the ledger, given file and line; null for nothing.</param>
internal sealed record SpecialEncounter(
    int Month,
    EncounterRow Row,
    DemoUnit? Unit = null,
    bool Counted = false,
    bool InView = true,
    string? Reject = null,
    Func<string, string>? Damage = null,
    Action<string, long>? Plant = null
);
