namespace HopEn.Audit.Model;

/// <summary>What was agreed at visits, and what has become of it.</summary>
/// <param name="Last">The last visit before the day of the audit; null when there was none.</param>
/// <param name="Earlier">Commitments of the visits before that one that are not settled.</param>
/// <param name="Today">Commitments made on the very day of the audit.</param>
public sealed record VisitSection(
    PastVisit? Last,
    IReadOnlyList<CommitmentResult> Earlier,
    IReadOnlyList<CommitmentResult> Today
);
