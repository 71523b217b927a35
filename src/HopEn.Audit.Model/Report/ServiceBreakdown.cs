namespace HopEn.Audit.Model;

/// <summary>Counts per service.</summary>
/// <param name="Worst">At most twenty services, most failures first.</param>
/// <param name="ServiceCount">Services in all.</param>
/// <param name="OtherFailures">Failures of services not listed, each service counted apart.</param>
public sealed record ServiceBreakdown(IReadOnlyList<ServicePoint> Worst, int ServiceCount, long OtherFailures);
