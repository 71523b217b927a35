namespace HopEn.Audit.Demo;

/// <summary>An ordinary encounter, as what it sends and produces needs to know it.</summary>
/// <param name="Ipp">Patient.</param>
/// <param name="Number">Number of the stay.</param>
/// <param name="Kind">Letter of the model.</param>
/// <param name="Unit">Unit.</param>
/// <param name="Start">First day, as a rank of <see cref="EncounterDates"/>.</param>
/// <param name="End">Last day.</param>
/// <param name="Patient">Rank of the patient.</param>
/// <param name="Qualification">Chance that the identity is qualified.</param>
internal sealed record DemoVenue(
    string Ipp,
    string Number,
    char Kind,
    DemoUnit Unit,
    int Start,
    int End,
    int Patient,
    double Qualification
);
