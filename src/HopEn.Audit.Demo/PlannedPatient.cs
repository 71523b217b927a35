namespace HopEn.Audit.Demo;

/// <summary>A patient whose identity carries a planted defect.</summary>
/// <param name="Domain">Software that knows the patient.</param>
/// <param name="Ipp">Key.</param>
/// <param name="Rows">Identity rows, each with the rules it must break and why.</param>
internal sealed record PlannedPatient(DemoDomain Domain, string Ipp, IReadOnlyList<PlannedIdentity> Rows);
