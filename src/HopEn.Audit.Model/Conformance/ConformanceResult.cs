namespace HopEn.Audit.Model;

/// <summary>Conformance of the clinical documents of the dossier, over the period.</summary>
public sealed record ConformanceResult
{
    /// <summary>Whether the official kit was given: without it, only the rules shipped with the tool judge.</summary>
    public required bool OfficialRun { get; init; }

    /// <summary>CDA documents judged, those that could not be read included.</summary>
    public required long Documents { get; init; }

    /// <summary>Of which without error.</summary>
    public required long Conforming { get; init; }

    /// <summary>Of those without error, how many have a warning or a check that could not be made.</summary>
    public required long Reserved { get; init; }

    /// <summary>PDF sent without a CDA document.</summary>
    public required long WithoutCda { get; init; }

    /// <summary>By type of document, the most frequent first.</summary>
    public required IReadOnlyList<ConformanceGroup> Types { get; init; }

    /// <summary>By month, in order.</summary>
    public required IReadOnlyList<ConformanceGroup> Months { get; init; }

    /// <summary>By layer of checks, from the outside of the wrapping to the inside of the document.</summary>
    public required IReadOnlyList<ConformanceGroup> Layers { get; init; }

    /// <summary>The most frequent faults, errors first; at most ten.</summary>
    public required IReadOnlyList<ConformanceFault> Faults { get; init; }

    /// <summary>Different faults in all.</summary>
    public required long FaultKinds { get; init; }
}
