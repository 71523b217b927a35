namespace HopEn.Audit.Model;

/// <summary>Conformance of the clinical documents of the dossier, over the period.</summary>
/// <param name="OfficialRun">Whether the official kit was given: without it, only the rules shipped with the tool judge.</param>
/// <param name="Documents">CDA documents judged, those that could not be read included.</param>
/// <param name="Conforming">Of which without error.</param>
/// <param name="Reserved">Of those without error, how many have a warning or a check that could not be made.</param>
/// <param name="WithoutCda">PDF sent without a CDA document.</param>
/// <param name="Types">By type of document, the most frequent first.</param>
/// <param name="Months">By month, in order.</param>
/// <param name="Layers">By layer of checks, from the outside of the wrapping to the inside of the document.</param>
/// <param name="Faults">The most frequent faults, errors first; at most ten.</param>
/// <param name="FaultKinds">Different faults in all.</param>
public sealed record ConformanceResult(
    bool OfficialRun,
    long Documents,
    long Conforming,
    long Reserved,
    long WithoutCda,
    IReadOnlyList<ConformanceGroup> Types,
    IReadOnlyList<ConformanceGroup> Months,
    IReadOnlyList<ConformanceGroup> Layers,
    IReadOnlyList<ConformanceFault> Faults,
    long FaultKinds
);
