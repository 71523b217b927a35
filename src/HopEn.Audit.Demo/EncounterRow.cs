namespace HopEn.Audit.Demo;

/// <summary>One encounter as a software package exports it, cells as text.</summary>
/// <param name="Ipp">Patient.</param>
/// <param name="Kind">Code of the software.</param>
/// <param name="Start">Start, as written.</param>
/// <param name="End">End, as written.</param>
/// <param name="Uf">Unit.</param>
/// <param name="Finess">FINESS ET, for the software that has it.</param>
/// <param name="Service">Service, for the software that has it.</param>
/// <param name="Label">Free text that the audit does not read.</param>
internal sealed record EncounterRow(
    string Ipp,
    string Kind,
    string Start,
    string End,
    string Uf,
    string Finess,
    string Service,
    string Label
);
